using System.Collections.Generic;
using System.Linq;
using PromptGen.Language.Tests.Cases;
using PromptGen.Language.Tests.Support;
using Xunit;

namespace PromptGen.Language.Tests;

/// <summary>The construct tables of docs/language.md and the cases speak of the same constructs.</summary>
public sealed class DocumentedRowTests
{
    [Fact]
    public void Every_documented_construct_has_three_cases()
    {
        ILookup<string, LanguageCase> cases = LanguageCases.All.ToLookup(c => c.Row);
        List<string> rows = ReadRows();
        Assert.True(rows.Count >= 50, $"only {rows.Count} rows were found in the tables");
        Assert.DoesNotContain(rows, r => cases[r].Count() < 3);
    }

    [Fact]
    public void Every_case_stands_for_a_documented_construct() =>
        Assert.Empty(LanguageCases.All.Select(c => c.Row).Distinct().Except(ReadRows()));

    [Fact]
    public void A_construct_is_documented_once() =>
        Assert.Empty(ReadRows().GroupBy(r => r).Where(g => g.Count() > 1).Select(g => g.Key));

    /// <summary>The first cells of the tables whose heading is "construct".</summary>
    private static List<string> ReadRows()
    {
        var rows = new List<string>();
        bool inTable = false;
        foreach (string line in RepositoryFiles.Read("docs/language.md").Split('\n'))
        {
            if (!line.StartsWith('|'))
            {
                inTable = false;
                continue;
            }

            if (line.StartsWith("| construct |", System.StringComparison.Ordinal))
            {
                inTable = true;
            }
            else if (inTable && line.StartsWith("| `", System.StringComparison.Ordinal))
            {
                string cell = line[3..];
                rows.Add(cell[..cell.IndexOf("` |", System.StringComparison.Ordinal)].Replace("\\|", "|"));
            }
        }

        return rows;
    }
}
