using System.Collections.Generic;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Locks;

/// <summary>Tells JSON from the rest of YAML: braces and brackets, double quotes, JSON's three words and its numbers, no comments.</summary>
internal static class JsonForm
{
    /// <summary>The first place that is YAML but not JSON; null when all is JSON.</summary>
    public static TextSpan? FirstOffence(YamlNode root, SourceText source) => OfNode(root) ?? Comment(source);

    private static TextSpan? OfNode(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.IsDoubleQuoted || (scalar.IsPlain && scalar.Kind != ScalarKind.Text && scalar.Value is not ("" or "~")) ? null : scalar.Span;
            case YamlSequence { IsFlow: true } sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    if (OfNode(item) is { } offence)
                    {
                        return offence;
                    }
                }

                return null;
            case YamlMapping { IsFlow: true } mapping:
                foreach (KeyValuePair<YamlScalar, YamlNode> entry in mapping.Entries)
                {
                    if ((entry.Key.IsDoubleQuoted ? OfNode(entry.Value) : entry.Key.Span) is { } offence)
                    {
                        return offence;
                    }
                }

                return null;
            default:
                return new TextSpan(node.Span.Start, 0);
        }
    }

    // Outside of strings JSON has no '#'; the YAML reader has skipped such comments.
    private static TextSpan? Comment(SourceText source)
    {
        bool isInText = false;
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            if (isInText && c == '\\')
            {
                i++;
            }
            else if (c == '"')
            {
                isInText = !isInText;
            }
            else if (!isInText && c == '#')
            {
                return new TextSpan(i, 1);
            }
        }

        return null;
    }
}
