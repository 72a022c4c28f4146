using System;
using System.Collections.Generic;
using System.ComponentModel;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Emitted;

/// <summary>Reads a caller's list of objects: an element is a view of the list and its position, so that none is boxed.</summary>
/// <typeparam name="T">The struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectListShape<T> : ValueShape
    where T : struct
{
    private readonly ObjectShape<T> _element;

    /// <summary>A shape.</summary>
    /// <param name="element">Reads an element.</param>
    public ObjectListShape(ObjectShape<T> element) => _element = element ?? throw new ArgumentNullException(nameof(element));

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override ValueShape? ElementView => _element;

    /// <inheritdoc/>
    public override int GetCount(object? container, long bits) => ((IReadOnlyList<T>)container!).Count;

    /// <inheritdoc/>
    public override TemplateValue GetItem(object? container, long bits, int index) => new(_element, container, index);
}
