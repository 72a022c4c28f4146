using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Declared inputs and where their names stand.</summary>
/// <param name="Fields">The inputs in declared order.</param>
/// <param name="Spans">The place of each name, by position in <paramref name="Fields"/>.</param>
public sealed record InputList(ValueList<FieldDeclaration> Fields, ValueList<TextSpan> Spans)
{
    /// <summary>No inputs.</summary>
    public static InputList Empty { get; } = new(ValueList<FieldDeclaration>.Empty, ValueList<TextSpan>.Empty);
}
