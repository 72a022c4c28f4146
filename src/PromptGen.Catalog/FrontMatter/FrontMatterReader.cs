using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.OutputSchemas;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Reads the front matter between its two lines into a header; what is wrong is reported and left out of it.</summary>
internal static class FrontMatterReader
{
    private const int MostIncludes = 256;

    private static readonly Dictionary<string, string> Hints = new()
    {
        ["input"] = "; did you mean 'inputs'?",
        ["model"] = "; the models a version was tested with stand in manifest.yaml",
        ["description"] = "; a prompt's description stands in manifest.yaml",
        ["version"] = "; versions stand in manifest.yaml",
        ["role"] = "; roles stand in the body, as {{ role \"system\" }}",
    };

    public static PromptHeader Read(SourceText source, FrontMatterSplit split, DiagnosticBag diagnostics)
    {
        var empty = new PromptHeader { Span = split.Opener, KindSpan = split.Opener, IncludesSpan = split.Opener };
        YamlNode? root = YamlTreeReader.Read(source, split.Yaml, diagnostics);
        if (root is null || MappingReader.Open(root, FrontMatterFormat.Top, diagnostics, Hints) is not { } top)
        {
            return empty;
        }

        if (root is YamlMapping { IsFlow: true })
        {
            diagnostics.Error(CatalogueCodes.WrongType, TextSpan.FromBounds(root.Span.Start, root.Span.Start + 1), "front matter has a line for each key; take the outer braces away");
        }

        InputList inputs = top.Find("inputs") is { } inputsNode ? InputsReader.Read(inputsNode, diagnostics) : InputList.Empty;
        YamlNode? output = top.Find("output");
        PromptSettings settings = top.Find("settings") is { } settingsNode ? SettingsReader.Read(settingsNode, output is not null, diagnostics) : PromptSettings.Empty;
        PromptHeader header = empty with
        {
            DeclaredKind = ToKind(top.Choice("kind")),
            KindSpan = top.Find("kind")?.Span ?? split.Opener,
            Inputs = inputs.Fields,
            InputSpans = inputs.Spans,
            Settings = settings,
            OutputSchema = output is null ? null : OutputSchemaReader.Read(output, diagnostics),
        };
        return top.Find("includes") is { } includes ? ReadIncludes(header, includes, diagnostics) : header;
    }

    private static PromptKind? ToKind(string? word) => word switch
    {
        "text" => PromptKind.Text,
        "chat" => PromptKind.Chat,
        "partial" => PromptKind.Partial,
        _ => null,
    };

    private static PromptHeader ReadIncludes(PromptHeader header, YamlNode node, DiagnosticBag diagnostics)
    {
        var pins = new List<IncludePin>();
        var spans = new List<TextSpan>();
        if (YamlValues.Items(node, "includes", "a list of { id, version, digest }", diagnostics, MostIncludes) is not { } items)
        {
            return header with { IncludesSpan = node.Span };
        }

        var seen = new HashSet<PromptId>();
        foreach (YamlNode item in items)
        {
            if (MappingReader.Open(item, FrontMatterFormat.Include, diagnostics) is not { } entry)
            {
                continue;
            }

            PromptId? id = IdentityValues.Id(entry, "id");
            PromptVersion? version = IdentityValues.ReleasedVersion(entry, "version");
            Digest? digest = IdentityValues.Digest(entry, "digest");
            if (id is null || version is null || digest is null)
            {
                continue;
            }

            TextSpan span = entry.Find("id")!.Span;
            if (seen.Add(id))
            {
                pins.Add(new IncludePin(id, version, digest));
                spans.Add(span);
            }
            else
            {
                diagnostics.Error(CatalogueCodes.DuplicateKey, span, $"'{id}' is in 'includes' twice; a version includes one version of a partial");
            }
        }

        return header with { Includes = new ValueList<IncludePin>(pins), IncludeSpans = new ValueList<TextSpan>(spans), IncludesSpan = node.Span };
    }
}
