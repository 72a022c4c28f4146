using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Catalogues;

/// <summary>Makes a catalogue of the files under its root: reads each by its place, then compares them with each other.</summary>
public static class CatalogueAssembler
{
    /// <summary>Reads all files. It never throws on any content; what cannot be used is reported and left out.</summary>
    /// <param name="entries">The files in any order; those without a place in the layout are passed over.</param>
    /// <param name="rootClass">The outermost generated class, for the rules about names.</param>
    /// <param name="index">The prompts that there are, where the files are a selection; null where they are all there are, so that what is missing is an error.</param>
    public static PromptCatalogue Assemble(IEnumerable<CatalogueEntry> entries, string rootClass = "Prompts", IReadOnlyCollection<PromptId>? index = null) =>
        Assemble(Concurrently.Select(entries.OrderBy(e => e.RelativePath, StringComparer.Ordinal).ToArray(), entry => ReadEntry.Of(entry)), rootClass, index);

    /// <summary>Compares files with each other.</summary>
    /// <param name="entries">The files, read, in ordinal order of their places.</param>
    /// <param name="rootClass">The outermost generated class, for the rules about names.</param>
    /// <param name="index">The prompts that there are, where the files are a selection; null where they are all there are.</param>
    /// <param name="sound">What is known to be sound, and takes what is now; null where nothing is kept.</param>
    internal static PromptCatalogue Assemble(IReadOnlyList<ReadEntry> entries, string rootClass, IReadOnlyCollection<PromptId>? index = null, SoundFiles? sound = null)
    {
        var found = new Dictionary<PromptId, Drawer>();
        var diagnostics = new List<CatalogueDiagnostic>();
        CatalogueSettings settings = CatalogueSettings.Default;
        foreach (ReadEntry read in entries)
        {
            diagnostics.AddRange(read.Diagnostics);
            settings = read.Settings ?? settings;
            if (read.Place is { Problem: null, Id: { } id })
            {
                if (!found.TryGetValue(id, out Drawer? drawer))
                {
                    found.Add(id, drawer = new Drawer(read.DisplayPath));
                }

                drawer.Keep(read);
            }
        }

        KeyValuePair<PromptId, Drawer>[] drawers = [.. found.OrderBy(d => d.Key)];
        CataloguePrompt[] prompts = [.. drawers.Select(d => d.Value.ToPrompt(d.Key))];
        PromptSource[] named = [.. prompts.Select(NamedBy).OfType<PromptSource>()];
        Func<IEnumerable<CatalogueDiagnostic>>[] looks =
        [
            () => Concurrently.Select(drawers, drawer => CheckReleases(drawer.Key, drawer.Value, isSelection: index is not null)).SelectMany(problems => problems),
            () => CheckIds([.. named.Select(source => source.Id)], rootClass, sound).Select(problem => CatalogueDiagnostic.OfFile(found[problem.Id].FirstPath, problem.Code, problem.Message)),
            () => Concurrently.Select(named, CheckInputs).SelectMany(problems => problems),
            () => CheckDependencies(prompts, index ?? []),
        ];
        diagnostics.AddRange(Concurrently.Select(looks, look => look().ToArray(), lot: 1).SelectMany(problems => problems));
        return new PromptCatalogue(settings, prompts, diagnostics);
    }

    /// <summary>One prompt of its files alone.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="files">All its files, read.</param>
    internal static CataloguePrompt PromptOf(PromptId id, IReadOnlyList<ReadEntry> files)
    {
        var drawer = new Drawer(files[0].DisplayPath);
        foreach (ReadEntry file in files)
        {
            drawer.Keep(file);
        }

        return drawer.ToPrompt(id);
    }

    /// <summary>The file whose names the rules look at; null when there is none. Partials get no accessor, so their names are free; and old versions that nobody compiles are not judged by today's rules.</summary>
    internal static PromptSource? NamedBy(CataloguePrompt prompt)
    {
        PromptSource? newest = prompt.Draft ?? (prompt.Versions.Count == 0 ? null : prompt.Versions[prompt.Versions.Count - 1]);
        return newest?.DeclaredKind == PromptKind.Partial ? null : newest;
    }

