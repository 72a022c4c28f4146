using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <summary>Lists of numbers; NaN equals NaN and sorts first, as <see cref="double.CompareTo(double)"/> has it.</summary>
public readonly struct NumberOperations : IElementOperations<double>
{
    /// <inheritdoc/>
    public int Compare(double left, double right) => left.CompareTo(right);

    /// <inheritdoc/>
    public bool AreEqual(double left, double right) => left.Equals(right);

    /// <inheritdoc/>
    public int GetHash(double value) => value.GetHashCode();

    /// <inheritdoc/>
    public bool IsNull(double value) => false;

    /// <inheritdoc/>
    public string Format(double value) => ValueFormat.Format(value);

    /// <inheritdoc/>
    public string FormatNested(double value) => ValueFormat.Format(value);
}
