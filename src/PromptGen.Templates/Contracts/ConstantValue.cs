using System;
using System.Globalization;

namespace PromptGen.Templates.Contracts;

/// <summary>A value written in front matter as a default: text, truth, a number, a date, an enum member or an empty list.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its canonical text: the string itself, <c>true</c>, <c>12</c>, <c>2026-09-12</c>; empty for an empty list.</param>
public sealed record ConstantValue(TypeKind Kind, string Text)
{
    /// <summary>The value of a bool.</summary>
    public bool AsBool => Text == "true";

    /// <summary>The value of an int.</summary>
    /// <exception cref="FormatException">The text is no 64-bit integer; readers of front matter check this first.</exception>
    public long AsInt => long.Parse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The value of a number.</summary>
    public double AsNumber => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The value of a decimal.</summary>
    public decimal AsDecimal => decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The value of a date (<c>yyyy-MM-dd</c>) or datetime (<c>yyyy-MM-ddTHH:mm:ss</c>).</summary>
    public DateTime AsDateTime => DateTime.Parse(Text, CultureInfo.InvariantCulture, DateTimeStyles.None);

    /// <summary>The canonical text; the record's own would evaluate every property, and a text has only one that means something.</summary>
    public override string ToString() => Text;
}
