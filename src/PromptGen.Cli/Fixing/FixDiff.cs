using System.Collections.Generic;
using System.IO;
using PromptGen.History.Lines;

namespace PromptGen.Cli.Fixing;

/// <summary>What the fixes change, in the unified format that <c>git apply</c> reads.</summary>
internal static class FixDiff
{
    private const int Context = 3;

    /// <summary>Writes the changes of each draft.</summary>
    public static void Write(TextWriter output, IEnumerable<FixedDraft> drafts)
    {
        foreach (FixedDraft draft in drafts)
        {
            string path = draft.Before.Path.Replace('\\', '/');
            foreach (string line in UnifiedDiff.Write("a/" + path, "b/" + path, LineDiff.Between(draft.Before.Source.Text, draft.After.Source.Text), Context))
            {
                output.Write(line + "\n");
            }
        }
    }
}
