using System;
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

    // Whoever reads the format reference can look up each of its errors there.
    [Fact]
    public void TheFormatReferenceNamesEveryCode()
    {
        string reference = File.ReadAllText(Repository.Path("docs", "format.md"));

        Assert.All(Codes, code => Assert.Contains(code, reference, StringComparison.Ordinal));
    }
}
