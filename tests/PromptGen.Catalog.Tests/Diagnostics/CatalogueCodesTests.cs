using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.Diagnostics;

public class CatalogueCodesTests
{
    private static readonly string[] Codes = typeof(CatalogueCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToArray();

    [Fact]
    public void CodesAreUniqueAndInTheirRanges()
    {
        Assert.NotEmpty(Codes);
        Assert.Equal(Codes.Distinct(), Codes);
        Assert.All(Codes, c => Assert.Matches("^PG[01][0-9]{3}$", c));
    }

    [Fact]
    public void EachCodeHasItsPageAndEachPageItsCode()
    {
        IEnumerable<string?> pages = Directory.EnumerateFiles(Repository.Path("docs", "diagnostics"), "PG*.md")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(n => n!.StartsWith("PG0", StringComparison.Ordinal) || n.StartsWith("PG1", StringComparison.Ordinal));

        Assert.Equal(Codes.Order(), pages.Order());
        Assert.All(Codes, code =>
        {
            string page = File.ReadAllText(Repository.Path("docs", "diagnostics", code + ".md"));
            Assert.StartsWith($"# {code}: ", page, StringComparison.Ordinal);
            Assert.All(["\n## Cause\n", "\n## Example\n", "\n## Fix\n"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
        });
    }

    // Whoever reads the format reference can look up each of its errors there.
    [Fact]
    public void TheFormatReferenceNamesEveryCode()
    {
        string reference = File.ReadAllText(Repository.Path("docs", "format.md"));

        Assert.All(Codes, code => Assert.Contains(code, reference, StringComparison.Ordinal));
    }
}
