using System.Collections.Generic;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>Edits of the declared inputs; the rest of the front matter, its comments and its style stay as they are.</summary>
internal static class InputEdits
{
    /// <summary>Declares an input behind the others.</summary>
    /// <param name="source">A prompt file whose front matter can be read.</param>
    /// <param name="name">The input.</param>
    /// <param name="type">Its type as the front matter writes it, on one line.</param>
    /// <returns>The edit; null where <c>inputs</c> is no mapping.</returns>
    public static TextEdit? Declare(SourceText source, string name, string type)
    {
        YamlMapping? top = InputPlaces.Top(source);
        if (top?.Find("inputs") is not { } inputs)
        {
            // Into the first line: the keys that are there keep their place below it.
            int first = LineRange.EndOf(source, 0);
            string indent = top is null ? "" : LineRange.IndentOf(source, top.Head.Start);
            return TextEdit.Insert(first, $"{indent}inputs:\n{indent}  {name}: {type}\n");
        }

        if (inputs is not YamlMapping mapping)
        {
            return null;
        }

        if (mapping.Entries.Count == 0)
        {
            return new TextEdit(mapping.Span, $"{{ {name}: {type} }}");
        }

        KeyValuePair<YamlScalar, YamlNode> last = mapping.Entries[mapping.Entries.Count - 1];
        if (mapping.IsFlow)
        {
            return TextEdit.Insert(last.Value.Span.End, $", {name}: {type}");
        }

        TextSpan lines = LineRange.Around(source, last.Key.Span.To(last.Value.Span));
        return TextEdit.Insert(lines.End, $"{LineRange.IndentOf(source, mapping.Entries[0].Key.Span.Start)}{name}: {type}\n");
    }

    /// <summary>Takes the declaration of an input out, with the comment above it, and with the last one the key <c>inputs</c>.</summary>
    /// <returns>The edit; null when there is no such input.</returns>
    public static TextEdit? Remove(SourceText source, string name)
    {
        if (InputPlaces.Top(source) is not { } top || top.Find("inputs") is not YamlMapping inputs || IndexOf(inputs, name) is not (>= 0 and var index))
        {
            return null;
        }

        if (inputs.Entries.Count == 1)
        {
            KeyValuePair<YamlScalar, YamlNode> whole = top.Entries[IndexOf(top, "inputs")];
            TextSpan all = LineRange.Around(source, whole.Key.Span.To(whole.Value.Span));
            return TextEdit.Remove(all.Start, all.End);
        }

        KeyValuePair<YamlScalar, YamlNode> entry = inputs.Entries[index];
        if (!inputs.IsFlow)
        {
            TextSpan lines = LineRange.Around(source, entry.Key.Span.To(entry.Value.Span));
            return TextEdit.Remove(LineRange.StartOfComments(source, lines.Start), lines.End);
        }

        // With the comma before it, or the one behind it when it is the first.
        return index == 0
            ? TextEdit.Remove(entry.Key.Span.Start, inputs.Entries[1].Key.Span.Start)
            : TextEdit.Remove(inputs.Entries[index - 1].Value.Span.End, entry.Value.Span.End);
    }

    private static int IndexOf(YamlMapping mapping, string key)
    {
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            if (mapping.Entries[i].Key.Value == key)
            {
                return i;
            }
        }

        return -1;
    }
}
