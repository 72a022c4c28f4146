using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Channels.Admission;

/// <summary>The <c>max_length</c> of the texts in an input, as it was compiled, down to the fields of objects.</summary>
internal sealed class TextLimit
{
    private readonly TypeKind _kind;
    private readonly int _most;
    private readonly TextLimit? _element;
    private readonly IReadOnlyList<(int Position, string Name, TextLimit Limit)> _fields;

    private TextLimit(TypeKind kind, int most = 0, TextLimit? element = null, IReadOnlyList<(int Position, string Name, TextLimit Limit)>? fields = null)
    {
        _kind = kind;
        _most = most;
        _element = element;
        _fields = fields ?? [];
    }

    /// <summary>The limits of a declaration; null when it has none.</summary>
    public static TextLimit? Of(FieldDeclaration declaration) => Of(declaration.Type, declaration.MaxLength);

    /// <summary>Checks a value that is not missing.</summary>
    /// <param name="value">The value, by the compiled type.</param>
    /// <param name="input">The input, for the message.</param>
    /// <exception cref="TextTooLongException">A text is longer. The message names the place, never the text.</exception>
    public void Check(TemplateValue value, string input)
    {
        if (Find(value) is { } tooLong)
        {
            throw new TextTooLongException(FormattableString.Invariant($"{input}{tooLong.Place} is longer than {tooLong.Most} characters, the most that the prompt declares"), input);
        }
    }

    private static TextLimit? Of(PromptType type, int? most)
    {
        switch (type.Kind)
        {
            case TypeKind.String:
                return most is { } limit ? new TextLimit(type.Kind, limit) : null;
            case TypeKind.List:
                return Of(type.Element!, most) is { } element ? new TextLimit(type.Kind, element: element) : null;
            case TypeKind.Object:
                List<(int, string, TextLimit)> fields = [];
                for (int i = 0; i < type.Fields.Count; i++)
                {
                    if (Of(type.Fields[i]) is { } field)
                    {
                        fields.Add((i, type.Fields[i].Name, field));
                    }
                }

                return fields.Count > 0 ? new TextLimit(type.Kind, fields: fields) : null;
            default:
                return null;
        }
    }

    // The place is put together only when there is one to tell.
    private (string Place, int Most)? Find(TemplateValue value)
    {
        if (value.IsNull)
        {
            return null;
        }

        if (_kind == TypeKind.String)
        {
            return value.AsString.Length > _most ? ("", _most) : null;
        }

        for (int i = 0; _element is not null && i < value.Count; i++)
        {
            if (_element.Find(value.GetItem(i)) is { } inside)
            {
                return (FormattableString.Invariant($"[{i}]{inside.Place}"), inside.Most);
            }
        }

        foreach ((int position, string name, TextLimit limit) in _fields)
        {
            if (limit.Find(value.GetField(position)) is { } inside)
            {
                return ("." + name + inside.Place, inside.Most);
            }
        }

        return null;
    }
}
