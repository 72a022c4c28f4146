using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Manifests;

public class ManifestWriterTests
{
    private const string DigestText = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TheWritersTextIsStable()
    {
        DateTime time = new(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc);
        Digest digest = Digest.TryParse(DigestText)!;
        var manifest = new Manifest
        {
            Description = "Says: \"yes\"",
            Owners = new ValueList<string>(["team-a", "no"]),
            DependsOn = new ValueList<PromptId>([PromptText.Id("shared/style")]),
            Accepts = new ValueList<AcceptedFinding>([new AcceptedFinding("PG2050", "Reviewed: fine", PromptText.Version("1.0.0")), new AcceptedFinding("PG2052", "Later")]),
            Versions = new ValueList<ManifestVersion>(
            [
                new ManifestVersion(PromptText.Version("1.0.0"), digest, "ana", time, "First\u2028line", VersionStatus.Retired)
                {
                    StatusChange = new StatusChange("ben", time, "Wrong"),
                    Tested = new ValueList<ModelTest>(
                    [
                        new ModelTest("1.0", time),
                        new ModelTest("m", time)
                        {
                            Author = "ana",
                            Suite = "tests.yaml",
                            Count = new TestCount(3, 4),
                            Notes = "slow",
                            Upstream = new ValueList<UpstreamState>([new UpstreamState(PromptText.Id("shared/style"), PromptText.Version("1.0.0"), digest)]),
                        },
                    ]),
                },
                new ManifestVersion(PromptText.Version("1.1.0"), digest, "ana", time, "", VersionStatus.Active),
            ]),
        };

        Assert.Equal(
            $$"""
            description: "Says: \"yes\""
            owners: [team-a, "no"]
            depends_on: [shared/style]
            accepts:
              - code: PG2050
                version: 1.0.0
                reason: "Reviewed: fine"
              - code: PG2052
                reason: Later
            versions:
              - version: 1.0.0
                digest: {{DigestText}}
                author: ana
                time: 2026-09-12T14:03:00Z
                reason: "First\u2028line"
                status: retired
                status_change:
                  author: ben
                  time: 2026-09-12T14:03:00Z
                  reason: Wrong
                tested:
                  - model: "1.0"
                    time: 2026-09-12T14:03:00Z
                  - model: m
                    time: 2026-09-12T14:03:00Z
                    author: ana
                    suite: tests.yaml
                    passed: 3
                    total: 4
                    notes: slow
                    upstream:
                      - { id: shared/style, version: 1.0.0, digest: "{{DigestText}}" }
              - version: 1.1.0
                digest: {{DigestText}}
                author: ana
                time: 2026-09-12T14:03:00Z
                reason: ""
                status: active

            """.ReplaceLineEndings("\n"),
            ManifestWriter.Write(manifest));
    }

    [Fact]
    public void WhatIsWrittenReadsBackAsTheSame()
    {
        Gen<string> text = from raw in ArbMap.Default.GeneratorFor<NonNull<string>>()
                           from hostile in Gen.Elements("x", "\u0085", "\u2028", "\"", "*/", "]]>", "#", ": ", "- ", "\n", "\r\n", "\t", "\uFEFF", "😀", "null", "1.0", "yes", "\0", "\u009F", "{", "'")
                           select new string((raw.Get + hostile).Where(c => !char.IsSurrogate(c)).ToArray()) + (hostile == "😀" ? hostile : "") + "x";
        Gen<string?> textOrNone = Gen.OneOf(Gen.Constant<string?>(null), text.Select(t => (string?)t));
        Gen<ValueList<string>> texts = text.ListOf().Select(l => new ValueList<string>(l.Distinct()));
        Gen<PromptId> id = Gen.Elements("a", "b/c", "shared/house-style", "3d", "null", "on").Select(PromptText.Id);
        Gen<DateTime> time = Gen.Choose(0, int.MaxValue).Select(s => Epoch.AddSeconds(s));
        Gen<PromptVersion> number = Gen.OneOf(Gen.Choose(0, 1000).Select(p => PromptVersion.Of(1, 0, p)), Gen.Choose(0, 9).Select(p => PromptText.Version($"2.0.0-rc.{p}")));
        Gen<TestCount?> count = Gen.OneOf(Gen.Constant<TestCount?>(null), from total in Gen.Choose(0, 50) from passed in Gen.Choose(0, total) select (TestCount?)new TestCount(passed, total));
        Gen<UpstreamState> upstream = from prompt in id from release in number select new UpstreamState(prompt, release, DigestOf(release));
        Gen<ModelTest> tested = from model in text
                                 from at in time
                                 from author in textOrNone
                                 from suite in textOrNone
                                 from cases in count
                                 from notes in textOrNone
                                 from states in upstream.ListOf().Resize(3)
                                 select new ModelTest(model, at) { Author = author, Suite = suite, Count = cases, Notes = notes, Upstream = new ValueList<UpstreamState>(states) };
        Gen<StatusChange?> change = Gen.OneOf(
            Gen.Constant<StatusChange?>(null),
            from author in text from at in time from reason in text select (StatusChange?)new StatusChange(author, at, reason));
        Gen<ManifestVersion> version = from value in number
                                       from author in text
                                       from at in time
                                       from reason in Gen.OneOf(text, Gen.Elements("", " "))
                                       from status in Gen.Elements(VersionStatus.Active, VersionStatus.Deprecated, VersionStatus.Retired)
                                       from changed in change
                                       from results in tested.ListOf().Resize(3)
                                       select new ManifestVersion(value, DigestOf(value), author, at, reason, status) { StatusChange = changed, Tested = new ValueList<ModelTest>(results) };
        Gen<AcceptedFinding> accept = from code in Gen.Choose(0, 9999)
                                      from reason in text
                                      from only in Gen.OneOf(Gen.Constant<PromptVersion?>(null), number.Select(n => (PromptVersion?)n))
                                      select new AcceptedFinding($"PG{code:D4}", reason, only);
        Arbitrary<Manifest> manifests = Arb.From(
            from description in textOrNone
            from owners in texts
            from ids in id.ListOf()
            from accepts in accept.ListOf().Resize(3)
            from versions in version.ListOf().Resize(5)
            select new Manifest
            {
                Description = description,
                Owners = owners,
                DependsOn = new ValueList<PromptId>(ids.Distinct()),
                Accepts = new ValueList<AcceptedFinding>(accepts.GroupBy(a => (a.Code, a.Version)).Select(g => g.First())),
                Versions = new ValueList<ManifestVersion>(versions.GroupBy(v => v.Version).Select(g => g.First())),
            });
        Prop.ForAll(manifests, manifest =>
        {
            ReadResult<ManifestFile> result = ManifestReader.Read("manifest.yaml", PromptText.Source(ManifestWriter.Write(manifest)));
            Assert.Empty(result.Diagnostics);
            Assert.Equal(manifest, result.Value!.Manifest);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static Digest DigestOf(PromptVersion version) => Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes(version.ToString()));
}
