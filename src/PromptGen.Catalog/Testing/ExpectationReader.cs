using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Testing;

/// <summary>Reads what a case, a part of it, or an answer's check expects.</summary>
/// <param name="mapping">The mapping with the keys.</param>
/// <param name="scope">The messages they are about; null for all there is.</param>
internal sealed class ExpectationReader(MappingReader mapping, MessageScope? scope)
{
    private const int MostTexts = 256;
    private const int MostMessages = 1000;
    private const string GoldenEnding = ".txt";

    private readonly DiagnosticBag _diagnostics = mapping.Diagnostics;

    /// <summary>Expectations of texts, in the order of the format.</summary>
    public IReadOnlyList<Expectation> ReadTexts()
    {
        var found = new List<Expectation>();
        if (mapping.Find("equals") is { } equal && YamlValues.Text(equal, "equals", _diagnostics) is { } text)
        {
            found.Add(New(ExpectationKind.Equals, equal) with { Text = text });
        }

        AddTexts(found, "contains", ExpectationKind.Contains);
        AddTexts(found, "not_contains", ExpectationKind.NotContains);
        AddTexts(found, "regex", ExpectationKind.Regex);
        if (mapping.Int("max_length", 0, int.MaxValue) is { } most)
        {
            found.Add(New(ExpectationKind.MaxLength, mapping.Find("max_length")!) with { Number = (int)most });
        }

        return found;
    }

    /// <summary>Expectations of the whole: the messages and the golden file.</summary>
    public IReadOnlyList<Expectation> ReadShape()
    {
        var found = new List<Expectation>();
        if (mapping.Int("messages", 0, MostMessages) is { } count)
        {
            found.Add(New(ExpectationKind.Messages, mapping.Find("messages")!) with { Number = (int)count });
        }

        if (mapping.Find("roles") is { } roles && ReadRoles(roles) is { } expected)
        {
            found.Add(New(ExpectationKind.Roles, roles) with { Roles = expected });
        }

        if (mapping.Text("golden") is { } golden)
        {
            YamlNode node = mapping.Find("golden")!;
            if (IsGoldenName(golden))
            {
                found.Add(New(ExpectationKind.Golden, node) with { Text = golden });
            }
            else
            {
                _diagnostics.Error(CatalogueCodes.BadValue, node.Span, $"'golden' takes the name of a file in the prompt's folder 'golden', of letters, digits, '-' and '_' and with the ending '{GoldenEnding}', not {Quoted.Show(golden)}");
            }
        }

        return found;
    }

    // Other endings could be taken for files of the catalogue, and a path could lead out of it.
    private static bool IsGoldenName(string name) =>
        name.Length is > 4 and <= 128
        && name.EndsWith(GoldenEnding, StringComparison.Ordinal)
        && name.Substring(0, name.Length - GoldenEnding.Length).All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_');

    private void AddTexts(List<Expectation> found, string key, ExpectationKind kind)
    {
        if (mapping.Find(key) is not { } node)
        {
            return;
        }

        IReadOnlyList<YamlNode> items = node is YamlSequence sequence ? sequence.Items : [node];
        if (items.Count is 0 or > MostTexts)
        {
            _diagnostics.Error(CatalogueCodes.BadValue, node.Span, FormattableString.Invariant($"'{key}' takes a text or a list of 1 to {MostTexts} texts"));
            return;
        }

        foreach (YamlNode item in items)
        {
            if (YamlValues.Text(item, key, _diagnostics) is not { } text)
            {
                continue;
            }

            if (text.Length == 0)
            {
                _diagnostics.Error(CatalogueCodes.BadValue, item.Span, $"every text contains the empty text; say what '{key}' looks for");
            }
            else if (kind == ExpectationKind.Regex && CasePattern.Explain(text) is { } problem)
            {
                _diagnostics.Error(TestCodes.BadPattern, item.Span, $"this regular expression cannot be read: {problem}");
            }
            else
            {
                found.Add(New(kind, item) with { Text = text });
            }
        }
    }

    private ValueList<MessageRole>? ReadRoles(YamlNode node)
    {
        if (node is not YamlSequence sequence || sequence.Items.Count > MostMessages)
        {
            _diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'roles' takes the roles of the messages in their order, such as [system, user], not {(node is YamlSequence ? "so many" : node.Described)}");
            return null;
        }

        var rule = new KeyRule("roles", Choices: TestFileFormat.Roles);
        var roles = new List<MessageRole>();
        foreach (YamlNode item in sequence.Items)
        {
            if (YamlValues.Choice(item, rule, _diagnostics) is { } role)
            {
                roles.Add(RoleNames.Read(role));
            }
        }

        return roles.Count == sequence.Items.Count ? new ValueList<MessageRole>(roles) : null;
    }

    private Expectation New(ExpectationKind kind, YamlNode node) => new(kind, node.Span) { Scope = scope };
}
