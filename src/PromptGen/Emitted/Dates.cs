using System;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>The template language's dates are <see cref="DateTime"/> at midnight, whatever type callers pass.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dates
{
    /// <summary>The day, without its time.</summary>
    public static DateTime Of(DateTime value) => value.Date;

    /// <inheritdoc cref="Of(DateTime)"/>
    public static DateTime? Of(DateTime? value) => value?.Date;

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Of(DateTime)"/>
    public static DateTime Of(DateOnly value) => value.ToDateTime(TimeOnly.MinValue);

    /// <inheritdoc cref="Of(DateTime)"/>
    public static DateTime? Of(DateOnly? value) => value?.ToDateTime(TimeOnly.MinValue);
#endif
}
