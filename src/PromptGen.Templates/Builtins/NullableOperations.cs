namespace PromptGen.Templates.Builtins;

/// <summary>Lists of optional ints, numbers, decimals, bools and dates: null first, the rest as <typeparamref name="TOperations"/> has it.</summary>
/// <typeparam name="T">The element type without null.</typeparam>
/// <typeparam name="TOperations">What is known of it.</typeparam>
public readonly struct NullableOperations<T, TOperations> : IElementOperations<T?>
    where T : struct
    where TOperations : struct, IElementOperations<T>
{
    /// <inheritdoc/>
    public int Compare(T? left, T? right)
    {
        if (left is not { } leftValue)
        {
            return right is null ? 0 : -1;
        }

        return right is { } rightValue ? default(TOperations).Compare(leftValue, rightValue) : 1;
    }

    /// <inheritdoc/>
    public bool AreEqual(T? left, T? right) =>
        left is { } leftValue
            ? right is { } rightValue && default(TOperations).AreEqual(leftValue, rightValue)
            : right is null;

    /// <inheritdoc/>
    public int GetHash(T? value) => value is { } present ? default(TOperations).GetHash(present) : 0;

    /// <inheritdoc/>
    public bool IsNull(T? value) => value is null;

    /// <inheritdoc/>
    public string Format(T? value) => value is { } present ? default(TOperations).Format(present) : "";

    /// <inheritdoc/>
    public string FormatNested(T? value) => value is { } present ? default(TOperations).FormatNested(present) : "null";
}
