using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PromptGen.Build.Working;

/// <summary>What came of a work, in texts and numbers alone.</summary>
/// <param name="Findings">What is to be said, in this order.</param>
internal sealed record WorkReport(IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>The report as one text.</summary>
    public string Write() => Rows.Write(Findings.Select(f => f.ToRow()));

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static WorkReport Read(string text)
    {
        var findings = new List<ReportedFinding>();
        foreach (string[] row in Rows.Read(new StringReader(text)))
        {
            findings.Add(ReportedFinding.OfRow(row));
        }

        return new WorkReport(findings);
    }
}
