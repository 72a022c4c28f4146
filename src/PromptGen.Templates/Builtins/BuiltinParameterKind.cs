namespace PromptGen.Templates.Builtins;

/// <summary>
/// What a parameter of a built-in takes, and so how its argument is passed. Enums travel as their texts, also in lists: a list
/// of enums is an <c>IReadOnlyList&lt;string&gt;</c> here.
/// </summary>
public enum BuiltinParameterKind
{
    /// <summary>
    /// Text, as <c>string?</c>. Scalars of other types are formatted first (<see cref="Formatting.ValueFormat"/>); null stays
    /// null, because Scriban's functions tell it from empty text.
    /// </summary>
    Text,

    /// <summary>An integer, as <c>long</c>.</summary>
    Int,

    /// <summary>A number, as <c>double</c>; an int is widened.</summary>
    Number,

    /// <summary>A bool.</summary>
    Bool,

    /// <summary>A date or datetime, as <c>DateTime</c>.</summary>
    Date,

    /// <summary>Int, number or decimal, passed as it is (mixed too); the function is overloaded on <c>long</c>, <c>double</c> and <c>decimal</c>.</summary>
    AnyNumber,

    /// <summary>A list, as <c>IReadOnlyList&lt;T&gt;</c> of its element type.</summary>
    List,

    /// <summary>A value of the element type of the first list argument.</summary>
    Element,

    /// <summary>Any scalar, passed as it is (an enum as its text); the function is overloaded.</summary>
    AnyScalar,

    /// <summary>A scalar or a list, passed as it is (an enum as its text); the function is overloaded.</summary>
    AnyValue,

    /// <summary>
    /// A literal text that names a field of the element type. Emitted code then calls the method's namesake that ends in
    /// <c>By</c> and gives it a selector in this place, <c>static t =&gt; t.Title</c>; element operations are those of the
    /// field's type. The interpreter passes the name as text.
    /// </summary>
    FieldName,

    /// <summary>A literal text that is checked when the template is compiled: a format.</summary>
    FormatLiteral,
}
