using System;
using System.Collections.Generic;
using PromptGen.Templates.Formatting;

namespace PromptGen.Templates.Builtins;

/// <summary>Lists of lists: they have a text, but no order and no equality, and the compiler asks for none.</summary>
/// <typeparam name="T">The element type of the inner lists.</typeparam>
/// <typeparam name="TOperations">What is known of it.</typeparam>
public readonly struct ListOperations<T, TOperations> : IElementOperations<IReadOnlyList<T>?>
    where TOperations : struct, IElementOperations<T>
{
    /// <inheritdoc/>
    public int Compare(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool AreEqual(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => throw new NotSupportedException();

    /// <inheritdoc/>
    public int GetHash(IReadOnlyList<T>? value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool IsNull(IReadOnlyList<T>? value) => value is null;

    /// <inheritdoc/>
    public string Format(IReadOnlyList<T>? value) => value is null ? "" : ValueFormat.Format<T, TOperations>(value, default);

    /// <inheritdoc/>
    public string FormatNested(IReadOnlyList<T>? value) => value is null ? "null" : ValueFormat.Format<T, TOperations>(value, default);
}
