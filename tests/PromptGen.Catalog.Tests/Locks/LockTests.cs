using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using Xunit;

namespace PromptGen.Catalog.Tests.Locks;

public class LockTests
{
    private static readonly string DigestText = DigestOf("1.0.0").Text;

    private static readonly string Right = $$"""
        {
          "schema": 1,
          "prompts": {
            "support-bot": { "requested": "^1.0", "resolved": "1.0.0", "digest": "{{DigestText}}" }
          }
        }
        """;

    [Fact]
    public void ALockIsRead()
    {
        ReadResult<LockFile> result = Read(Right);

        Assert.Empty(result.Diagnostics);
        LockEntry entry = Assert.Single(result.Value!.Entries);
        Assert.Equal(new LockEntry(PromptText.Id("support-bot"), "^1.0", PromptText.Version("1.0.0"), DigestOf("1.0.0")), entry);
        Assert.Equal(4, Assert.Single(result.Value.Positions).Line);
        Assert.Null(result.Value.Find(PromptText.Id("other")));
    }

    [Theory]
    [InlineData("\": ", "\":\n      ")]
    [InlineData("\": ", "\" : ")]
    [InlineData("\": ", "\":\t")]
    [InlineData(", ", ",\n        ")]
    [InlineData("requested", "\\u0072equested")]
    [InlineData("^1.0", "\\u005e1.0")]
    public void HoweverItIsSpacedOrSpelledALockSaysTheSame(string written, string other)
    {
        LockFile right = Read(Right).Value!;

        LockFile read = Read(Right.Replace(written, other, StringComparison.Ordinal)).Value!;

        Assert.Equal(right.Entries, read.Entries);
        Assert.Equal("\"support-bot\"".Length, Assert.Single(read.Spans).Length);
    }

