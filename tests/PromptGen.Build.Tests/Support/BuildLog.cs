using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PromptGen.Build.Tests.Support;

/// <summary>What a build said, line by line as MSBuild writes it.</summary>
/// <param name="ExitCode">What the process returned.</param>
/// <param name="Text">All of its output.</param>
internal sealed partial record BuildLog(int ExitCode, string Text)
{
    /// <summary>Errors and warnings, each as often as it was said.</summary>
    public IReadOnlyList<BuildFinding> Findings { get; } = [.. Line().Matches(WithoutSummary(Text.ReplaceLineEndings("\n"))).Select(BuildFinding.Of)];

    /// <summary>What was said of one project, as <c>error PG1021</c>.</summary>
    public IReadOnlyList<string> CodesOf(TestProject project) => [.. Of(project).Select(f => f.Severity + " " + f.Code)];

    /// <summary>What was said of one project; the log names the project only beside another file.</summary>
    public IEnumerable<BuildFinding> Of(TestProject project) => Findings.Where(f => f.Project == project.File || f.File == project.File);

    // "dotnet build" repeats everything at the end.
    private static string WithoutSummary(string text) =>
        text.IndexOf("\nBuild FAILED.\n", StringComparison.Ordinal) is >= 0 and int failed ? text[..failed]
        : text.IndexOf("\nBuild succeeded.\n", StringComparison.Ordinal) is >= 0 and int done ? text[..done]
        : text;

    [GeneratedRegex(@"^[ \t]*(?<file>[^\r\n(]*?)(?:\((?<place>[\d,]+)\))?[ ]?: (?<severity>error|warning) (?<code>\w+): (?<message>.*?)(?: \[(?<project>[^\[\]\n]+)\])?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}

/// <summary>One error or warning of a build.</summary>
/// <param name="File">The file that it is about.</param>
/// <param name="Place">First line and column, and behind a comma last line and column, as far as the log has them.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Message">Its words.</param>
/// <param name="Project">The project that was built.</param>
internal sealed record BuildFinding(string File, IReadOnlyList<int> Place, string Severity, string Code, string Message, string Project)
{
    /// <summary>The text under the finding, in the file as it is on the disk.</summary>
    public string Span
    {
        get
        {
            string line = System.IO.File.ReadLines(File).ElementAt(Place[0] - 1);
            return line[(Place[1] - 1)..(Place.Count == 4 ? Place[3] - 1 : line.Length)];
        }
    }

    public static BuildFinding Of(Match match) => new(
        match.Groups["file"].Value,
        [.. match.Groups["place"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))],
        match.Groups["severity"].Value,
        match.Groups["code"].Value,
        match.Groups["message"].Value,
        match.Groups["project"].Value.Split("::")[0]);
}
