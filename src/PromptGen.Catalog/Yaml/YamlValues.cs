using System;
using System.Collections.Generic;
using System.Globalization;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Yaml;

/// <summary>Reads single values strictly; each method returns null after reporting why there is none.</summary>
internal static class YamlValues
{
    public static string? Text(YamlNode node, string what, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar { Kind: ScalarKind.Text } scalar:
                return scalar.Value;
            case YamlScalar { Kind: not ScalarKind.Null } scalar:
                diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'{what}' takes text, not {node.Described}; write it in quotes");
                return null;
            default:
                diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'{what}' takes text, not {node.Described}");
                return null;
        }
    }

    /// <summary>Text with at least one character that is no white space.</summary>
    public static string? FilledText(YamlNode node, string what, DiagnosticBag diagnostics)
    {
        string? text = Text(node, what, diagnostics);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Error(CatalogueCodes.BadValue, node.Span, $"'{what}' is blank; fill it in or leave the key out");
            return null;
        }

        return text;
    }

    /// <summary>One of the two words in lower case, as JSON has them.</summary>
    public static bool? Bool(YamlNode node, string what, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { IsPlain: true, Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'{what}' takes true or false, not {Shown(node)}");
        return null;
    }

    public static long? Int(YamlNode node, string what, long least, long most, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { Kind: ScalarKind.Int } scalar)
        {
            diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'{what}' takes a whole number, not {Shown(node)}");
            return null;
        }

        if (!long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) || value < least || value > most)
        {
            diagnostics.Error(CatalogueCodes.BadValue, node.Span, FormattableString.Invariant($"'{what}' takes a whole number in decimal digits from {least} to {most}, not {Quoted.Show(scalar.Value)}"));
            return null;
        }

        return value;
    }

    public static double? Number(YamlNode node, string what, double least, double most, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { Kind: ScalarKind.Int or ScalarKind.Float } scalar)
        {
            diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'{what}' takes a number, not {Shown(node)}");
            return null;
        }

        if (!double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value >= least && value <= most))
        {
            diagnostics.Error(CatalogueCodes.BadValue, node.Span, FormattableString.Invariant($"'{what}' takes a number from {least} to {most}, not {Quoted.Show(scalar.Value)}"));
            return null;
        }

        return value;
    }

    /// <summary>One of a fixed set of words.</summary>
    public static string? Choice(YamlNode node, KeyRule rule, DiagnosticBag diagnostics)
    {
        string? text = Text(node, rule.Name, diagnostics);
        if (text is null || rule.Choices is null)
        {
            return text;
        }

        foreach (string choice in rule.Choices)
        {
            if (choice == text)
            {
                return text;
            }
        }

        diagnostics.Error(
            CatalogueCodes.BadValue,
            node.Span,
            $"'{rule.Name}' takes {string.Join(", ", rule.Choices)}, not {Quoted.Show(text)}{NearestName.Hint(text, rule.Choices)}");
        return null;
    }

    /// <summary>The items of a list.</summary>
    /// <param name="node">The value.</param>
    /// <param name="what">The key.</param>
    /// <param name="takes">What the key takes, in words.</param>
    /// <param name="diagnostics">Takes why there are none.</param>
    /// <param name="most">How many are allowed.</param>
    public static IReadOnlyList<YamlNode>? Items(YamlNode node, string what, string takes, DiagnosticBag diagnostics, int most = int.MaxValue)
    {
        if (node is not YamlSequence sequence)
        {
            diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'{what}' takes {takes}, not {node.Described}");
            return null;
        }

        if (sequence.Items.Count > most)
        {
            diagnostics.Error(CatalogueCodes.TooMuch, node.Span, FormattableString.Invariant($"'{what}' has {sequence.Items.Count} items; at most {most} are allowed"));
            return null;
        }

        return sequence.Items;
    }

    /// <summary>A list of distinct, filled texts; what is wrong is reported and left out.</summary>
    public static ValueList<string> TextList(YamlNode node, string what, int most, DiagnosticBag diagnostics)
    {
        if (Items(node, what, "a list such as [a, b]", diagnostics, most) is not { } items)
        {
            return ValueList<string>.Empty;
        }

        var texts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in items)
        {
            string? text = Text(item, what, diagnostics);
            if (text is { Length: 0 })
            {
                diagnostics.Error(CatalogueCodes.BadValue, item.Span, $"an item of '{what}' is empty");
            }
            else if (text is not null && !seen.Add(text))
            {
                diagnostics.Error(CatalogueCodes.DuplicateKey, item.Span, $"{Quoted.Show(text)} is in '{what}' twice");
            }
            else if (text is not null)
            {
                texts.Add(text);
            }
        }

        return new ValueList<string>(texts);
    }

    private static string Shown(YamlNode node) => node is YamlScalar { Kind: ScalarKind.Text } scalar ? $"the text {Quoted.Show(scalar.Value)}" : node.Described;
}
