using System;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Manifests;

public class ManifestTests
{
    private const string DigestText = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Version = $"  - version: 1.0.0\n    digest: {DigestText}\n    author: ana\n    time: 2026-09-12T14:03:00Z\n    reason: First\n";

    [Fact]
    public void AManifestIsReadWhole()
    {
        string yaml = $"description: Answers customers\nowners: [team-a, \"Ben Okafor\"]\ndepends_on: [shared/style]\n"
            + $"accepts:\n  - {{ code: PG2050, reason: Reviewed, version: 1.0.0 }}\n  - {{ code: PG2052, reason: For later }}\n"
            + $"versions:\n{Version}    status: deprecated\n    status_change: {{ author: ben, time: 2026-10-01T08:00:00Z, reason: Too long }}\n"
            + $"    tested:\n      - {{ model: gpt-4.1, time: 2026-09-13T08:00:00Z }}\n"
            + $"      - model: other\n        time: 2026-09-14T08:00:00Z\n        author: ana\n        suite: tests.yaml\n        passed: 3\n        total: 4\n        notes: One is slow\n"
            + $"        upstream: [{{ id: shared/style, version: 2.0.0, digest: \"{DigestText}\" }}]\n";
        ReadResult<ManifestFile> result = Read(yaml);

        Assert.Empty(result.Diagnostics);
        Manifest manifest = result.Value!.Manifest;
        Assert.Equal("Answers customers", manifest.Description);
        Assert.Equal(["team-a", "Ben Okafor"], manifest.Owners);
        Assert.Equal("shared/style", Assert.Single(manifest.DependsOn).Value);
        Assert.Equal([new AcceptedFinding("PG2050", "Reviewed", PromptText.Version("1.0.0")), new AcceptedFinding("PG2052", "For later")], manifest.Accepts);
        ManifestVersion version = Assert.Single(manifest.Versions);
        Digest digest = Digest.TryParse(DigestText)!;
        Assert.Equal(
            new ManifestVersion(PromptText.Version("1.0.0"), digest, "ana", Utc(9, 12, 14, 3), "First", VersionStatus.Deprecated)
            {
                StatusChange = new StatusChange("ben", Utc(10, 1, 8, 0), "Too long"),
                Tested = new ValueList<ModelTest>(
                [
                    new ModelTest("gpt-4.1", Utc(9, 13, 8, 0)),
                    new ModelTest("other", Utc(9, 14, 8, 0))
                    {
                        Author = "ana",
                        Suite = "tests.yaml",
                        Count = new TestCount(3, 4),
                        Notes = "One is slow",
                        Upstream = new ValueList<UpstreamState>([new UpstreamState(PromptText.Id("shared/style"), PromptText.Version("2.0.0"), digest)]),
                    },
                ]),
            },
            version);
        Assert.Equal([true, false], version.Tested.Select(t => t.IsPassed));
        Assert.Equal(DateTimeKind.Utc, version.Time.Kind);
    }

    [Fact]
    public void WhereEachPartStandsIsKept()
    {
        string yaml = $"owners: [team-a]\ndepends_on: [shared/style]\naccepts:\n  - {{ code: PG2050, reason: Reviewed }}\nversions:\n{Version}{Version.Replace("1.0.0", "1.1.0", StringComparison.Ordinal)}";
        ManifestPlaces places = Read(yaml).Value!.Places;

        Assert.Equal(["owners", "[team-a]"], new[] { places.Head, places.Owners!.Value }.Select(At));
        Assert.Equal("shared/style", At(Assert.Single(places.DependsOn)));
        Assert.Equal("PG2050", At(Assert.Single(places.Accepts)));
        Assert.Equal(["1.0.0", "1.1.0"], places.Versions.Select(v => At(v.Number)));
        Assert.Equal(["First", "First"], places.Versions.Select(v => At(v.Reason)));
        Assert.Equal(Version[4..].TrimEnd(), At(places.Versions[0].Record));
        Assert.Equal((new LinePosition(6, 14), new LinePosition(6, 19)), (places.Versions[0].Number.Start, places.Versions[0].Number.End));

        string At(SourcePlace place) => PromptText.Source(yaml).ToString(place.Span);
    }

    [Fact]
    public void AVersionIsActiveUnlessItSaysOtherwise() =>
        Assert.Equal(VersionStatus.Active, Assert.Single(Read($"versions:\n{Version}").Value!.Manifest.Versions).Status);

    [Theory]
    [InlineData("# nothing\n", "PG0005", "")]
    [InlineData("channels: { stable: 1.0.0 }", "PG0013", "channels")]
    [InlineData("owner: ana", "PG0013", "owner")]
    [InlineData("owners: ana", "PG0016", "ana")]
    [InlineData("depends_on: [Shared/Style]", "PG0030", "Shared/Style")]
    [InlineData("accepts: PG2050", "PG0016", "PG2050")]
    [InlineData("accepts: [PG2050]", "PG0016", "PG2050")]
    [InlineData("accepts: [{ code: PG205, reason: x }]", "PG0018", "PG205")]
    [InlineData("accepts: [{ code: PG2050 }]", "PG0017", "code")]
    [InlineData("accepts: [{ code: PG2050, reason: \"\" }]", "PG0018", "\"\"")]
    [InlineData("accepts: [{ code: PG2050, reason: x, version: 1.x }]", "PG1012", "1.x")]
    [InlineData("accepts: [{ code: PG2050, reason: x }, { code: \"PG2050\", reason: y }]", "PG0014", "\"PG2050\"")]
    [InlineData("versions: {}", "PG0016", "{}")]
    [InlineData("versions: [1.0.0]", "PG0016", "1.0.0")]
    [InlineData("description: a\n---\ndescription: b", "PG0015", "---")]
    [InlineData("description: &a x", "PG0015", "&a x")]
    [InlineData("[a]", "PG0016", "[a]")]
    public void WhatIsWrongIsFoundWhereItStands(string yaml, string code, string at) => AssertFinding(yaml, code, at);

