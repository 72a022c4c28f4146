using System;
using System.Linq;
using Xunit;

namespace PromptGen.Catalog.Tests.Fixes;

/// <summary>A name that nobody declared becomes an input, of the type that its uses show.</summary>
public sealed class DeclareInputTests : FixTests
{
    [Theory]
    [InlineData("{{ topic }}", "string")]
    [InlineData("{{ topic | string.upcase }}", "string")]
    [InlineData("{{ topic == \"a\" ? 1 : 2 }}", "string")]
    [InlineData("{{ topic + 1 }}", "int")]
    [InlineData("{{ topic > 3 ? 1 : 2 }}", "int")]
    [InlineData("{{ topic * 2 }}", "int")]
    [InlineData("{{ topic * 2.5 }}", "number")]
    [InlineData("{{ topic == 1.5 ? 1 : 2 }}", "number")]
    [InlineData("{{ for i in 1..topic }}{{ i }}{{ end }}", "int")]
    [InlineData("{{ known | string.truncate topic }}", "int")]
    [InlineData("{{ if topic }}yes{{ end }}", "bool")]
    [InlineData("{{ if !topic }}no{{ end }}", "bool")]
    [InlineData("{{ if topic == true }}yes{{ end }}", "bool")]
    [InlineData("{{ if topic }}{{ topic }}{{ end }}", "string?")]
    [InlineData("{{ topic ?? \"none\" }}", "string?")]
    [InlineData("{{ topic ?? 3 }}", "int?")]
    [InlineData("{{ if topic == null }}none{{ end }}", "string?")]
    [InlineData("{{ if topic == known }}same{{ end }}", "string")]
    [InlineData("{{ if topic < amount }}less{{ end }}", "int")]
    [InlineData("{{ topic | date.to_string \"%Y\" }}", "datetime")]
    [InlineData("{{ topic | math.round 1 }}", "number")]
    [InlineData("{{ case topic }}{{ when 1 }}a{{ when 2 }}b{{ end }}", "int")]
    [InlineData("{{ for t in topic }}{{ t }}{{ end }}", "{ type: list, items: string }")]
    [InlineData("{{ for t in topic }}{{ t + 1 }}{{ end }}", "{ type: list, items: int }")]
    [InlineData("{{ for t in topic }}{{ for u in t }}{{ u }}{{ end }}{{ end }}", "{ type: list, items: { type: list, items: string } }")]
    [InlineData("{{ topic | array.join \", \" }}", "{ type: list, items: string }")]
    [InlineData("{{ topic[0] }}", "{ type: list, items: string }")]
    [InlineData("{{ topic.name }}{{ topic.age + 1 }}", "{ type: object, fields: { name: string, age: int } }")]
    [InlineData("{{ topic.owner.name }}", "{ type: object, fields: { owner: { type: object, fields: { name: string } } } }")]
    [InlineData("{{ topic?.name }}", "{ type: object?, fields: { name: string } }")]
    [InlineData("{{ for t in topic }}{{ t.id }}{{ if t.done }}x{{ end }}{{ end }}", "{ type: list, items: { type: object, fields: { id: string, done: bool } } }")]
    [InlineData("{{ for topic in known_list }}{{ topic.id }}{{ end }}{{ topic }}", "string")]
    [InlineData("{{ include \"quote\" line: topic }}", "string")]
    public void The_type_is_inferred(string body, string type) =>
        Assert.Equal(
            $"---\ninputs:\n  known: string\n  amount: int\n  known_list: {{ type: list, items: {{ type: object, fields: {{ id: int }} }} }}\n  topic: {type}\n---\n{body}\n",
            Fix("PG2003", $"---\ninputs:\n  known: string\n  amount: int\n  known_list: {{ type: list, items: {{ type: object, fields: {{ id: int }} }} }}\n---\n{body}\n"));

    [Theory]
    [InlineData("", "inputs:\n  topic: string\n")]
    [InlineData("# about\n", "inputs:\n  topic: string\n# about\n")]
    [InlineData("kind: text\n", "inputs:\n  topic: string\nkind: text\n")]
    [InlineData("inputs: {}\n", "inputs: { topic: string }\n")]
    [InlineData("inputs: { a: string }\n", "inputs: { a: string, topic: string }\n")]
    [InlineData("inputs: {\n  a: string, # the a\n  b: int }\n", "inputs: {\n  a: string, # the a\n  b: int, topic: string }\n")]
    [InlineData("inputs:\n    a: string # the a\nkind: text\n", "inputs:\n    a: string # the a\n    topic: string\nkind: text\n")]
    [InlineData("inputs:\n  a: { type: string,\n       max_length: 3 }\n\n# then\nkind: text\n", "inputs:\n  a: { type: string,\n       max_length: 3 }\n  topic: string\n\n# then\nkind: text\n")]
    [InlineData("inputs:\n  a:\n    type: string\n    description: |\n      two\n      lines\n", "inputs:\n  a:\n    type: string\n    description: |\n      two\n      lines\n  topic: string\n")]
    [InlineData("kind: text\ninputs:\n  a: string\nsettings: { temperature: 1 }\n", "kind: text\ninputs:\n  a: string\n  topic: string\nsettings: { temperature: 1 }\n")]
    public void The_rest_of_the_front_matter_stays(string before, string after)
    {
        string reads = string.Concat(new[] { "a", "b" }.Where(n => before.Contains($"{n}: ", StringComparison.Ordinal) || before.Contains($"{n}:\n", StringComparison.Ordinal)).Select(n => $"{{{{ {n} }}}}"));
        Assert.Equal($"---\n{after}---\n{reads}{{{{ topic }}}}", Fix("PG2003", $"---\n{before}---\n{reads}{{{{ topic }}}}"));
    }

    [Theory]
    [InlineData("{{ if topic }}{{ topic.name }}{{ topic | string.upcase }}{{ end }}")]
    [InlineData("{{ topic; for t in topic; t; end }}{{ topic | string.upcase }}{{ topic + 1 * topic }}{{ topic.a }}")]
    public void Uses_that_contradict_each_other_are_left_to_the_author(string body) => Assert.Null(Fix("PG2003", $"---\n---\n{body}\n"));

    [Fact]
    public void A_name_that_is_no_input_name_is_left_to_the_author() => Assert.Null(Fix("PG2003", "---\n---\n{{ Topic }}\n"));
}
