using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>The keys of front matter, level by level.</summary>
public static class FrontMatterFormat
{
    /// <summary>The top level.</summary>
    public static KeyTable Top { get; } = new(
        "front matter",
        new KeyRule("kind", Choices: Words("text", "chat", "partial")),
        new KeyRule("inputs"),
        new KeyRule("settings"),
        new KeyRule("output"),
        new KeyRule("includes"));

    /// <summary>An input in its long form.</summary>
    public static KeyTable Input { get; } = new(
        "an input",
        new KeyRule("type", IsRequired: true),
        new KeyRule("items"),
        new KeyRule("values"),
        new KeyRule("fields"),
        new KeyRule("default"),
        new KeyRule("description"),
        new KeyRule("trust", Choices: Words("trusted", "untrusted")),
        new KeyRule("max_length"));

    /// <summary>A field of an object in its long form: an input without a default.</summary>
    public static KeyTable Field { get; } = new(
        "a field",
        new KeyRule("type", IsRequired: true),
        new KeyRule("items"),
        new KeyRule("values"),
        new KeyRule("fields"),
        new KeyRule("description"),
        new KeyRule("trust", Choices: Words("trusted", "untrusted")),
        new KeyRule("max_length"));

    /// <summary>The type of a list's items in its long form.</summary>
    public static KeyTable Items { get; } = new(
        "an item type",
        new KeyRule("type", IsRequired: true),
        new KeyRule("items"),
        new KeyRule("values"),
        new KeyRule("fields"));

    /// <summary>Settings of the model call.</summary>
    public static KeyTable Settings { get; } = new(
        "settings",
        new KeyRule("temperature"),
        new KeyRule("top_p"),
        new KeyRule("max_output_tokens"),
        new KeyRule("stop"),
        new KeyRule("seed"),
        new KeyRule("response_format", Choices: Words("text", "json", "json_schema")));

    /// <summary>One entry of a released version's closure.</summary>
    public static KeyTable Include { get; } = new(
        "an include",
        new KeyRule("id", IsRequired: true),
        new KeyRule("version", IsRequired: true),
        new KeyRule("digest", IsRequired: true));

    /// <summary>The names of types, each also with <c>?</c> behind it for a value that may be missing.</summary>
    public static ValueList<string> TypeNames { get; } = Words("string", "bool", "int", "number", "decimal", "date", "datetime", "enum", "list", "object");

    private static ValueList<string> Words(params string[] words) => new(words);
}
