using System;
using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <summary>Lists of texts and of enum members (as texts), optional or not: ordinal order, null first.</summary>
public readonly struct StringOperations : IElementOperations<string?>
{
    /// <inheritdoc/>
    public int Compare(string? left, string? right) => string.CompareOrdinal(left, right);

    /// <inheritdoc/>
    public bool AreEqual(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHash(string? value) => value is null ? 0 : StringComparer.Ordinal.GetHashCode(value);

    /// <inheritdoc/>
    public bool IsNull(string? value) => value is null;

    /// <inheritdoc/>
    public string Format(string? value) => value ?? "";

    /// <inheritdoc/>
    public string FormatNested(string? value) => ValueFormat.FormatNested(value);
}
