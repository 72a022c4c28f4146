using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
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
    public override TemplateValue GetField(object? container, long bits, int field)
    {
        // Most lists are one of these two, and are read without an interface and without a copy of the struct.
        if (container is T[] array)
        {
            return Read(in array[(int)bits], field);
        }

#if NET8_0_OR_GREATER
        if (container is List<T> elements)
        {
            return Read(in CollectionsMarshal.AsSpan(elements)[(int)bits], field);
        }
#endif

        return ReadOther(container, bits, field);
    }

    /// <inheritdoc/>
    public override string? GetText(object? container, long bits, int field)
    {
        if (container is T[] array)
        {
            return ReadText(in array[(int)bits], field);
        }

#if NET8_0_OR_GREATER
        if (container is List<T> elements)
        {
            return ReadText(in CollectionsMarshal.AsSpan(elements)[(int)bits], field);
        }
#endif

        return ReadOtherText(container, bits, field);
    }

    /// <summary>The value of a field, its default filled in.</summary>
    protected abstract TemplateValue Read(in T value, int field);

    /// <summary>The text of a field that is a text or an enum.</summary>
    protected virtual string? ReadText(in T value, int field) => Read(in value, field).AsString;

    // Apart, since a place for the struct costs the ways above too where they are inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TemplateValue ReadOther(object? container, long bits, int field)
    {
        T value = ValueIn(container, bits);
        return Read(in value, field);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? ReadOtherText(object? container, long bits, int field)
    {
        T value = ValueIn(container, bits);
        return ReadText(in value, field);
    }

    private static T ValueIn(object? container, long bits) => container is IReadOnlyList<T> list ? list[(int)bits] : (T)container!;
}
