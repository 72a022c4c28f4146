using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Values;

/// <summary>The shapes of values that lie in <see cref="TemplateValue"/> itself.</summary>
public sealed class ScalarShape : ValueShape
{
    private ScalarShape(TypeKind kind) => Kind = kind;

    /// <summary>Text in the reference.</summary>
    public static ScalarShape String { get; } = new(TypeKind.String);

    /// <summary>The text of an enum member in the reference.</summary>
    public static ScalarShape Enum { get; } = new(TypeKind.Enum);

    /// <summary>0 or 1 in the bits.</summary>
    public static ScalarShape Bool { get; } = new(TypeKind.Bool);

    /// <summary>The integer in the bits.</summary>
    public static ScalarShape Int { get; } = new(TypeKind.Int);

    /// <summary>The double's bits.</summary>
    public static ScalarShape Number { get; } = new(TypeKind.Number);

    /// <summary>The decimal in the bits, or boxed in the reference when it has too many digits for them.</summary>
    public static ScalarShape Decimal { get; } = new(TypeKind.Decimal);

    /// <summary>Ticks of midnight in the bits.</summary>
    public static ScalarShape Date { get; } = new(TypeKind.Date);

    /// <summary>Ticks in the bits.</summary>
    public static ScalarShape DateTime { get; } = new(TypeKind.DateTime);

    /// <inheritdoc/>
    public override TypeKind Kind { get; }
}
