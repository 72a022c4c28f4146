using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>Reads one case; what is wrong is reported and left out of it.</summary>
internal static class TestCaseReader
{
    private const int MostMessages = 1000;

    /// <summary>What to do instead of some keys that a case does not have.</summary>
    public static readonly IReadOnlyDictionary<string, string> Hints = new Dictionary<string, string>
    {
        ["data"] = "; did you mean 'inputs'?",
        ["input"] = "; did you mean 'inputs'?",
        ["expect"] = "; what is expected stands in the case itself, as 'equals', 'contains' and the like",
        ["message"] = "; what is expected of one message stands under 'in', as - { message: 1, contains: ... }",
        ["role"] = "; what is expected of a role's messages stands under 'in', as - { role: user, contains: ... }",
        ["answer"] = "; what is expected of a model's answer stands under 'model', as model: { answer: ... }",
        ["endpoint"] = "; where models are asked is said on the command line, with --endpoint URL",
    };

    /// <summary>Reads a case; null when it has no name.</summary>
    public static PromptTestCase? Read(MappingReader entry)
    {
        if (entry.Text("name") is not { } name)
        {
            return null;
        }

        DiagnosticBag diagnostics = entry.Diagnostics;
        var expectations = new ExpectationReader(entry, null);
        var read = new PromptTestCase(name, entry.Find("name")!.Span)
        {
            Inputs = ReadInputs(entry),
            History = entry.Find("history") is { } history ? ReadHistory(history, diagnostics) : ValueList<PromptMessage>.Empty,
            HistorySpan = entry.Find("history")?.Span ?? default,
            Versions = entry.Text("versions"),
            VersionsSpan = entry.Find("versions")?.Span ?? default,
            Expectations = new ValueList<Expectation>(expectations.ReadTexts().Concat(expectations.ReadShape()).Concat(ReadParts(entry))),
            Judge = entry.Find("judge") is { } judge ? EvaluationReader.ReadJudge(judge, diagnostics) : null,
            Model = entry.Find("model") is { } model ? EvaluationReader.ReadModel(model, diagnostics) : null,
        };
        return entry.Find("error") is { } error ? ReadError(read, error, diagnostics) : read;
    }

    private static YamlMapping? ReadInputs(MappingReader entry)
    {
        YamlNode? node = entry.Find("inputs");
        if (node is null or YamlMapping)
        {
            return (YamlMapping?)node;
        }

        entry.Diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'inputs' takes a mapping of names to values, not {node.Described}");
        return null;
    }

    private static ValueList<PromptMessage> ReadHistory(YamlNode node, DiagnosticBag diagnostics)
    {
        if (YamlValues.Items(node, "history", "a list of { role, text }", diagnostics, MostMessages) is not { } items)
        {
            return ValueList<PromptMessage>.Empty;
        }

        var messages = new List<PromptMessage>();
        foreach (YamlNode item in items)
        {
            if (MappingReader.Open(item, TestFileFormat.Message, diagnostics) is { } message
                && message.Choice("role") is { } role
                && message.Find("text") is { } text
                && YamlValues.Text(text, "text", diagnostics) is { } said
                && TestFileFormat.Roles.Contains(role))
            {
                messages.Add(new PromptMessage(RoleNames.Read(role), said));
            }
        }

        return new ValueList<PromptMessage>(messages);
    }

    private static Expectation[] ReadParts(MappingReader entry)
    {
        if (entry.Find("in") is not { } node)
        {
            return [];
        }

        if (node is YamlSequence sequence)
        {
            return sequence.Items.SelectMany(item => ReadPart(item, entry.Diagnostics)).ToArray();
        }

        entry.Diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'in' takes a list such as [{{ message: 1, contains: Hello }}], not {node.Described}");
        return [];
    }

    private static IEnumerable<Expectation> ReadPart(YamlNode node, DiagnosticBag diagnostics)
    {
        if (MappingReader.Open(node, TestFileFormat.Part, diagnostics) is not { } part)
        {
            return [];
        }

        if ((part.Find("message") is null) == (part.Find("role") is null))
        {
            diagnostics.Error(TestCodes.Contradiction, part.Head, "an entry of 'in' is about one message or about one role: give it either 'message' or 'role'");
            return [];
        }

        long? message = part.Int("message", -MostMessages, MostMessages);
        string? role = part.Choice("role");
        if (message == 0)
        {
            diagnostics.Error(CatalogueCodes.BadValue, part.Find("message")!.Span, "messages are counted from 1, or from -1 at the end");
        }

        if (message is null or 0 && role is null)
        {
            return [];
        }

        var scope = new MessageScope((int?)message, role is null ? null : RoleNames.Read(role));
        IReadOnlyList<Expectation> expectations = new ExpectationReader(part, scope).ReadTexts();
        if (expectations.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Error(TestCodes.Contradiction, part.Head, $"nothing is expected of {scope}; add 'contains', 'equals' or another expectation");
        }

        return expectations;
    }

    private static PromptTestCase ReadError(PromptTestCase read, YamlNode node, DiagnosticBag diagnostics)
    {
        string? reason = "";
        if (node is not YamlScalar { IsPlain: true, Value: "true" })
        {
            reason = node is YamlScalar { Kind: ScalarKind.Text } ? YamlValues.FilledText(node, "error", diagnostics) : null;
            if (reason is null)
            {
                diagnostics.Error(CatalogueCodes.BadValue, node.Span, "'error' takes true or a part of the reason; leave it out when rendering has to succeed");
                return read;
            }
        }

        if (read.Expectations.Count > 0 || read.HasEvaluation)
        {
            TextSpan second = read.Expectations.Count > 0 ? read.Expectations[0].Span : read.Judge?.Span ?? read.Model!.Span;
            diagnostics.Error(TestCodes.Contradiction, second, "a rendering that fails gives nothing to look at; keep 'error' or the other expectations");
        }

        return read with { Error = reason, ErrorSpan = node.Span };
    }
}
