using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Testing;
using Xunit;

namespace PromptGen.Catalog.Tests.Testing;

public class CaseReviewTests
{
    private const string Greeting = "---\ninputs: { name: { type: string, max_length: 3 } }\n---\nHello {{ name }}\n";

    [Theory]
    [InlineData("{ name: a, inputs: { nam: Ana } }", "PG0060: there is no input 'nam'; did you mean 'name'?")]
    [InlineData("{ name: a }", "PG0060: the input 'name' of type string is missing")]
    [InlineData("{ name: a, inputs: { name: Anna } }", "PG0060: the input 'name' has 4 UTF-16 units; max_length is 3")]
    [InlineData("{ name: a, inputs: { name: Ana }, messages: 1 }", "PG0065: a text prompt gives one text and no messages; expect something of the text, with 'contains' or 'equals' in the case itself")]
    [InlineData("{ name: a, inputs: { name: Ana }, contains: Hello }", "")]
    [InlineData("{ name: a, inputs: { name: Anna }, error: max_length }", "")]
    [InlineData("{ name: a, versions: 1.0.0, inputs: { other: 1 } }", "")]
    public void CasesAreHeldAgainstTheDraftUnlessTheyAreForSomeVersions(string line, string expected)
    {
        FileSet files = new FileSet().With("greeting/greeting.prompt", Greeting).With("greeting/tests.yaml", $"cases:\n  - {line}\n");

        Assert.Equal(expected, Findings(files));
    }

    [Fact]
    public void ADraftThatDoesNotCompileIsNotHeldAgainstItsCases() =>
        Assert.DoesNotContain(TestCodes.BadInputs, Findings(new FileSet().With("greeting/greeting.prompt", "---\n---\n{{ nam }}\n").With("greeting/tests.yaml", "cases:\n  - { name: a, inputs: { b: 1 } }\n")));

    [Fact]
    public void CasesOfAPartialAreHeldAgainstItsInputs() =>
        Assert.Equal(
            "PG0060: the input 'name' of type string is missing",
            Findings(new FileSet().With("style/style.prompt", "---\nkind: partial\ninputs: { name: string }\n---\n{{ name }}\n").With("style/tests.yaml", "cases:\n  - { name: a, messages: 1 }\n")));

    private static string Findings(FileSet files) => string.Join(
        '\n',
        CatalogueReview.Review(new ReviewSubject(files.Read(), [])).Where(f => f.Diagnostic.Code[2] is '0' or '2').Select(f => $"{f.Diagnostic.Code}: {f.Diagnostic.Message}"));
}
