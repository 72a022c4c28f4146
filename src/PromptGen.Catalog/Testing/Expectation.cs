using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>One thing that a case expects.</summary>
/// <param name="Kind">What is looked at.</param>
/// <param name="Span">Where it stands in <c>tests.yaml</c>: the value, or the one item of a list.</param>
public sealed record Expectation(ExpectationKind Kind, TextSpan Span)
{
    /// <summary>The text, the regular expression, or the golden file's name; empty for the other kinds.</summary>
    public string Text { get; init; } = "";

    /// <summary>The length or count; 0 for the other kinds.</summary>
    public int Number { get; init; }

    /// <summary>The roles that are expected; empty for the other kinds.</summary>
    public ValueList<MessageRole> Roles { get; init; } = ValueList<MessageRole>.Empty;

    /// <summary>The messages it is about; null for the whole text, or for all messages.</summary>
    public MessageScope? Scope { get; init; }
}
