using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PromptGen.Build.Working;

/// <summary>What came of a work, in texts and numbers alone.</summary>
/// <param name="Findings">What is to be said, in this order.</param>
/// <param name="Selected">What the compiler is to get in place of what it would; null when that stays as it is.</param>
/// <param name="CompilerInputs">Where that is, as the generator is told.</param>
/// <param name="Released">The released files that what the compiler gets was made of; null when there are none.</param>
internal sealed record WorkReport(IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<SelectedInput>? Selected = null, string CompilerInputs = "", IReadOnlyList<string>? Released = null)
{
    /// <summary>How the row begins that says where the compiler's inputs are; then follows one for each of them.</summary>
    public const string Places = "places";

    /// <summary>How the row of a compiler's input begins.</summary>
    public const string Input = "input";

    /// <summary>How the row of a released file begins. Behind the first of them are only such.</summary>
    public const string ReleasedFile = "released";

    private const string Finding = "finding";

    /// <summary>The report as one text.</summary>
    public string Write() => Rows.Write(Findings.Select(f => f.ToRow().Prepend(Finding))
        .Concat(Selected is null ? [] : [[Places, CompilerInputs]])
        .Concat((Selected ?? []).Select(i => (IEnumerable<string>)[Input, i.Role, i.Path, i.Root]))
        .Concat((Released ?? []).Select(path => (IEnumerable<string>)[ReleasedFile, path])));

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static WorkReport Read(string text)
    {
        string[][] rows = [.. Rows.Read(new StringReader(text))];
        string[]? places = rows.FirstOrDefault(r => r[0] == Places);
        return new WorkReport(
            [.. rows.Where(r => r[0] == Finding).Select(ReportedFinding.OfRow)],
            places is null ? null : [.. rows.Where(r => r[0] == Input).Select(SelectedInput.OfRow)],
            places?[1] ?? "",
            [.. rows.Where(r => r[0] == ReleasedFile).Select(r => r[1])]);
    }
}