    [Fact]
    public void LocksAreEqualByTheirPins()
    {
        LockFile one = Read(Right).Value!;
        LockFile other = Read(Right.Replace("^1.0", "1.0.0", StringComparison.Ordinal)).Value!;

        Assert.Equal(one, Read(Right).Value);
        Assert.Equal(one.GetHashCode(), Read(Right).Value!.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.NotEqual(one, one with { Entries = other.Entries });
    }

    [Fact]
    public void APinIsFoundAmongThoseThatThereAre()
    {
        LockFile file = Read(Right).Value!;
        LockEntry another = new(PromptText.Id("other"), "1.0.0", PromptText.Version("1.0.0"), DigestOf("1.0.0"));
        LockFile both = file with { Entries = new ValueList<LockEntry>([another, .. file.Entries]) };

        Assert.Equal((0, 1), (file.IndexOf(PromptText.Id("support-bot")), both.IndexOf(PromptText.Id("support-bot"))));
        Assert.Equal((-1, 0), (file.IndexOf(another.Id), both.IndexOf(another.Id)));
        Assert.Same(another, both.Find(another.Id));
    }

    [Theory]
    [InlineData("\"schema\": 1", "\"schema\": 2", "PG1023", "2")]
    [InlineData("\"schema\": 1", "\"schema\": \"1\"", "PG1024", "\"1\"")]
    [InlineData("\"schema\": 1", "\"schema\": 0", "PG1024", "0")]
    [InlineData("\"schema\": 1,", "", "PG0017", "\"prompts\"")]
    [InlineData("\"schema\"", "schema", "PG1024", "schema")]
    [InlineData("\"^1.0\"", "'^1.0'", "PG1024", "'^1.0'")]
    [InlineData("\"schema\": 1,", "\"schema\": 1, # newest", "PG1024", "#")]
    [InlineData("\"support-bot\"", "\"SupportBot\"", "PG0030", "\"SupportBot\"")]
    [InlineData("\"resolved\"", "\"resolvd\"", "PG0013", "\"resolvd\"")]
    [InlineData("\"1.0.0\"", "\"1.0\"", "PG1012", "\"1.0\"")]
    [InlineData("\"1.0.0\"", "\"1.0.0+abc\"", "PG1012", "\"1.0.0+abc\"")]
    [InlineData("\"sha256:", "\"sha512:", "PG0018", null)]
    [InlineData("\"requested\"", "\"allowPrerelease\": \"true\", \"requested\"", "PG0016", "\"true\"")]
    [InlineData("\"requested\"", "\"allowPrerelease\": True, \"requested\"", "PG0016", "True")]
    [InlineData("\"requested\"", "\"allowPrerelease\": 1, \"requested\"", "PG0016", "1")]
    public void WhatIsWrongLeavesNoLock(string right, string wrong, string code, string? at)
    {
        string text = Right.Replace(right, wrong, StringComparison.Ordinal);

        ReadResult<LockFile> result = Read(text);

        Assert.Null(result.Value);
        (string Code, string At, string Message) finding = PromptText.Located(PromptText.Source(text), result.Diagnostics[0]);
        Assert.Equal(code, finding.Code);
        Assert.Equal(at ?? finding.At, finding.At);
    }

    [Theory]
    [InlineData("schema: 1\nprompts: {}\n", "PG1024")]
    [InlineData("{\"schema\": 1, \"prompts\": {},\n", "PG0010")]
    [InlineData("# nothing", "PG1024")]
    [InlineData("<<<<<<< HEAD\n{}", "PG1024")]
    [InlineData("{\n<<<<<<< HEAD\n\"schema\": 1\n=======\n", "PG1024")]
    public void WhatIsNoJsonIsRefused(string text, string code)
    {
        ReadResult<LockFile> result = Read(text);

        Assert.Null(result.Value);
        Assert.Equal(code, result.Diagnostics[0].Diagnostic.Code);
    }

    [Fact]
    public void ANumberSignInsideATextIsNoComment() => Assert.Empty(Read(Right.Replace("^1.0", "^1.0 # \\\" #", StringComparison.Ordinal)).Diagnostics);

    [Fact]
    public void WithoutALockTheNewestStableReleaseIsChosen()
    {
        Assert.Equal("1.10.0", Chosen(null, ("1.9.0", VersionStatus.Active), ("1.10.0", VersionStatus.Active), ("2.0.0-rc.1", VersionStatus.Active)));
        Assert.Equal("1.9.0", Chosen(null, ("1.9.0", VersionStatus.Active), ("1.10.0", VersionStatus.Retired)));
        Assert.Equal("1.9.0", Chosen(null, ("1.9.0", VersionStatus.Active), ("1.10.0", VersionStatus.Deprecated)));
        Assert.Equal("1.10.0", Chosen(null, ("1.9.0", VersionStatus.Retired), ("1.10.0", VersionStatus.Deprecated)));
        Assert.Equal("PG1020", Chosen(null, ("2.0.0-rc.1", VersionStatus.Active)));
        Assert.Equal("PG1020", Chosen(null));
    }

    [Fact]
    public void WithALockItsPinIsChosen()
    {
        Assert.Equal("1.0.0", Chosen(Right, ("1.0.0", VersionStatus.Active), ("1.1.0", VersionStatus.Active)));
        Assert.Equal("PG1021", Chosen(Right, ("1.1.0", VersionStatus.Active)));
        Assert.Equal("PG1022", Chosen(Right.Replace(DigestText, DigestOf("other").Text, StringComparison.Ordinal), ("1.0.0", VersionStatus.Active)));
        Assert.Equal("not selected", Chosen("""{"schema": 1, "prompts": {}}""", ("1.0.0", VersionStatus.Active)));
    }

    private static string Chosen(string? lockText, params (string Version, VersionStatus Status)[] versions)
    {
        var manifest = new Manifest
        {
            Versions = new ValueList<ManifestVersion>(
                Array.ConvertAll(versions, v => new ManifestVersion(PromptText.Version(v.Version), DigestOf(v.Version), "ana", default, "why", v.Status))),
        };
        VersionChoice choice = VersionSelection.Choose(PromptText.Id("support-bot"), manifest, lockText is null ? null : Read(lockText).Value!);
        return choice.Code ?? choice.Version?.Version.ToString() ?? "not selected";
    }

    private static Digest DigestOf(string text) => Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes(text));

    private static ReadResult<LockFile> Read(string text) => LockReader.Read("prompts.lock.json", PromptText.Source(text));
}