    [Theory]
    [InlineData("version: 1.0.0", "version: 1.0", "PG0016", "1.0")]
    [InlineData("version: 1.0.0", "version: 1.0.x", "PG1012", "1.0.x")]
    [InlineData("version: 1.0.0", "version: 1.0.0+b", "PG1012", "1.0.0+b")]
    [InlineData("digest: sha256:e3", "digest: sha256:E3", "PG0018", "sha256:E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("author: ana", "author: 7", "PG0016", "7")]
    [InlineData("author: ana", "author: \"\"", "PG0018", "\"\"")]
    [InlineData("    author: ana\n", "", "PG0017", "version")]
    [InlineData("2026-09-12T14:03:00Z", "2026-09-12T14:03:00+02:00", "PG0018", "2026-09-12T14:03:00+02:00")]
    [InlineData("2026-09-12T14:03:00Z", "yesterday", "PG0018", "yesterday")]
    [InlineData("2026-09-12T14:03:00Z", "2026-02-30T14:03:00Z", "PG0018", "2026-02-30T14:03:00Z")]
    [InlineData("reason: First", "reason:", "PG0016", "")]
    [InlineData("reason: First", "reason: First\n    status: live", "PG0018", "live")]
    [InlineData("reason: First", "reason: First\n    testd: []", "PG0013", "testd")]
    [InlineData("reason: First", "reason: First\n    status_change: late", "PG0016", "late")]
    [InlineData("reason: First", "reason: First\n    status_change: { author: ana, time: 2026-10-01T08:00:00Z }", "PG0017", "author")]
    [InlineData("reason: First", "reason: First\n    status_change: { author: ana, time: now, reason: x }", "PG0018", "now")]
    [InlineData("reason: First", "reason: First\n    tested: gpt-4.1", "PG0016", "gpt-4.1")]
    [InlineData("reason: First", "reason: First\n    tested: [gpt-4.1]", "PG0016", "gpt-4.1")]
    [InlineData("reason: First", "reason: First\n    tested: [{ model: m }]", "PG0017", "model")]
    [InlineData("reason: First", "reason: First\n    tested: [{ model: m, time: 2026-10-01T08:00:00Z, passed: 1 }]", "PG0017", "model")]
    [InlineData("reason: First", "reason: First\n    tested: [{ model: m, time: 2026-10-01T08:00:00Z, passed: 3, total: 2 }]", "PG0018", "3")]
    [InlineData("reason: First", "reason: First\n    tested: [{ model: m, time: 2026-10-01T08:00:00Z, passed: -1, total: 2 }]", "PG0018", "-1")]
    [InlineData("reason: First", "reason: First\n    tested: [{ model: m, time: 2026-10-01T08:00:00Z, upstream: a }]", "PG0016", "a")]
    [InlineData("reason: First", "reason: First\n    tested: [{ model: m, time: 2026-10-01T08:00:00Z, upstream: [{ id: A, version: 1.0.0, digest: \"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\" }] }]", "PG0030", "A")]
    public void WhatIsWrongWithAVersionIsFoundWhereItStands(string right, string wrong, string code, string at) =>
        AssertFinding($"versions:\n{Version}".Replace(right, wrong, StringComparison.Ordinal), code, at);

    [Fact]
    public void AVersionListedTwiceIsAnError()
    {
        CatalogueDiagnostic finding = Assert.Single(Read($"versions:\n{Version}{Version}").Diagnostics);

        Assert.Equal(("PG0014", 7), (finding.Diagnostic.Code, finding.Start.Line));
    }

    // Whether it is good is the governance rules' to say; what was released stays released.
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" \"", " ")]
    public void ABlankReasonIsRead(string written, string reason) =>
        Assert.Equal(reason, Assert.Single(Read($"versions:\n{Version}".Replace("reason: First", "reason: " + written, StringComparison.Ordinal)).Value!.Manifest.Versions).Reason);

    // The parser gives up behind the last character, where nothing stands.
    [Fact]
    public void AMistakeAtTheEndOfTheFileIsFound() => Assert.Equal("PG0010", Assert.Single(Read(" : ").Diagnostics).Diagnostic.Code);

    private static ReadResult<ManifestFile> Read(string yaml) => ManifestReader.Read("manifest.yaml", PromptText.Source(yaml));

    private static DateTime Utc(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, DateTimeKind.Utc);

    private static void AssertFinding(string yaml, string code, string at)
    {
        (string Code, string At, string Message) finding = PromptText.Located(PromptText.Source(yaml), Assert.Single(Read(yaml).Diagnostics));
        Assert.Equal((code, at), (finding.Code, finding.At));
    }
}
