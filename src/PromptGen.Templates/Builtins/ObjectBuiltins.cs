using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>The functions of the <c>object</c> group, called by emitted code and by the interpreter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObjectBuiltins
{
    /// <summary><c>object.default</c>: the default for missing and for empty text.</summary>
    [return: NotNullIfNotNull(nameof(@default))]
    public static string? Default(string? value, string? @default) => string.IsNullOrEmpty(value) ? @default : value;

    /// <summary><c>object.default</c>: the default for a missing value.</summary>
    public static T Default<T>(T? value, T @default)
        where T : struct => value ?? @default;

    /// <summary><c>object.default</c>: the default for a missing value.</summary>
    public static T? Default<T>(T? value, T? @default)
        where T : struct => value ?? @default;

    /// <summary><c>object.format</c></summary>
    /// <exception cref="PromptRenderException">A negative int in hexadecimal.</exception>
    public static string Format(long? value, string format, SourcePosition position) => MathBuiltins.Format(value, format, position);

    /// <summary><c>object.format</c></summary>
    public static string Format(double? value, string format, SourcePosition position) => MathBuiltins.Format(value, format, position);

    /// <summary><c>object.format</c></summary>
    public static string Format(decimal? value, string format, SourcePosition position) => MathBuiltins.Format(value, format, position);

    /// <summary><c>object.format</c>: a .NET date format.</summary>
    public static string Format(DateTime? value, string format, SourcePosition position) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    /// <summary><c>object.size</c>: the length of a text.</summary>
    public static long Size(string? value) => StringBuiltins.Size(value);

    /// <summary><c>object.size</c>: the number of elements.</summary>
    public static long Size<T>(IReadOnlyList<T> value) => ArrayBuiltins.Size(value);

    /// <summary><c>object.typeof</c></summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Typeof(string? value) => value is null ? null : "string";

    /// <summary><c>object.typeof</c></summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Typeof(bool? value) => value is null ? null : "boolean";

    /// <summary><c>object.typeof</c></summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Typeof(long? value) => value is null ? null : "number";

    /// <summary><c>object.typeof</c></summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Typeof(double? value) => value is null ? null : "number";

    /// <summary><c>object.typeof</c></summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Typeof(decimal? value) => value is null ? null : "number";

    /// <summary><c>object.typeof</c></summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Typeof(DateTime? value) => value is null ? null : "object";
}
