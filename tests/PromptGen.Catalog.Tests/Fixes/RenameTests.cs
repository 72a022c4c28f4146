using Xunit;

namespace PromptGen.Catalog.Tests.Fixes;

/// <summary>What a message asks "did you mean" for is put in the place of the slip.</summary>
public sealed class RenameTests : FixTests
{
    private const string FrontMatter = "---\ninputs: { name: string, plan: { type: enum, values: [free, pro] }, user: { type: object, fields: { first: string, age: int } } }\n---\n{{ name }}{{ plan }}{{ user.age }}";

    [Theory]
    [InlineData("PG2003", "{{ nmae }}", "{{ name }}")]
    [InlineData("PG2004", "{{ user.frist }}", "{{ user.first }}")]
    [InlineData("PG2004", "{{ user['frist'] }}", "{{ user['first'] }}")]
    [InlineData("PG2005", "{{ name | string.upcas }}", "{{ name | string.upcase }}")]
    [InlineData("PG2005", "{{ name | upcase }}", "{{ name | string.upcase }}")]
    [InlineData("PG2005", "{{ strin.upcase name }}", "{{ string.upcase name }}")]
    [InlineData("PG2007", "{{ if plan == \"fre\" }}x{{ end }}", "{{ if plan == \"free\" }}x{{ end }}")]
    [InlineData("PG2006", "{{ include \"quote\" lnie: name }}", "{{ include \"quote\" line: name }}")]
    public void The_suggestion_is_taken(string code, string before, string after) => Assert.Equal(FrontMatter + after, Fix(code, FrontMatter + before));

    [Fact]
    public void Other_mistakes_stay() =>
        Assert.Equal("---\ninputs: { name: string }\n---\n{{ name }}{{ other_thing }}", Fix("PG2003", "---\ninputs: { name: string }\n---\n{{ nmae }}{{ other_thing }}"));

    // Renamed, it would be text where a list is needed; so it is another thing.
    [Fact]
    public void A_suggestion_that_does_not_fit_is_not_taken() =>
        Assert.Equal(
            "---\ninputs: { name: string, names: { type: list, items: string } }\n---\n{{ name }}{{ for n in names }}{{ n }}{{ end }}",
            Fix("PG2003", "---\ninputs: { name: string }\n---\n{{ name }}{{ for n in names }}{{ n }}{{ end }}"));
}
