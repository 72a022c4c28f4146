using System.Collections.Generic;
using System.ComponentModel;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Emitted;

/// <summary>Reads the fields of a struct that generated code declares: boxed, or in its place in a list.</summary>
/// <typeparam name="T">The struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectShape<T> : ValueShape
    where T : struct
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;

    /// <inheritdoc/>
    public override TemplateValue GetField(object? container, long bits, int field) =>
        Read(container is IReadOnlyList<T> list ? list[(int)bits] : (T)container!, field);

    /// <summary>The value of a field, its default filled in.</summary>
    protected abstract TemplateValue Read(T value, int field);
}
