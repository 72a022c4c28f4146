using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.Testing;

/// <summary>The keys of <c>tests.yaml</c>, level by level.</summary>
public static class TestFileFormat
{
    /// <summary>The top level.</summary>
    public static KeyTable Top { get; } = new("a tests file", new KeyRule("cases", IsRequired: true));

    /// <summary>One case.</summary>
    public static KeyTable Case { get; } = new(
        "a case",
        new KeyRule("name", IsRequired: true),
        new KeyRule("inputs"),
        new KeyRule("history"),
        new KeyRule("versions"),
        new KeyRule("equals"),
        new KeyRule("contains"),
        new KeyRule("not_contains"),
        new KeyRule("regex"),
        new KeyRule("max_length"),
        new KeyRule("messages"),
        new KeyRule("roles"),
        new KeyRule("in"),
        new KeyRule("golden"),
        new KeyRule("error"),
        new KeyRule("judge"),
        new KeyRule("model"));

    /// <summary>A message that <c>history</c> inserts.</summary>
    public static KeyTable Message { get; } = new(
        "a message",
        new KeyRule("role", IsRequired: true, Choices: Roles),
        new KeyRule("text", IsRequired: true));

    /// <summary>What is expected of some messages.</summary>
    public static KeyTable Part { get; } = new(
        "an entry of 'in'",
        new KeyRule("message"),
        new KeyRule("role", Choices: Roles),
        new KeyRule("equals"),
        new KeyRule("contains"),
        new KeyRule("not_contains"),
        new KeyRule("regex"),
        new KeyRule("max_length"));

    /// <summary>A program that judges.</summary>
    public static KeyTable Judge { get; } = new("a judge", new KeyRule("command", IsRequired: true), new KeyRule("timeout"));

    /// <summary>A model that is asked.</summary>
    public static KeyTable Model { get; } = new("a model evaluation", new KeyRule("name"), new KeyRule("timeout"), new KeyRule("answer"));

    /// <summary>What is expected of a model's answer.</summary>
    public static KeyTable Answer { get; } = new(
        "an answer",
        new KeyRule("equals"),
        new KeyRule("contains"),
        new KeyRule("not_contains"),
        new KeyRule("regex"),
        new KeyRule("max_length"),
        new KeyRule("json"));

    /// <summary>The roles of messages, as files name them.</summary>
    internal static ValueList<string> Roles => new(["system", "developer", "user", "assistant", "tool"]);
}
