using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Linting;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Fixing;

/// <summary>Fixes the drafts of a catalogue. Released versions never change, so they are left alone.</summary>
internal static class CatalogueFixer
{
    /// <summary>Makes every fix in memory.</summary>
    /// <param name="catalogue">The catalogue as read.</param>
    /// <param name="scope">Which prompts are fixed.</param>
    /// <param name="severities">What the project wants to hear of.</param>
    public static IReadOnlyList<FixedDraft> Fix(PromptCatalogue catalogue, LintScope scope, SeverityChoice severities)
    {
        var done = new List<FixedDraft>();

        // Partials first: a draft is judged with the partials that it includes.
        IEnumerable<CataloguePrompt> prompts = catalogue.Prompts.Where(p => scope.Has(p.Id) && p.Draft is { } draft && !catalogue.IsBroken(draft.Path));
        foreach (IGrouping<bool, CataloguePrompt> group in prompts.GroupBy(p => p.Draft!.DeclaredKind == PromptKind.Partial).OrderByDescending(g => g.Key))
        {
            PromptCatalogue now = With(catalogue, done);
            done.AddRange(group.AsParallel().AsOrdered()
                .Select(p => DraftFixer.Fix(p.Draft!, now.PartialsOf(p.Draft!), severities, AcceptedInDraft(p)))
                .OfType<FixedDraft>());
        }

        return [.. done.OrderBy(d => d.Before.Path, StringComparer.Ordinal)];
    }

    /// <summary>The catalogue as it is with the fixes made, read anew from its files.</summary>
    /// <param name="root">Its folder as findings name it.</param>
    /// <param name="drafts">The fixed drafts, written or not.</param>
    public static PromptCatalogue Read(string root, IEnumerable<FixedDraft> drafts)
    {
        Dictionary<string, FixedDraft> byPath = drafts.ToDictionary(d => d.Before.Path, StringComparer.Ordinal);
        return CatalogueAssembler.Assemble(CatalogueReader.ReadEntries(root).Select(entry =>
            byPath.TryGetValue(entry.DisplayPath, out FixedDraft? draft) ? entry with { Text = PromptBytes.FromDecoded(entry.DisplayPath, draft.After.Source.Text) } : entry));
    }

    /// <summary>Writes a fixed draft over the one that was read, with the line ends and the byte order mark that its file has.</summary>
    /// <returns>Why it was not written; null when it was.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static string? Write(FixedDraft draft)
    {
        string path = draft.Before.Path;
        string raw = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        if (PromptBytes.FromDecoded(path, raw).Value?.Text != draft.Before.Source.Text)
        {
            return $"'{path}' was changed while it was being fixed, so it is left as it is; run the command again";
        }

        string text = draft.After.Source.Text;
        string fixedText = raw.Contains("\r\n", StringComparison.Ordinal) ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        AtomicFile.Write(path, raw.StartsWith('\uFEFF') ? '\uFEFF' + fixedText : fixedText, mayReplace: true);
        return null;
    }

    private static PromptCatalogue With(PromptCatalogue catalogue, List<FixedDraft> drafts)
    {
        var byId = drafts.ToDictionary(d => d.Before.Id, d => d.After);
        return drafts.Count == 0 ? catalogue : new PromptCatalogue(catalogue.Settings, catalogue.Prompts.Select(p => byId.TryGetValue(p.Id, out var after) ? p with { Draft = after } : p), catalogue.Diagnostics);
    }

    private static HashSet<string> AcceptedInDraft(CataloguePrompt prompt) =>
        prompt.Manifest is { } file ? [.. file.Manifest.Accepts.Where(a => a.Version is null).Select(a => a.Code)] : [];
}
