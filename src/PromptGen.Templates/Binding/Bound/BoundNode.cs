using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>A node of the bound tree: names are resolved, types are known and checked, conversions are explicit.</summary>
/// <param name="Span">Where it stands, in the source of the template or partial it belongs to.</param>
public abstract record BoundNode(TextSpan Span);

/// <summary>Something that is done.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record BoundStatement(TextSpan Span) : BoundNode(Span);

/// <summary>Something that has a value.</summary>
/// <param name="Type">The type of the value; never <see cref="TypeKind.Error"/> in a tree without errors.</param>
/// <param name="Span">Where it stands.</param>
public abstract record BoundExpression(PromptType Type, TextSpan Span) : BoundNode(Span);
