using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>What a prompt file's front matter says.</summary>
public sealed record PromptHeader
{
    /// <summary>Says nothing.</summary>
    public static PromptHeader Empty { get; } = new();

    /// <summary>The declared <c>kind</c>; null when left to the body, see <see cref="KindRule"/>.</summary>
    public PromptKind? DeclaredKind { get; init; }

    /// <summary>The inputs in declared order.</summary>
    public ValueList<FieldDeclaration> Inputs { get; init; } = ValueList<FieldDeclaration>.Empty;

    /// <summary>Settings of the model call.</summary>
    public PromptSettings Settings { get; init; } = PromptSettings.Empty;

    /// <summary>Canonical JSON of the declared <c>output</c> schema; null when there is none.</summary>
    public string? OutputSchema { get; init; }

    /// <summary>The closure of a released version; null in a draft, which has none.</summary>
    public ValueList<IncludePin>? Includes { get; init; }

    /// <summary>Where each input's name stands, by position in <see cref="Inputs"/>.</summary>
    public ValueList<TextSpan> InputSpans { get; init; } = ValueList<TextSpan>.Empty;

    /// <summary>Where each closure entry's id stands, by position in <see cref="Includes"/>.</summary>
    public ValueList<TextSpan> IncludeSpans { get; init; } = ValueList<TextSpan>.Empty;

    /// <summary>The value of <c>includes</c>; the opening line when it is not declared.</summary>
    public TextSpan IncludesSpan { get; init; }

    /// <summary>The value of <c>kind</c>, or the opening line when it is not declared.</summary>
    public TextSpan KindSpan { get; init; }

    /// <summary>The opening <c>---</c>: where findings about the whole front matter stand.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The contract, once the body has shown its kind.</summary>
    public PromptContract ToContract(PromptKind kind) => new(kind, Inputs, Settings, OutputSchema);
}
