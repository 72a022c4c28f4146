using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Output;

/// <summary>How a checkout breaks lines changes nothing: neither the code nor the dll nor where a finding is.</summary>
public sealed class LineBreakTests
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_checkout_gives_the_same_code_and_the_same_dll(string lineBreak)
    {
        GeneratorHost lf = GeneratorHost.Run(Samples.Mixed());
        GeneratorHost other = GeneratorHost.Run(Samples.Mixed().WithLineBreaks(lineBreak));

        Assert.Equal(3, lf.Sources.Count);
        Assert.Equal(lf.Sources, other.Sources);
        Assert.Equal(lf.Compile(), other.Compile());
    }

    [Fact]
    public void A_byte_order_mark_in_front_changes_nothing()
    {
        TestCatalogue marked = Samples.Mixed();
        foreach (string path in marked.Files.Keys.ToArray())
        {
            marked.Set(path, "\uFEFF" + marked.Files[path]);
        }

        Assert.Equal(GeneratorHost.Run(Samples.Mixed()).Sources, GeneratorHost.Run(marked).Sources);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_finding_has_the_line_and_column_of_the_file_on_disk(string lineBreak)
    {
        TestCatalogue catalogue = new TestCatalogue()
            .Add("bad", "---\ninputs:\n  name: string\n---\nOne\u0085\u2028 line\n\n  {{ name }} and {{ nmae }}\n").WithLineBreaks(lineBreak);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Diagnostic error = Findings.At(host, catalogue, "PG2003", TestCatalogue.VersionPath("bad"), "nmae");
        Assert.Equal("/catalogue/prompts/bad/versions/1.0.0.prompt: (6,20)-(6,24)", error.Location.GetLineSpan().ToString());
    }
}