    /// <summary>Looks at the names of a file's inputs, and notes when they are free of conflicts.</summary>
    internal static CatalogueDiagnostic[] CheckInputs(PromptSource source)
    {
        if (source.HasFreeNames)
        {
            return [];
        }

        var found = new DiagnosticBag();
        InputNameRule.Check(source.Id, source.Header, found);
        source.HasFreeNames = found.Items.Count == 0;
        return source.HasFreeNames ? [] : [.. found.Items.Select(d => CatalogueDiagnostic.In(source.Path, source.Source, d))];
    }

    // A manifest that cannot be read is one error; that it then lists no version would be ten more.
    private static CatalogueDiagnostic[] CheckReleases(PromptId id, Drawer drawer, bool isSelection) =>
        drawer.ManifestIsUnread ? [] : [.. ReleaseRule.Check(id, drawer.Manifest, drawer.Files, drawer.Released, isSelection)];

    // The only look at all ids at once: as long as they stay the same, so does the answer.
    private static IReadOnlyList<IdNameProblem> CheckIds(IReadOnlyCollection<PromptId> ids, string rootClass, SoundFiles? sound) => sound is null
        ? IdNameRule.Check(ids, rootClass)
        : sound.Review("ids " + Digest.OfBytes(Encoding.UTF8.GetBytes(rootClass + " " + string.Join(" ", ids.Select(id => id.Value)))), () => IdNameRule.Check(ids, rootClass));

    private static IEnumerable<CatalogueDiagnostic> CheckDependencies(CataloguePrompt[] prompts, IReadOnlyCollection<PromptId> index)
    {
        var known = new HashSet<PromptId>(prompts.Select(p => p.Id).Concat(index));
        foreach (CataloguePrompt prompt in prompts)
        {
            for (int i = 0; i < (prompt.Manifest?.Manifest.DependsOn.Count ?? 0); i++)
            {
                ManifestFile file = prompt.Manifest!;
                PromptId id = file.Manifest.DependsOn[i];
                if (!known.Contains(id))
                {
                    string hint = NearestName.Hint(id.Value, known.Select(k => k.Value));
                    yield return CatalogueDiagnostic.At(
                        file.Path, file.Places.DependsOn[i], CatalogueCodes.UnknownPrompt, DiagnosticSeverity.Error, $"'depends_on' names '{id}', which is not in the catalogue{hint}");
                }
            }
        }
    }

    /// <summary>What was found of one prompt so far.</summary>
    private sealed class Drawer(string firstPath)
    {
        /// <summary>A file of the prompt, for findings about the prompt as a whole.</summary>
        public string FirstPath { get; } = firstPath;

        public ManifestFile? Manifest { get; private set; }

        public bool ManifestIsUnread { get; private set; }

        public PromptSource? Draft { get; private set; }

        public PromptTestFile? Tests { get; private set; }

        public SortedDictionary<PromptVersion, string> Files { get; } = [];

        public SortedDictionary<PromptVersion, PromptSource> Released { get; } = [];

        public void Keep(ReadEntry read)
        {
            switch (read.Place.Role)
            {
                case FileRole.Manifest:
                    Manifest = read.Manifest;
                    ManifestIsUnread = read.Manifest is null;
                    break;
                case FileRole.Tests:
                    Tests = read.Tests;
                    break;
                case FileRole.Draft:
                    Draft = read.Source;
                    break;
                case FileRole.Version:
                    Files[read.Place.Version!] = read.DisplayPath;
                    if (read.Source is { } released)
                    {
                        Released[read.Place.Version!] = released;
                    }

                    break;
            }
        }

        public CataloguePrompt ToPrompt(PromptId id) => new(id, Manifest, Draft, new ValueList<PromptSource>(Released.Values)) { Tests = Tests };
    }
}
