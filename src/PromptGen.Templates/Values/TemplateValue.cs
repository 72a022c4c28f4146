using System;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Values;

/// <summary>
/// A value of the template language without boxing: text, truth, numbers and dates lie in the struct, lists and objects are
/// views on the caller's own data through a <see cref="ValueShape"/>. The default value is null.
/// </summary>
/// <remarks>
/// A view holds a container and an index, so that an element of a caller's <c>IReadOnlyList&lt;SomeStruct&gt;</c> is read in
/// place: no element is copied to the heap and no reflection looks at it.
/// </remarks>
public readonly struct TemplateValue
{
    private readonly ValueShape? _shape;
    private readonly object? _reference;
    private readonly long _bits;

    /// <summary>A view of <paramref name="container"/> that <paramref name="shape"/> knows how to read.</summary>
    /// <param name="shape">How to read it.</param>
    /// <param name="container">The data; may be null when the shape needs none.</param>
    /// <param name="bits">What the shape needs to find the value in it: an index, or the value itself.</param>
    public TemplateValue(ValueShape shape, object? container, long bits)
    {
        _shape = shape ?? throw new ArgumentNullException(nameof(shape));
        _reference = container;
        _bits = bits;
    }

    /// <summary>The missing value.</summary>
    public static TemplateValue Null => default;

    /// <summary>What kind of value it is.</summary>
    public TypeKind Kind => _shape is null ? TypeKind.Null : _shape.Kind;

    /// <summary>Whether it is missing.</summary>
    public bool IsNull => _shape is null;

    /// <summary>How to read it; null for null.</summary>
    public ValueShape? Shape => _shape;

    /// <summary>The data a view reads.</summary>
    public object? Container => _reference;

    /// <summary>The value itself for bool, int, number, dates and most decimals; where a view finds its value otherwise.</summary>
    public long Bits => _bits;

    /// <summary>The text of a string or enum.</summary>
    public string AsString => (string)_reference!;

    /// <summary>The truth of a bool.</summary>
    public bool AsBool => _bits != 0;

    /// <summary>The value of an int.</summary>
    public long AsInt => _bits;

    /// <summary>The value of a number.</summary>
    public double AsNumber => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The value of a decimal.</summary>
    public decimal AsDecimal => _reference is null ? PackedDecimal.Unpack(_bits) : (decimal)_reference;

    /// <summary>The value of a date or datetime.</summary>
    public DateTime AsDateTime => new(_bits & 0x3FFF_FFFF_FFFF_FFFF, DateTimeKind.Unspecified);

    /// <summary>Number of elements of a list.</summary>
    public int Count => _shape!.GetCount(_reference, _bits);

    /// <summary>Text; null becomes the missing value.</summary>
    public static TemplateValue From(string? value) => value is null ? default : new(ScalarShape.String, value, 0);

    /// <summary>A member of an enum, given by its text; null becomes the missing value.</summary>
    public static TemplateValue FromEnum(string? value) => value is null ? default : new(ScalarShape.Enum, value, 0);

    /// <summary>A truth.</summary>
    public static TemplateValue From(bool value) => new(ScalarShape.Bool, null, value ? 1 : 0);

    /// <summary>An integer.</summary>
    public static TemplateValue From(long value) => new(ScalarShape.Int, null, value);

    /// <summary>A double.</summary>
    public static TemplateValue From(double value) => new(ScalarShape.Number, null, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A decimal. One of more than 17 digits is boxed: it does not fit in the struct.</summary>
    public static TemplateValue From(decimal value) =>
        PackedDecimal.TryPack(value, out long bits) ? new(ScalarShape.Decimal, null, bits) : new(ScalarShape.Decimal, value, 0);

    /// <summary>A datetime; its <see cref="DateTime.Kind"/> is not kept.</summary>
    public static TemplateValue From(DateTime value) => new(ScalarShape.DateTime, null, value.Ticks);

    /// <summary>A date: the day of <paramref name="value"/> at midnight.</summary>
    public static TemplateValue FromDate(DateTime value) => new(ScalarShape.Date, null, value.Date.Ticks);

    /// <summary>Element <paramref name="index"/> of a list.</summary>
    public TemplateValue GetItem(int index) => _shape!.GetItem(_reference, _bits, index);

    /// <summary>The text of field <paramref name="field"/> of an object, which is a text, an enum or missing.</summary>
    public string? GetText(int field) => _shape!.GetText(_reference, _bits, field);

    /// <summary>Field <paramref name="field"/> (its position in the declared type) of an object.</summary>
    public TemplateValue GetField(int field) => _shape!.GetField(_reference, _bits, field);
}
