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

    // Whoever reads of a file or a pin finds the errors there that it can have.
    [Fact]
    public void TheGuidesNameEveryCode()
    {
        string reference = string.Join('\n', Directory.GetFiles(Repository.Path("docs"), "*.md").Select(File.ReadAllText));

        Assert.All(Codes, code => Assert.Contains(code, reference, StringComparison.Ordinal));
    }
}
