using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Inputs;

/// <summary>A project's catalogue files by what they are for. A list of which no file has changed is the very list that it was.</summary>
internal sealed class CatalogueFiles
{
    private readonly ImmutableArray<AdditionalText> _texts;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly ImmutableArray<ValueList<CatalogueFile>> _files;

    private CatalogueFiles(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, ImmutableArray<ValueList<CatalogueFile>> files, CatalogueFiles? known)
    {
        _texts = texts;
        _options = options;
        _files = files;
        var changed = known is null ? null : new HashSet<InputRole>(DifferenceOf(known._files, files).Select(file => file.Role));
        Manifests = Find(known?.Manifests, changed, InputRole.Manifest);
        Versions = Find(known?.Versions, changed, InputRole.Version);
        Drafts = Find(known?.Drafts, changed, InputRole.Draft);
        OfProject = Find(known?.OfProject, changed, InputRole.Lock, InputRole.LastLock, InputRole.Index, InputRole.Settings);
    }

    /// <summary>The prompts' records.</summary>
    public ValueList<CatalogueFile> Manifests { get; }

    /// <summary>The released versions.</summary>
    public ValueList<CatalogueFile> Versions { get; }

    /// <summary>The working copies.</summary>
    public ValueList<CatalogueFile> Drafts { get; }

    /// <summary>What belongs to no prompt: lock, settings, the list of prompts.</summary>
    public ValueList<CatalogueFile> OfProject { get; }

    /// <summary>Whether there is a prompt.</summary>
    public bool HasPrompts => Manifests.Count + Drafts.Count > 0;

    /// <summary>Sorts files.</summary>
    /// <param name="texts">All additional files.</param>
    /// <param name="options">What the project says of them.</param>
    /// <param name="last">What was sorted before: at a file that is the same, nothing is looked again. The result is the same without.</param>
    /// <param name="cancellation">Ends the reading of files that hold others.</param>
    public static CatalogueFiles Sort(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options, CatalogueFiles? last, CancellationToken cancellation)
    {
        CatalogueFiles? known = last is not null && ReferenceEquals(last._options, options) ? last : null;
        var files = ImmutableArray.CreateBuilder<ValueList<CatalogueFile>>(texts.Length);
        Dictionary<string, int>? places = null;
        for (int i = 0; i < texts.Length; i++)
        {
            int place = known is null ? -1 : i < known._texts.Length && ReferenceEquals(known._texts[i], texts[i]) ? i : (places ??= known.FindPlaces()).TryGetValue(texts[i].Path, out int found) ? found : -1;
            ValueList<CatalogueFile>? before = place < 0 ? null : known!._files[place];
            files.Add(before is not null && ReferenceEquals(known!._texts[place], texts[i]) ? before : CatalogueFile.FilesOf(texts[i], options, before, cancellation));
        }

        return new CatalogueFiles(texts, options, files.MoveToImmutable(), known);
    }

    private static HashSet<CatalogueFile> DifferenceOf(ImmutableArray<ValueList<CatalogueFile>> before, ImmutableArray<ValueList<CatalogueFile>> now)
    {
        // A compiler file is the same object when nothing in it has changed; only of the others is each file compared.
        var lists = new HashSet<ValueList<CatalogueFile>>(before, ByReference.Instance);
        lists.SymmetricExceptWith(now);
        var difference = new HashSet<CatalogueFile>();
        foreach (ValueList<CatalogueFile> list in lists)
        {
            difference.SymmetricExceptWith(list);
        }

        return difference;
    }

    private ValueList<CatalogueFile> Find(ValueList<CatalogueFile>? known, HashSet<InputRole>? changed, params InputRole[] roles) =>
        known is not null && !roles.Any(changed!.Contains) ? known : new ValueList<CatalogueFile>(_files.SelectMany(list => list).Where(file => roles.Contains(file.Role)));

    private Dictionary<string, int> FindPlaces()
    {
        var places = new Dictionary<string, int>();
        for (int i = 0; i < _texts.Length; i++)
        {
            places[_texts[i].Path] = i;
        }

        return places;
    }

    private sealed class ByReference : IEqualityComparer<ValueList<CatalogueFile>>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(ValueList<CatalogueFile>? x, ValueList<CatalogueFile>? y) => ReferenceEquals(x, y);

        public int GetHashCode(ValueList<CatalogueFile> obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
