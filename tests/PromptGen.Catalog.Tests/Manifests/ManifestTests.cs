using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
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
        ReadResult<ManifestFile> result = Read(
            $"description: Answers customers\nowners: [team-a, \"Ben Okafor\"]\ndepends_on: [shared/style]\nversions:\n{Version}    status: deprecated\n    tested: [gpt-4.1]\n");

        Assert.Empty(result.Diagnostics);
        Manifest manifest = result.Value!.Manifest;
        Assert.Equal("Answers customers", manifest.Description);
        Assert.Equal(["team-a", "Ben Okafor"], manifest.Owners);
        Assert.Equal("shared/style", Assert.Single(manifest.DependsOn).Value);
        ManifestVersion version = Assert.Single(manifest.Versions);
        Assert.Equal(
            new ManifestVersion(
                PromptText.Version("1.0.0"),
                Digest.TryParse(DigestText)!,
                "ana",
                new DateTime(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc),
                "First",
                VersionStatus.Deprecated,
                new ValueList<string>(["gpt-4.1"])),
            version);
        Assert.Equal(DateTimeKind.Utc, version.Time.Kind);
        Assert.Equal(new LinePosition(5, 14), Assert.Single(result.Value.VersionPositions));
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
    public void WhatIsWrongWithAVersionIsFoundWhereItStands(string right, string wrong, string code, string at) =>
        AssertFinding($"versions:\n{Version}".Replace(right, wrong, StringComparison.Ordinal), code, at);

    [Fact]
    public void AVersionListedTwiceIsAnError()
    {
        CatalogueDiagnostic finding = Assert.Single(Read($"versions:\n{Version}{Version}").Diagnostics);

        Assert.Equal(("PG0014", 7), (finding.Diagnostic.Code, finding.Start.Line));
    }

    [Fact]
    public void TheWritersTextIsStable()
    {
        var manifest = new Manifest
        {
            Description = "Says: \"yes\"",
            Owners = new ValueList<string>(["team-a", "no"]),
            DependsOn = new ValueList<PromptId>([PromptText.Id("shared/style")]),
            Versions = new ValueList<ManifestVersion>(
                [new ManifestVersion(PromptText.Version("1.0.0"), Digest.TryParse(DigestText)!, "ana", new DateTime(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc), "First\u2028line", VersionStatus.Retired, new ValueList<string>(["1.0"]))]),
        };

        Assert.Equal(
            "description: \"Says: \\\"yes\\\"\"\nowners: [team-a, \"no\"]\ndepends_on: [shared/style]\nversions:\n  - version: 1.0.0\n    digest: "
                + DigestText + "\n    author: ana\n    time: 2026-09-12T14:03:00Z\n    reason: \"First\\u2028line\"\n    status: retired\n    tested: [\"1.0\"]\n",
            ManifestWriter.Write(manifest));
    }

    [Fact]
    public void WhatIsWrittenReadsBackAsTheSame()
    {
        Gen<string> text = from raw in ArbMap.Default.GeneratorFor<NonNull<string>>()
                           from hostile in Gen.Elements("x", "\u0085", "\u2028", "\"", "*/", "]]>", "#", ": ", "- ", "\n", "\r\n", "\t", "\uFEFF", "😀", "null", "1.0", "yes", "\0", "\u009F", "{", "'")
                           select new string((raw.Get + hostile).Where(c => !char.IsSurrogate(c)).ToArray()) + (hostile == "😀" ? hostile : "") + "x";
        Gen<ValueList<string>> texts = text.ListOf().Select(l => new ValueList<string>(l.Distinct()));
        Gen<PromptId> id = Gen.Elements("a", "b/c", "shared/house-style", "3d").Select(PromptText.Id);
        Gen<ManifestVersion> version = from patch in Gen.Choose(0, 1000)
                                       from author in text
                                       from seconds in Gen.Choose(0, int.MaxValue)
                                       from reason in text
                                       from status in Gen.Elements(VersionStatus.Active, VersionStatus.Deprecated, VersionStatus.Retired)
                                       from tested in texts
                                       select new ManifestVersion(PromptVersion.Of(1, 0, patch), Digest.OfBytes(BitConverter.GetBytes(patch)), author, new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(seconds), reason, status, tested);
        Arbitrary<Manifest> manifests = Arb.From(
            from hasDescription in Gen.Elements(true, false)
            from description in text
            from owners in texts
            from ids in id.ListOf()
            from versions in version.ListOf().Resize(5)
            select new Manifest
            {
                Description = hasDescription ? description : null,
                Owners = owners,
                DependsOn = new ValueList<PromptId>(ids.Distinct()),
                Versions = new ValueList<ManifestVersion>(versions.GroupBy(v => v.Version).Select(g => g.First())),
            });
        Prop.ForAll(manifests, manifest =>
        {
            ReadResult<ManifestFile> result = Read(ManifestWriter.Write(manifest));
            Assert.Empty(result.Diagnostics);
            Assert.Equal(manifest, result.Value!.Manifest);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static ReadResult<ManifestFile> Read(string yaml) => ManifestReader.Read("manifest.yaml", PromptText.Source(yaml));

    private static void AssertFinding(string yaml, string code, string at)
    {
        (string Code, string At, string Message) finding = PromptText.Located(PromptText.Source(yaml), Assert.Single(Read(yaml).Diagnostics));
        Assert.Equal((code, at), (finding.Code, finding.At));
    }
}
