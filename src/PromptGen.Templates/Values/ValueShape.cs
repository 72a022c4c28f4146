using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Values;

/// <summary>Reads one kind of value out of a container. Shapes are stateless singletons; generated code derives its own.</summary>
public abstract class ValueShape
{
    /// <summary>The kind of value it reads.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>Names of an object's fields, in slot order; empty for anything else.</summary>
    public virtual IReadOnlyList<string> FieldNames => [];

    /// <summary>
    /// Reads the elements of a list in place: an element is a view of the list's container by this shape, with its position as the bits. Null for a list
    /// whose elements have to be asked for, and for anything else.
    /// </summary>
    public virtual ValueShape? ElementView => null;

    /// <summary>Number of elements; lists only.</summary>
    /// <exception cref="InvalidOperationException">The value is no list.</exception>
    public virtual int GetCount(object? container, long bits) => throw new InvalidOperationException(Kind + " has no elements");

    /// <summary>An element; lists only.</summary>
    /// <exception cref="InvalidOperationException">The value is no list.</exception>
    public virtual TemplateValue GetItem(object? container, long bits, int index) => throw new InvalidOperationException(Kind + " has no elements");

    /// <summary>A field that is a text or an enum, as its text; objects only. Null where it is missing.</summary>
    /// <remarks>For those who know that it is a text: most fields are, and this makes no value of them.</remarks>
    /// <exception cref="InvalidOperationException">The value is no object.</exception>
    public virtual string? GetText(object? container, long bits, int field) => GetField(container, bits, field).AsString;

    /// <summary>A field; objects only.</summary>
    /// <exception cref="InvalidOperationException">The value is no object.</exception>
    public virtual TemplateValue GetField(object? container, long bits, int field) => throw new InvalidOperationException(Kind + " has no fields");
}
