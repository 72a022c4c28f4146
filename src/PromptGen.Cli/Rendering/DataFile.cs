using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Rendering;

/// <summary>A JSON file that a command was given, with places for findings.</summary>
internal sealed class DataFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly SourceText _text;

    private DataFile(string path, SourceText text, JsonElement root)
    {
        Path = path;
        _text = text;
        Root = root;
    }

    /// <summary>The file as the user named it.</summary>
    public string Path { get; }

    /// <summary>What it holds.</summary>
    public JsonElement Root { get; }

    /// <summary>Reads a file; null, and at least one finding, when it is no JSON.</summary>
    public static DataFile? Read(string path, List<CatalogueDiagnostic> findings)
    {
        ReadResult<SourceText> text = CatalogueReader.ReadText(path, PromptBytes.MostLockBytes);
        findings.AddRange(text.Diagnostics);
        if (text.Value is null)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text.Value.Text, Strict);
            return new DataFile(path, text.Value, document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            string message = e.LineNumber is null
                ? "a name is there twice in one object; keep one"
                : "this is no JSON: names and text stand in double quotes, commas between members and not behind the last, and nothing behind the value";
            findings.Add(Locate(path, text.Value, Offset(text.Value, e), message));
            return null;
        }
    }

    /// <summary>A finding at a place of the file.</summary>
    /// <param name="place">The path of a value, such as <c>$.tickets[2]</c>.</param>
    /// <param name="message">What is wrong.</param>
    public CatalogueDiagnostic Find(string place, string message) => Locate(Path, _text, JsonPlaces.Find(_text.Text, place), message);

    private static CatalogueDiagnostic Locate(string path, SourceText text, int offset, string message) =>
        CatalogueDiagnostic.In(path, text, new Diagnostic(ToolCodes.BadData, DiagnosticSeverity.Error, new TextSpan(offset, 0), message));

    private static int Offset(SourceText text, JsonException e)
    {
        string[] lines = text.Text.Split('\n');
        int line = (int)Math.Min(e.LineNumber ?? 0, lines.Length - 1);
        byte[] bytes = Encoding.UTF8.GetBytes(lines[line]);
        return lines.Take(line).Sum(l => l.Length + 1) + Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length));
    }
}
