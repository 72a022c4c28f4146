using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Templates.Contracts;

/// <summary>The kinds of values that templates know.</summary>
public enum TypeKind
{
    /// <summary>The type of the literal <c>null</c>.</summary>
    Null,

    /// <summary>UTF-16 text.</summary>
    String,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>A signed 64-bit integer.</summary>
    Int,

    /// <summary>An IEEE 754 double.</summary>
    Number,

    /// <summary>A 128-bit decimal.</summary>
    Decimal,

    /// <summary>A day without a time.</summary>
    Date,

    /// <summary>A day with a time, without a time zone.</summary>
    DateTime,

    /// <summary>One of a closed set of texts.</summary>
    Enum,

    /// <summary>An ordered list of values of one type.</summary>
    List,

    /// <summary>Named fields.</summary>
    Object,

    /// <summary>What a failed binding yields; it fits everywhere so that one mistake is reported once.</summary>
    Error,
}

/// <summary>
/// A type of the template language, compared by structure. <see cref="IsOptional"/> says that the value may be missing
/// (null); everything else about it is the same.
/// </summary>
public sealed class PromptType : IEquatable<PromptType>
{
    private static readonly IReadOnlyList<string> NoValues = [];
    private static readonly IReadOnlyList<FieldDeclaration> NoFields = [];

    // The same scalar with null among its values, or without: there are two of each, and every contract and expression uses them.
    private PromptType? _twin;

    private PromptType(TypeKind kind, bool isOptional, PromptType? element = null, IReadOnlyList<string>? values = null, IReadOnlyList<FieldDeclaration>? fields = null)
    {
        Kind = kind;
        IsOptional = isOptional;
        Element = element;
        Values = values ?? NoValues;
        Fields = fields ?? NoFields;
    }

    /// <summary>The type of <c>null</c>.</summary>
    public static PromptType Null { get; } = new(TypeKind.Null, isOptional: true);

    /// <summary>Text.</summary>
    public static PromptType String { get; } = Scalar(TypeKind.String);

    /// <summary>true or false.</summary>
    public static PromptType Bool { get; } = Scalar(TypeKind.Bool);

    /// <summary>A 64-bit integer.</summary>
    public static PromptType Int { get; } = Scalar(TypeKind.Int);

    /// <summary>A double.</summary>
    public static PromptType Number { get; } = Scalar(TypeKind.Number);

    /// <summary>A decimal.</summary>
    public static PromptType Decimal { get; } = Scalar(TypeKind.Decimal);

    /// <summary>A day.</summary>
    public static PromptType Date { get; } = Scalar(TypeKind.Date);

    /// <summary>A day and a time.</summary>
    public static PromptType DateTime { get; } = Scalar(TypeKind.DateTime);

    /// <summary>Stands in for a type that could not be determined; errors about it were reported already.</summary>
    public static PromptType Error { get; } = new(TypeKind.Error, isOptional: false);

    /// <summary>The kind of value.</summary>
    public TypeKind Kind { get; }

    /// <summary>Whether null is among its values.</summary>
    public bool IsOptional { get; }

    /// <summary>The type of a list's elements; null for everything but a list.</summary>
    public PromptType? Element { get; }

    /// <summary>An enum's texts in declared order; empty for everything else.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>An object's fields in declared order; empty for everything else.</summary>
    public IReadOnlyList<FieldDeclaration> Fields { get; }

    /// <summary>Whether it is int, number or decimal.</summary>
    public bool IsNumeric => Kind is TypeKind.Int or TypeKind.Number or TypeKind.Decimal;

    /// <summary>Whether its values are texts: string or enum.</summary>
    public bool IsText => Kind is TypeKind.String or TypeKind.Enum;

    /// <summary>Whether it is date or datetime.</summary>
    public bool IsDate => Kind is TypeKind.Date or TypeKind.DateTime;

    /// <summary>A list of <paramref name="element"/>.</summary>
    public static PromptType ListOf(PromptType element) => new(TypeKind.List, isOptional: false, element: element ?? throw new ArgumentNullException(nameof(element)));

    /// <summary>One of <paramref name="values"/>.</summary>
    public static PromptType EnumOf(IReadOnlyList<string> values) => new(TypeKind.Enum, isOptional: false, values: values ?? throw new ArgumentNullException(nameof(values)));

    /// <summary>An object with <paramref name="fields"/>.</summary>
    public static PromptType ObjectOf(IReadOnlyList<FieldDeclaration> fields) => new(TypeKind.Object, isOptional: false, fields: fields ?? throw new ArgumentNullException(nameof(fields)));

    /// <summary>The same type with null among its values, or without.</summary>
    public PromptType WithOptional(bool isOptional = true) =>
        isOptional == IsOptional || Kind is TypeKind.Null or TypeKind.Error ? this : _twin ?? new(Kind, isOptional, Element, Values, Fields);

    private static PromptType Scalar(TypeKind kind)
    {
        var scalar = new PromptType(kind, isOptional: false);
        scalar._twin = new PromptType(kind, isOptional: true) { _twin = scalar };
        return scalar;
    }

    /// <summary>Position of a field by name, or -1.</summary>
    public int IndexOfField(string name)
    {
        for (int i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Equals(PromptType? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Kind == other.Kind
            && IsOptional == other.IsOptional
            && Equals(Element, other.Element)
            && Values.SequenceEqual(other.Values)
            && Fields.SequenceEqual(other.Fields));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptType);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((int)Kind * 397) ^ (Element?.GetHashCode() ?? 0)) * 31 + Values.Count + (Fields.Count * 7) + (IsOptional ? 1 : 0));

    /// <summary>The type as an author writes or reads it: <c>string?</c>, <c>list of int</c>.</summary>
    public override string ToString()
    {
        string name = Kind switch
        {
            TypeKind.List => "list of " + Element,
            TypeKind.Enum => "enum (" + string.Join(", ", Values) + ")",
            TypeKind.Object => "object (" + string.Join(", ", Fields.Select(f => f.Name)) + ")",
            TypeKind.DateTime => "datetime",
            _ => Kind.ToString().ToLowerInvariant(),
        };
        return IsOptional && Kind != TypeKind.Null ? name + "?" : name;
    }
}
