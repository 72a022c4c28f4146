using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <summary>Lists of decimals.</summary>
public readonly struct DecimalOperations : IElementOperations<decimal>
{
    /// <inheritdoc/>
    public int Compare(decimal left, decimal right) => left.CompareTo(right);

    /// <inheritdoc/>
    public bool AreEqual(decimal left, decimal right) => left.Equals(right);

    /// <inheritdoc/>
    public int GetHash(decimal value) => value.GetHashCode();

    /// <inheritdoc/>
    public bool IsNull(decimal value) => false;

    /// <inheritdoc/>
    public string Format(decimal value) => ValueFormat.Format(value);

    /// <inheritdoc/>
    public string FormatNested(decimal value) => ValueFormat.Format(value);
}
