using PromptGen.Catalog.Changes;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Catalog.Tests.Changes;

/// <summary>The rows of the table in <c>docs/versions.md</c>, each there and back, at the top and inside objects and lists.</summary>
public class ChangeRowTests
{
    [Theory]
    // Inputs that come and go.
    [InlineData("a: string", "a: string\nb: int", "b RequiredInputAdded Major (Major, Major)", "b InputRemoved Major (Major, Minor)")]
    [InlineData("", "a: string", "a RequiredInputAdded Major (Major, Major)", "a InputRemoved Major (Major, Minor)")]
    [InlineData("a: string", "b: int\na: string", "b RequiredInputAdded Major (Major, Major)", "b InputRemoved Major (Major, Minor)")]
    [InlineData("a: string", "a: string\nb: int?", "b OptionalInputAdded Minor (Minor, Minor)", "b InputRemoved Major (Major, Minor)")]
    [InlineData("a: string", "a: string\nb: { type: int, default: 3 }", "b OptionalInputAdded Minor (Minor, Minor)", "b InputRemoved Major (Major, Minor)")]
    [InlineData("a: string", "b: int?\na: string", "b OptionalInputAdded Minor (Minor, Minor)", "b InputRemoved Major (Major, Minor)")]
    // Renames: the same type in the same place.
    [InlineData("a: string", "b: string", "b InputRenamed Major (Major, Major)", "a InputRenamed Major (Major, Major)")]
    [InlineData("x: int\na: string?\ny: int", "x: int\nb: string?\ny: int", "b InputRenamed Major (Major, Major)", "a InputRenamed Major (Major, Major)")]
    // Types.
    [InlineData("a: string", "a: int", "a InputRetyped Major (Major, Major)", "a InputRetyped Major (Major, Major)")]
    [InlineData("a: int", "a: number", "a InputRetyped Major (Major, Major)", "a InputRetyped Major (Major, Major)")]
    [InlineData("a: date", "a: datetime", "a InputRetyped Major (Major, Major)", "a InputRetyped Major (Major, Major)")]
    [InlineData("a: { type: enum, values: [x] }", "a: string", "a InputRetyped Major (Major, Major)", "a InputRetyped Major (Major, Major)")]
    [InlineData("a: string", "a: { type: string, max_length: 9 }", "a MaxLengthNarrowed Major (Major, Major)", "a MaxLengthWidened Minor (Minor, Minor)")]
    [InlineData("a: int", "a: { type: string, max_length: 9 }", "a InputRetyped Major (Major, Major)", "a InputRetyped Major (Major, Major)")]
    [InlineData("a: { type: string, max_length: 9 }", "a: { type: string, max_length: 8 }", "a MaxLengthNarrowed Major (Major, Major)", "a MaxLengthWidened Minor (Minor, Minor)")]
    // Order.
    [InlineData("a: string\nb: string", "b: string\na: string", "b InputsReordered Major (Major, None)", "a InputsReordered Major (Major, None)")]
    [InlineData("a: int\nb: string?", "b: string?\na: int", "b InputsReordered Major (Major, None)", "a InputsReordered Major (Major, None)")]
    // Required and optional.
    [InlineData("a: string", "a: string?", "a InputBecameOptional Major (Major, Minor)", "a InputBecameRequired Major (Major, Major)")]
    [InlineData("a: string", "a: { type: string, default: x }", "a InputBecameOptional Major (Major, Minor)", "a InputBecameRequired Major (Major, Major)")]
    // Defaults of what may be left out anyway.
    [InlineData("a: string?", "a: { type: string, default: x }", "a DefaultChanged Minor (Minor, Minor)", "a DefaultChanged Minor (Minor, Minor)")]
    [InlineData("a: { type: string, default: x }", "a: { type: string, default: y }", "a DefaultChanged Minor (Minor, Minor)", "a DefaultChanged Minor (Minor, Minor)")]
    [InlineData("a: { type: int, default: 1 }", "a: { type: int, default: 2 }", "a DefaultChanged Minor (Minor, Minor)", "a DefaultChanged Minor (Minor, Minor)")]
    // Enums.
    [InlineData("a: { type: enum, values: [x] }", "a: { type: enum, values: [x, y] }", "a EnumValueAdded Minor (Minor, Minor)", "a EnumValueRemoved Major (Major, Major)")]
    [InlineData("a: { type: enum, values: [x, y] }", "a: { type: enum, values: [y, x] }", "a EnumValuesReordered Minor (Minor, None)", "a EnumValuesReordered Minor (Minor, None)")]
    // Trust.
    [InlineData("a: string", "a: { type: string, trust: untrusted }", "a InputBecameUntrusted Major (Major, Minor)", "a InputBecameTrusted Major (Major, Major)")]
    // Words.
    [InlineData("a: string", "a: { type: string, description: Who asks. }", "a DescriptionChanged Patch (Patch, None)", "a DescriptionChanged Patch (Patch, None)")]
    public void AnInput(string before, string after, string there, string back)
    {
        Assert.Equal([there], VersionText.Show(VersionText.OfInputs(before), VersionText.OfInputs(after)));
        Assert.Equal([back], VersionText.Show(VersionText.OfInputs(after), VersionText.OfInputs(before)));
    }

