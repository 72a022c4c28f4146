using PromptGen.Cli.Testing.Models;
using Xunit;

namespace PromptGen.Cli.Tests.Testing;

public class AnswerSchemaTests
{
    private const string Schema = """
        {"type":"object","additionalProperties":false,"required":["id","tags"],"properties":{
          "id":{"type":"integer","minimum":1,"exclusiveMaximum":10},
          "tags":{"type":"array","minItems":1,"items":{"type":"string","maxLength":3,"pattern":"^[a-z]+$"}},
          "plan":{"enum":["free","pro"]},
          "note":{"anyOf":[{"type":"string"},{"type":"null"}]},
          "kind":{"const":"answer"},
          "rest":{"type":"object","additionalProperties":{"type":"boolean"}}}}
        """;

    [Theory]
    [InlineData("""{"id":1,"tags":["a"]}""")]
    [InlineData("""{"id":9.0,"tags":["abc","b"],"plan":"pro","note":null,"kind":"answer","rest":{"x":true}}""")]
    public void An_answer_that_fits_is_accepted(string answer) => Assert.Null(AnswerSchema.Explain(Schema, answer));

    [Theory]
    [InlineData("Sure! {}", "the answer is no JSON")]
    [InlineData("[]", "$ is an array, not object")]
    [InlineData("""{"tags":["a"]}""", "$.id is missing")]
    [InlineData("""{"id":"1","tags":["a"]}""", "$.id is a string, not integer")]
    [InlineData("""{"id":1.5,"tags":["a"]}""", "$.id is a number, not integer")]
    [InlineData("""{"id":0,"tags":["a"]}""", "$.id is less than 1")]
    [InlineData("""{"id":10,"tags":["a"]}""", "$.id is not less than 10")]
    [InlineData("""{"id":1,"tags":[]}""", "$.tags has 0 elements, and at least 1 are wanted")]
    [InlineData("""{"id":1,"tags":["a",2]}""", "$.tags[1] is a number, not string")]
    [InlineData("""{"id":1,"tags":["abcd"]}""", "$.tags[0] has 4 characters, and at most 3 are allowed")]
    [InlineData("""{"id":1,"tags":["A"]}""", "$.tags[0] does not match '^[a-z]+$'")]
    [InlineData("""{"id":1,"tags":["a"],"plan":"gold"}""", "$.plan is none of \"free\", \"pro\"")]
    [InlineData("""{"id":1,"tags":["a"],"note":3}""", "$.note fits none of the alternatives of 'anyOf'")]
    [InlineData("""{"id":1,"tags":["a"],"kind":"other"}""", "$.kind is not \"answer\"")]
    [InlineData("""{"id":1,"tags":["a"],"rest":{"x":1}}""", "$.rest.x is a number, not boolean")]
    [InlineData("""{"id":1,"tags":["a"],"more":1}""", "$.more is not among the properties of the schema")]
    public void An_answer_that_does_not_fit_is_refused_at_its_place(string answer, string problem) => Assert.Equal(problem, AnswerSchema.Explain(Schema, answer));

    [Theory]
    [InlineData("{}", null)]
    [InlineData("3", "the answer is a number, not an object")]
    public void Without_a_schema_any_object_is_accepted(string answer, string? problem) => Assert.Equal(problem, AnswerSchema.Explain(null, answer));
}
