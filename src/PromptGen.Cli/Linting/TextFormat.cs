using System.IO;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Cli.Linting;

/// <summary>A line for each finding, as compilers write them.</summary>
internal static class TextFormat
{
    /// <summary>Writes the findings.</summary>
    public static void Write(TextWriter output, LintResult result)
    {
        foreach (CatalogueDiagnostic finding in result.Findings)
        {
            output.Write(finding + "\n");
        }
    }
}