    [Theory]
    [InlineData("n: int", "n: int, m: int", "m RequiredInputAdded Major", "m InputRemoved Major")]
    [InlineData("n: int", "n: int, m: int?", "m OptionalInputAdded Minor", "m InputRemoved Major")]
    [InlineData("n: int", "m: int", "m InputRenamed Major", "n InputRenamed Major")]
    [InlineData("n: int", "n: number", "n InputRetyped Major", "n InputRetyped Major")]
    [InlineData("n: int, m: int", "m: int, n: int", "m InputsReordered Major", "n InputsReordered Major")]
    [InlineData("n: int", "n: int?", "n InputBecameOptional Major", "n InputBecameRequired Major")]
    [InlineData("n: { type: enum, values: [x] }", "n: { type: enum, values: [x, y] }", "n EnumValueAdded Minor", "n EnumValueRemoved Major")]
    [InlineData("n: { type: enum, values: [x, y] }", "n: { type: enum, values: [y, x] }", "n EnumValuesReordered Minor", "n EnumValuesReordered Minor")]
    [InlineData("n: string", "n: { type: string, trust: untrusted }", "n InputBecameUntrusted Major", "n InputBecameTrusted Major")]
    [InlineData("n: string", "n: { type: string, max_length: 9 }", "n MaxLengthNarrowed Major", "n MaxLengthWidened Minor")]
    [InlineData("n: string", "n: { type: string, description: x }", "n DescriptionChanged Patch", "n DescriptionChanged Patch")]
    [InlineData("n: { type: list, items: string }", "n: { type: list, items: int }", "n[] InputRetyped Major", "n[] InputRetyped Major")]
    [InlineData("n: { type: list, items: string }", "n: { type: list, items: string? }", "n[] InputBecameOptional Major", "n[] InputBecameRequired Major")]
    [InlineData("n: { type: list, items: { type: enum, values: [x] } }", "n: { type: list, items: { type: enum, values: [x, y] } }", "n[] EnumValueAdded Minor", "n[] EnumValueRemoved Major")]
    public void AField(string before, string after, string there, string back)
    {
        foreach ((string shape, string prefix) in new[]
        {
            ("o: {{ type: object, fields: {{ {0} }} }}", "o."),
            ("o: {{ type: list, items: {{ {0} }} }}", "o[]."),
            ("o: {{ type: list, items: {{ p: {{ type: object, fields: {{ {0} }} }} }} }}", "o[].p."),
        })
        {
            VersionContent old = VersionText.OfInputs(string.Format(null, shape, before));
            VersionContent now = VersionText.OfInputs(string.Format(null, shape, after));

            Assert.StartsWith(prefix + there + " (", Assert.Single(VersionText.Show(old, now)));
            Assert.StartsWith(prefix + back + " (", Assert.Single(VersionText.Show(now, old)));
        }
    }

