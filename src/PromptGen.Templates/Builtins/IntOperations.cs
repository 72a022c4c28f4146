using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <summary>Lists of ints.</summary>
public readonly struct IntOperations : IElementOperations<long>
{
    /// <inheritdoc/>
    public int Compare(long left, long right) => left.CompareTo(right);

    /// <inheritdoc/>
    public bool AreEqual(long left, long right) => left.Equals(right);

    /// <inheritdoc/>
    public int GetHash(long value) => value.GetHashCode();

    /// <inheritdoc/>
    public bool IsNull(long value) => false;

    /// <inheritdoc/>
    public string Format(long value) => ValueFormat.Format(value);

    /// <inheritdoc/>
    public string FormatNested(long value) => ValueFormat.Format(value);
}
