using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Compilation;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Evaluation;

/// <summary>Lays cases out as a catalogue of released prompts, so that many are compiled at once.</summary>
internal static class CaseCatalogue
{
    /// <summary>Lines of front matter before each body, the same for all, so that a place in a file tells the place in a template.</summary>
    public const int FrontMatterLines = 5;

    /// <summary>The files of <paramref name="cases"/>.</summary>
    public static IReadOnlyList<MemoryFile> Of(IReadOnlyList<PreparedCase> cases)
    {
        var catalogue = new MemoryCatalogue();
        for (int i = 0; i < cases.Count; i++)
        {
            Add(catalogue, cases[i], i);
        }

        return catalogue.ToFiles();
    }

    /// <summary>The id under which the case at <paramref name="index"/> is compiled.</summary>
    public static string IdOf(int index) => "case-" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The position of the case that a path of the catalogue, or of a file generated from it, belongs to; -1 for none.</summary>
    public static int IndexOf(string path)
    {
        int start = path.LastIndexOf("case-", StringComparison.Ordinal);
        if (start < 0)
        {
            return -1;
        }

        string digits = new([.. path.Skip(start + "case-".Length).TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1;
    }

    // Every case has its own version of the partials it brings along, numbered as the case is.
    private static void Add(MemoryCatalogue catalogue, PreparedCase prepared, int index)
    {
        var pins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PreparedPartial partial in prepared.Partials)
        {
            PromptId id = PromptId.TryParse(partial.Partial.Id)!;
            var version = PromptVersion.Of(1, index, 0);
            string includes = string.Join(", ", ClosureOf(partial.Partial.Id, prepared).Select(other => pins[other]));
            Digest digest = catalogue.Add(id, version, FrontMatter("partial", partial.Inputs.Json, includes) + BodyOf(partial.Partial.Template));
            pins.Add(partial.Partial.Id, $"{{ id: {id}, version: {version}, digest: \"{digest}\" }}");
        }

        string kind = prepared.Template.Kind == PromptKind.Chat ? "chat" : "text";
        string source = FrontMatter(kind, prepared.Used.Json, string.Join(", ", pins.Values)) + BodyOf(prepared.Case.Template);
        catalogue.Add(PromptId.TryParse(IdOf(index))!, PromptVersion.Of(1, 0, 0), source);
    }

    // A template given alone is a whole text, whose leading byte order mark goes; behind front matter it would stay.
    private static string BodyOf(string template) => SourceText.Normalise(template);

    private static IEnumerable<string> ClosureOf(string id, PreparedCase prepared) =>
        IncludedPartials.Of(prepared.Template.Partials.Single(p => p.Id == id)).Select(p => p.Id);

    private static string FrontMatter(string kind, string inputs, string includes) => new StringBuilder("---\n")
        .Append("kind: ").Append(kind).Append('\n')
        .Append("inputs: ").Append(inputs).Append('\n')
        .Append("includes: [").Append(includes).Append("]\n")
        .Append("---\n")
        .ToString();
}
