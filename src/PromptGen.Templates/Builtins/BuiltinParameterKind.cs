namespace PromptGen.Templates.Builtins;

/// <summary>What a parameter of a built-in takes, and so how its argument is passed.</summary>
public enum BuiltinParameterKind
{
    /// <summary>Text, as <c>string</c>. Scalars of other types are formatted first, null becomes empty, as in Scriban.</summary>
    Text,

    /// <summary>An integer, as <c>long</c>.</summary>
    Int,

    /// <summary>A number, as <c>double</c>; an int is widened.</summary>
    Number,

    /// <summary>A bool.</summary>
    Bool,

    /// <summary>A date or datetime, as <c>DateTime</c>.</summary>
    Date,

    /// <summary>Int, number or decimal, passed as it is; the function is overloaded on <c>long</c>, <c>double</c> and <c>decimal</c>.</summary>
    AnyNumber,

    /// <summary>A list, as <c>IReadOnlyList&lt;T&gt;</c> of its element type.</summary>
    List,

    /// <summary>A value of the element type of the first list argument.</summary>
    Element,

    /// <summary>Any scalar, passed as it is; the function is generic or overloaded.</summary>
    AnyScalar,

    /// <summary>Any value at all, passed as <see cref="Values.TemplateValue"/>.</summary>
    AnyValue,

    /// <summary>A literal text that names a field of the element type; the compiler turns the call into field access.</summary>
    FieldName,

    /// <summary>A literal text that is checked when the template is compiled: a format.</summary>
    FormatLiteral,
}
