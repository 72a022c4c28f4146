using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

public class ExampleTests
{
    // These need a disk, a project or the tool; each page says which. Their findings are tested where they are made.
    private static readonly string[] NotRun =
        ["PG0004", "PG0006", "PG0050", "PG0051", "PG0052", "PG0063", "PG0064", "PG0066", "PG0067", "PG0068", "PG0070", "PG1030", "PG1031", "PG1032", "PG1033", "PG1034", "PG1035", "PG1040", "PG1041", "PG1042", "PG1043", "PG1044", "PG1045", "PG1050", "PG1051", "PG1052", "PG1060", "PG1061", "PG1062", "PG1063", "PG1064", "PG1065", "PG1066", "PG1067", "PG1068", "PG2900", "PG2901", "PG2902", "PG4001", "PG4002", "PG4003", "PG4004", "PG4005", "PG4006", "PG4012"];

    public static TheoryData<string> Run => new(CodePage.All.Where(p => p.NotRun is null).Select(p => p.Code));

    [Fact]
    public void OnlyTheseExamplesAreNotRun() => Assert.Equal(NotRun, CodePage.All.Where(p => p.NotRun is not null).Select(p => p.Code));

    [Theory]
    [MemberData(nameof(Run))]
    public void TheExampleReportsWhatThePageShows(string code)
    {
        CodePage page = Page(code);

        string[] findings = FindingsOf(page.Example);

        Assert.Equal(string.Join('\n', page.Messages), string.Join('\n', findings));
        Assert.Contains(findings, f => f.Contains($" {code}: ", StringComparison.Ordinal));
        Assert.All(findings, f => Assert.Contains($"): {WordOf(page.Severity)} PG", f, StringComparison.Ordinal));
    }

    // Nothing is wrong with the corrected files, so that a reader who copies them is done.
    [Theory]
    [MemberData(nameof(Run))]
    public void TheFixedExampleReportsNothing(string code) => Assert.Empty(FindingsOf(Page(code).Fixed));

    private static string[] FindingsOf(IReadOnlyDictionary<string, byte[]> files) => ExampleCode.IsIn(files) ? ExampleCode.FindingsOf(files) : ExampleCatalogue.FindingsOf(files);

    private static CodePage Page(string code) => Assert.Single(CodePage.All, p => p.Code == code);

    // What a configuration calls a suggestion, a build log calls info.
    private static string WordOf(string severity) => severity == "suggestion" ? "info" : severity;
}
