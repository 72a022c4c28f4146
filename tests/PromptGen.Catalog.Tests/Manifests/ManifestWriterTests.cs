using System;
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
        Prop.ForAll(RandomManifests.All, manifest =>
        {
            ReadResult<ManifestFile> result = ManifestReader.Read("manifest.yaml", PromptText.Source(ManifestWriter.Write(manifest)));
            Assert.Empty(result.Diagnostics);
            Assert.Equal(manifest, result.Value!.Manifest);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
