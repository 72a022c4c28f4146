using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Input;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Importing;

/// <summary>
/// What an import will write, made in memory from start to end so that nothing is written while anything is wrong. The nth
/// recorded text becomes version 1.(n-1).0: every text of a history replaced the one before it, with the same contract.
/// </summary>
internal static class ImportPlan
{
    // A text prompt without inputs and includes, so that the draft and the version made of it are one text.
    private const string FrontMatter = "---\nkind: text\n---\n";

    /// <summary>Makes the prompts of <paramref name="histories"/>; with a problem they are incomplete and must not be written.</summary>
    /// <param name="path">The history file, for problems.</param>
    /// <param name="histories">What it holds.</param>
    /// <param name="problems">Takes what is wrong; histories with problems already reported should not be planned.</param>
    public static IReadOnlyList<ImportedPrompt> Make(string path, IReadOnlyList<PromptHistory> histories, List<FileProblem> problems)
    {
        IReadOnlyList<PromptId?> ids = PromptIdMapping.Map(path, histories, problems);
        var prompts = new List<ImportedPrompt>();
        for (int i = 0; i < histories.Count; i++)
        {
            if (ids[i] is { } id)
            {
                prompts.Add(MakePrompt(path, id, histories[i], problems));
            }
        }

        return prompts;
    }

    private static ImportedPrompt MakePrompt(string path, PromptId id, PromptHistory history, List<FileProblem> problems)
    {
        var sources = new List<string>();
        var versions = new List<ManifestVersion>();
        for (int i = 0; i < history.Versions.Count; i++)
        {
            HistoryVersion recorded = history.Versions[i];
            string source = FrontMatter + LiteralText.ToTemplate(recorded.Text);
            PromptVersion version = PromptVersion.Of(1, i, 0);
            ReadResult<SourceText> read = PromptBytes.FromDecoded(path, source);
            if (read.Value is not { } normalised)
            {
                problems.AddRange(read.Diagnostics.Select(d => new FileProblem(path, history.Line, 0, $"'versions[{i}].text' cannot be a prompt: {d.Diagnostic.Message}")));
                continue;
            }

            sources.Add(source);
            versions.Add(new ManifestVersion(version, Digest.Of(normalised), AuthorOf(recorded), recorded.Time, ReasonOf(recorded), VersionStatus.Active));
        }

        return new ImportedPrompt(id, Manifest.Empty with { Versions = new ValueList<ManifestVersion>(versions) }, sources);
    }

    // A record without an author still says which change made the text; that is how its author can be found.
    private static string AuthorOf(HistoryVersion version) =>
        !string.IsNullOrWhiteSpace(version.Author) ? version.Author
        : !string.IsNullOrWhiteSpace(version.Commit) ? "commit " + version.Commit
        : "unknown";

    // What people type to get past the question is no reason, but it is what was recorded.
    private static string ReasonOf(HistoryVersion version) =>
        version.Subject.Any(char.IsLetterOrDigit) ? version.Subject
        : string.IsNullOrWhiteSpace(version.Subject) ? "Imported without a reason"
        : $"Imported without a reason; the record says '{version.Subject.Trim()}'";
}