    [Theory]
    [InlineData("", "settings: { temperature: 0.2 }", "settings.temperature SettingChanged Minor (Minor, Minor)")]
    [InlineData("settings: { temperature: 0.2 }", "settings: { temperature: 0.3 }", "settings.temperature SettingChanged Minor (Minor, Minor)")]
    [InlineData("", "settings: { top_p: 0.5 }", "settings.top_p SettingChanged Minor (Minor, Minor)")]
    [InlineData("", "settings: { max_output_tokens: 5 }", "settings.max_output_tokens SettingChanged Minor (Minor, Minor)")]
    [InlineData("", "settings: { seed: 5 }", "settings.seed SettingChanged Minor (Minor, Minor)")]
    [InlineData("", "settings: { response_format: json }", "settings.response_format SettingChanged Minor (Minor, Minor)")]
    [InlineData("settings: { stop: [a] }", "settings: { stop: [a, b] }", "settings.stop SettingChanged Minor (Minor, Minor)")]
    [InlineData("", "output: { type: object, properties: { n: { type: integer } } }", "output OutputSchemaChanged Major (Major, Major)")]
    [InlineData("output: { type: object, properties: { n: { type: integer } } }", "output: { type: object, properties: { n: { type: number } } }", "output OutputSchemaChanged Major (Major, Major)")]
    [InlineData("inputs: { a: string }", "inputs: { a: { type: string } }", "front matter LayoutChanged Patch (Patch, None)")]
    [InlineData("inputs: { a: string }", "# Asked by the web site.\ninputs: { a: string }", "front matter LayoutChanged Patch (Patch, None)")]
    public void TheFrontMatter(string before, string after, string change)
    {
        Assert.Equal([change], VersionText.Show(VersionText.Of(before), VersionText.Of(after)));
        Assert.Equal([change], VersionText.Show(VersionText.Of(after), VersionText.Of(before)));
    }

    [Fact]
    public void TheBody()
    {
        Assert.Equal(["body TextChanged Patch (Patch, Patch)"], VersionText.Show(VersionText.Of("", "Hello\n"), VersionText.Of("", "Hello!\n")));
        Assert.Equal(["body TextChanged Patch (Patch, Patch)"], VersionText.Show(VersionText.Of("", "Hello\n"), VersionText.Of("", "Hello")));
    }

    [Theory]
    [InlineData(PromptKind.Text, PromptKind.Chat)]
    [InlineData(PromptKind.Chat, PromptKind.Text)]
    [InlineData(PromptKind.Text, PromptKind.Partial)]
    public void TheKind(PromptKind before, PromptKind after) =>
        Assert.Equal(["kind KindChanged Major (Major, Major)"], VersionText.Show(VersionText.Of("", kind: before), VersionText.Of("", kind: after)));

    [Theory]
    [InlineData("s 1.0.0", "s 1.0.1", "s IncludeChangedPatch Patch (Patch, Patch)")]
    [InlineData("s 1.0.1", "s 1.2.0", "s IncludeChangedMinor Minor (Minor, Minor)")]
    [InlineData("s 1.2.0", "s 2.2.0", "s IncludeChangedMajor Major (Major, Major)")]
    [InlineData("s 1.0.0-rc.1", "s 1.0.0", "s IncludeChangedPatch Patch (Patch, Patch)")]
    [InlineData("s 1.0.0", "s 1.0.0 #2", "s IncludeChangedMajor Major (Major, Major)")]
    public void AnInclude(string before, string after, string change)
    {
        Assert.Equal([change], VersionText.Show(VersionText.Of("", includes: ["a/b 1.0.0", before]), VersionText.Of("", includes: ["a/b 1.0.0", after])));
        Assert.Equal([change], VersionText.Show(VersionText.Of("", includes: after), VersionText.Of("", includes: before)));
    }

    [Fact]
    public void AnIncludeThatComesAndGoes()
    {
        VersionContent without = VersionText.Of("");
        VersionContent with = VersionText.Of("", includes: "shared/style 3.0.0");

        Assert.Equal(["shared/style IncludeAdded Patch (Patch, Patch)"], VersionText.Show(without, with));
        Assert.Equal(["shared/style IncludeRemoved Patch (Patch, Patch)"], VersionText.Show(with, without));
    }
}
