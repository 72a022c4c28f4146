using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <summary>Lists of bools; false sorts first.</summary>
public readonly struct BoolOperations : IElementOperations<bool>
{
    /// <inheritdoc/>
    public int Compare(bool left, bool right) => left.CompareTo(right);

    /// <inheritdoc/>
    public bool AreEqual(bool left, bool right) => left.Equals(right);

    /// <inheritdoc/>
    public int GetHash(bool value) => value.GetHashCode();

    /// <inheritdoc/>
    public bool IsNull(bool value) => false;

    /// <inheritdoc/>
    public string Format(bool value) => ValueFormat.Format(value);

    /// <inheritdoc/>
    public string FormatNested(bool value) => ValueFormat.Format(value);
}
