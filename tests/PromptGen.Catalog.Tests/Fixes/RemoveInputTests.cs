using Xunit;

namespace PromptGen.Catalog.Tests.Fixes;

/// <summary>An input that nothing reads goes, and nothing else does.</summary>
public sealed class RemoveInputTests : FixTests
{
    [Theory]
    [InlineData("inputs:\n  gone: string\n", "")]
    [InlineData("kind: text\ninputs: # all of them\n  # nobody reads it\n  gone: string # why\nsettings: { temperature: 1 }\n", "kind: text\nsettings: { temperature: 1 }\n")]
    [InlineData("inputs:\n  gone: string # why\n  a: string # the a\n", "inputs:\n  a: string # the a\n")]
    [InlineData("inputs:\n  a: string\n\n  gone:\n    type: string\n    description: |\n      two\n      lines\n  b: string\n", "inputs:\n  a: string\n\n  b: string\n")]
    [InlineData("inputs:\n  a: string\n  gone: { type: enum,\n    values: [x, y] }\nkind: text\n", "inputs:\n  a: string\nkind: text\n")]
    [InlineData("inputs:\n  # the a\n  a: string\n  # nobody\n  # reads it\n  gone: string\n  # the b\n  b: string\n", "inputs:\n  # the a\n  a: string\n  # the b\n  b: string\n")]
    [InlineData("inputs:\n  a: string\n  # both of them\n\n    # deeper\n  gone: string\n", "inputs:\n  a: string\n  # both of them\n\n    # deeper\n")]
    [InlineData("# what it takes\ninputs:\n  gone: string\n", "# what it takes\n")]
    [InlineData("inputs: { gone: string }\n", "")]
    [InlineData("inputs: { gone: string, a: string }\n", "inputs: { a: string }\n")]
    [InlineData("inputs: { a: string, gone: { type: list, items: int } }\n", "inputs: { a: string }\n")]
    [InlineData("inputs: { a: string, gone: int, b: string }\n", "inputs: { a: string, b: string }\n")]
    [InlineData("inputs:\n  { a: string,\n    gone: int, # why\n    b: string }\n", "inputs:\n  { a: string, # why\n    b: string }\n")]
    public void The_rest_of_the_front_matter_stays(string before, string after)
    {
        string reads = (after.Contains(" a: ", System.StringComparison.Ordinal) ? "{{ a }}" : "") + (after.Contains(" b: ", System.StringComparison.Ordinal) ? "{{ b }}" : "") + "text";
        Assert.Equal($"---\n{after}---\n{reads}", Fix("PG2052", $"---\n{before}---\n{reads}"));
    }
}
