using System;
using System.Collections.Generic;
using System.ComponentModel;
using PromptGen.Templates.Values;

namespace PromptGen.Emitted;

/// <summary>Hands arguments of generated accessors to the interpreter, which renders a version that a channel selected.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArgumentValue
{
    /// <summary>A text.</summary>
    public static TemplateValue Of(string? value) => TemplateValue.From(value);

    /// <summary>A member of an enum by its text.</summary>
    public static TemplateValue OfEnum(string? value) => TemplateValue.FromEnum(value);

    /// <summary>A truth.</summary>
    public static TemplateValue Of(bool value) => TemplateValue.From(value);

    /// <summary>An integer.</summary>
    public static TemplateValue Of(long value) => TemplateValue.From(value);

    /// <summary>A number.</summary>
    public static TemplateValue Of(double value) => TemplateValue.From(value);

    /// <summary>A decimal.</summary>
    public static TemplateValue Of(decimal value) => TemplateValue.From(value);

    /// <summary>A truth.</summary>
    public static TemplateValue Of(bool? value) => value is { } present ? TemplateValue.From(present) : default;

    /// <summary>An integer.</summary>
    public static TemplateValue Of(long? value) => value is { } present ? TemplateValue.From(present) : default;

    /// <summary>A number.</summary>
    public static TemplateValue Of(double? value) => value is { } present ? TemplateValue.From(present) : default;

    /// <summary>A decimal.</summary>
    public static TemplateValue Of(decimal? value) => value is { } present ? TemplateValue.From(present) : default;

    /// <summary>A datetime.</summary>
    public static TemplateValue Of(DateTime? value) => value is { } present ? TemplateValue.From(present) : default;

    /// <summary>A date.</summary>
    public static TemplateValue OfDate(DateTime? value) => value is { } present ? TemplateValue.FromDate(present) : default;

    /// <summary>A list, read in place.</summary>
    public static TemplateValue OfList<T>(IReadOnlyList<T>? list, ValueShape shape) => list is null ? default : new TemplateValue(shape, list, 0);

    /// <summary>An object, which is boxed once.</summary>
    public static TemplateValue OfObject<T>(T? value, ObjectShape<T> shape)
        where T : struct => value is { } present ? new TemplateValue(shape, present, 0) : default;
}
