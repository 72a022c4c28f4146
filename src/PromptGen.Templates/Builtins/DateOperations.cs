using System;
using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <summary>Lists of dates and datetimes.</summary>
public readonly struct DateOperations : IElementOperations<DateTime>
{
    /// <inheritdoc/>
    public int Compare(DateTime left, DateTime right) => left.CompareTo(right);

    /// <inheritdoc/>
    public bool AreEqual(DateTime left, DateTime right) => left.Equals(right);

    /// <inheritdoc/>
    public int GetHash(DateTime value) => value.GetHashCode();

    /// <inheritdoc/>
    public bool IsNull(DateTime value) => false;

    /// <inheritdoc/>
    public string Format(DateTime value) => ValueFormat.Format(value);

    /// <inheritdoc/>
    public string FormatNested(DateTime value) => ValueFormat.Format(value);
}
