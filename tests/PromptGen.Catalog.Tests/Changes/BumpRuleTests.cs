using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Identity;
using Xunit;

namespace PromptGen.Catalog.Tests.Changes;

public partial class BumpRuleTests
{
    [Fact]
    public void AnOptionalInputBeforeAnotherMovesItsParameter()
    {
        string[] changes = VersionText.Show(VersionText.OfInputs("a: string?\nb: string?"), VersionText.OfInputs("a: string?\nnew: string?\nb: string?"));

        Assert.Equal(["b InputsReordered Major (Major, None)", "new OptionalInputAdded Minor (Minor, Minor)"], changes);
    }

    [Fact]
    public void ARenameWithMoreThanTheNameIsARemovalAndAnAddition()
    {
        string[] changes = VersionText.Show(VersionText.OfInputs("a: string\nx: int"), VersionText.OfInputs("b: bool\nx: int"));

        Assert.Equal(["a InputRemoved Major (Major, Minor)", "b RequiredInputAdded Major (Major, Major)"], changes);
        Assert.Equal(
            ["a InputRemoved Major (Major, Minor)", "b RequiredInputAdded Major (Major, Major)"],
            VersionText.Show(VersionText.OfInputs("a: string\nx: int"), VersionText.OfInputs("x: int\nb: string")));
    }

    [Fact]
    public void ARenamedInputIsComparedFurther()
    {
        string[] changes = VersionText.Show(VersionText.OfInputs("a: string"), VersionText.OfInputs("b: { type: string, trust: untrusted }"));

        Assert.Equal(["b InputRenamed Major (Major, Major)", "b InputBecameUntrusted Major (Major, Minor)"], changes);
    }

    [Fact]
    public void TheLargestBumpComesFirstAndDecides()
    {
        VersionContent before = VersionText.Of("inputs:\n  a: { type: string, description: x }\n  b: { type: enum, values: [p, q] }\nsettings: { seed: 1 }");
        VersionContent after = VersionText.Of("inputs:\n  a: { type: string, description: y }\n  b: { type: enum, values: [q, r] }\nsettings: { seed: 2 }", "Other\n");

        BumpDerivation derived = BumpRule.Derive(before, after);

        Assert.Equal(VersionBump.Major, derived.Bump);
        Assert.Equal(
            [
                "major: the value 'p' of 'b' was removed",
                "minor: the value 'r' of 'b' was added",
                "minor: the setting 'seed' changed from '1' to '2'",
                "patch: the description of 'a' changed",
                "patch: the text changed",
            ],
            derived.Changes.Select(c => c.ToString()));
    }

    [Fact]
    public void EveryMessageIsOneLineWhateverTheFilesHold()
    {
        VersionContent before = VersionText.Of("settings: { response_format: json }\ninputs: { a: { type: string, default: \"x\\ny\" } }");
        VersionContent after = VersionText.Of($"inputs: {{ a: {{ type: string, default: \"{new string('z', 500)}\" }} }}");

        Assert.All(BumpRule.Derive(before, after).Changes, c => Assert.True(c.Message.Length < 200 && !c.Message.Contains('\n', StringComparison.Ordinal), c.Message));
    }

    [Theory]
    [InlineData("1.2.3", VersionBump.Patch, "1.2.4")]
    [InlineData("1.2.3", VersionBump.Minor, "1.3.0")]
    [InlineData("1.2.3", VersionBump.Major, "2.0.0")]
    [InlineData("0.9.9", VersionBump.Minor, "0.10.0")]
    [InlineData("1.2.2147483647", VersionBump.Patch, null)]
    [InlineData("1.2147483647.0", VersionBump.Minor, null)]
    [InlineData("2147483647.0.0", VersionBump.Major, null)]
    public void TheNextVersion(string version, VersionBump bump, string? next) => Assert.Equal(next, BumpRule.Next(PromptText.Version(version), bump)?.ToString());

    [Fact]
    public void ThereIsNoNextVersionWithoutAChange() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BumpRule.Next(PromptVersion.Of(1, 0, 0), VersionBump.None));

    [Fact]
    public void TheDocumentedTableIsTheTable()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "versions.md"));

        Assert.Equal(
            Enum.GetValues<ChangeKind>().Select(k => $"{k}: {ChangeTable.Of(k).Bump}, {ChangeTable.Of(k).Callers}, {ChangeTable.Of(k).Admission}").Order(StringComparer.Ordinal),
            Row().Matches(page).Select(m => $"{m.Groups[1].Value}: {Capital(m.Groups[2].Value)}, {Capital(m.Groups[3].Value)}, {Capital(m.Groups[4].Value)}").Order(StringComparer.Ordinal));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"^\| [^|]+ \| `(\w+)` \| \*\*(\w+)\*\* \| (\w+)[^|]* \| (\w+)[^|]* \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
