using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>Reads a case's judge and its question to a model.</summary>
internal static class EvaluationReader
{
    private const int MostWords = 256;

    private static readonly Dictionary<string, string> Hints = new()
    {
        ["endpoint"] = "; where models are asked is said on the command line, with --endpoint URL",
        ["key"] = "; the key comes from the environment alone",
    };

    /// <summary>Reads a judge; null when there is no command.</summary>
    public static JudgeCommand? ReadJudge(YamlNode node, DiagnosticBag diagnostics)
    {
        if (MappingReader.Open(node, TestFileFormat.Judge, diagnostics) is not { } judge || judge.Find("command") is not { } command)
        {
            return null;
        }

        int seconds = ReadSeconds(judge);
        if (command is not YamlSequence { Items.Count: > 0 and <= MostWords } words)
        {
            diagnostics.Error(CatalogueCodes.WrongType, command.Span, $"'command' takes a program and its arguments as a list, such as [python3, judge.py], not {command.Described}");
            return null;
        }

        string[] texts = words.Items.Select(w => YamlValues.Text(w, "command", diagnostics)).OfType<string>().ToArray();
        if (texts.Length > 0 && string.IsNullOrWhiteSpace(texts[0]))
        {
            diagnostics.Error(CatalogueCodes.BadValue, words.Items[0].Span, "'command' names no program");
            return null;
        }

        return texts.Length == words.Items.Count ? new JudgeCommand(new ValueList<string>(texts), seconds, command.Span) : null;
    }

    /// <summary>Reads a question to a model; null when it is none.</summary>
    public static ModelCheck? ReadModel(YamlNode node, DiagnosticBag diagnostics)
    {
        if (MappingReader.Open(node, TestFileFormat.Model, diagnostics, Hints) is not { } model)
        {
            return null;
        }

        string? name = model.Text("name");
        int seconds = ReadSeconds(model);
        bool isJson = false;
        TextSpan jsonSpan = model.Head;
        IReadOnlyList<Expectation> expectations = [];
        if (model.Find("answer") is { } answerNode && MappingReader.Open(answerNode, TestFileFormat.Answer, diagnostics) is { } answer)
        {
            expectations = new ExpectationReader(answer, null).ReadTexts();
            isJson = answer.Bool("json") ?? false;
            jsonSpan = answer.Find("json")?.Span ?? jsonSpan;
        }

        return new ModelCheck(name, seconds, new ValueList<Expectation>(expectations), isJson, jsonSpan, model.Head);
    }

    private static int ReadSeconds(MappingReader mapping) => (int?)mapping.Int("timeout", 1, JudgeCommand.MostSeconds) ?? JudgeCommand.UsualSeconds;
}
