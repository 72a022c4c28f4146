using System;
using System.Collections.Generic;
using System.ComponentModel;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Emitted;

/// <summary>Reads a caller's list of anything but objects.</summary>
/// <typeparam name="T">The element type as callers pass it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ListShape<T> : ValueShape
{
    private readonly Func<T, TemplateValue> _read;

    /// <summary>A shape.</summary>
    /// <param name="read">Makes a value of an element.</param>
    public ListShape(Func<T, TemplateValue> read) => _read = read ?? throw new ArgumentNullException(nameof(read));

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override int GetCount(object? container, long bits) => ((IReadOnlyList<T>)container!).Count;

    /// <inheritdoc/>
    public override TemplateValue GetItem(object? container, long bits, int index) =>
        _read(container is T[] array ? array[index] : container is List<T> list ? list[index] : ((IReadOnlyList<T>)container!)[index]);
}
