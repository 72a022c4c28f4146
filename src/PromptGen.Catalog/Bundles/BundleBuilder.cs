using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Artefacts;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Bundles;

/// <summary>Makes the bundle of what an assembly itself compiles. That it compiles was seen before; a prompt with errors has no accessor and no build.</summary>
public static class BundleBuilder
{
    /// <summary>Makes the bundle.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="catalogue">The catalogue, with what the lock selects.</param>
    /// <param name="pins">The lock; null when there is none.</param>
    /// <param name="useDrafts">Whether drafts are compiled that differ from their pins.</param>
    /// <param name="memory">What the bundle before this one was made of; null when there was none.</param>
    public static PromptBundle Build(string assembly, PromptCatalogue catalogue, LockFile? pins, bool useDrafts, SelectionMemory? memory = null)
    {
        _ = catalogue ?? throw new ArgumentNullException(nameof(catalogue));
        IReadOnlyList<DraftChoice> drafts = useDrafts ? DraftSelection.Choose(catalogue, pins) : [];
        var replaced = new HashSet<PromptId>(drafts.Select(d => d.Draft.Id));
        LockEntry[] kept = [.. (pins?.Entries ?? ValueList<LockEntry>.Empty).Where(pin => !replaced.Contains(pin.Id))];
        IEnumerable<Entry> releases = Concurrently.Select(kept, pin => OfRelease(assembly, pin, catalogue, memory)).OfType<Entry>();
        Entry[] entries = [.. releases, .. Concurrently.Select(drafts, d => OfDraft(assembly, d, pins?.Find(d.Draft.Id)?.Requested))];
        IEnumerable<KeyValuePair<string, string>> texts = entries.SelectMany(e => e.Texts).GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => g.First());
        return new PromptBundle(assembly, entries.Select(e => e.Prompt), texts);
    }

    // A partial has no accessor, and of a version that is not there or not listed the build has said so.
    private static Entry? OfRelease(string assembly, LockEntry pin, PromptCatalogue catalogue, SelectionMemory? memory)
    {
        if (catalogue.Find(pin.Id, pin.Resolved) is not { } source || source.Header.DeclaredKind == PromptKind.Partial || catalogue.Find(pin.Id)?.Manifest?.Manifest.Find(pin.Resolved) is not { } record)
        {
            return null;
        }

        ValueList<IncludePin> includes = source.Header.Includes ?? ValueList<IncludePin>.Empty;
        IPartialResolver resolver = catalogue.PartialsOf(source);
        PartialSource[] closure = [.. includes.Select(i => resolver.Find(i.Id.Value, null)).OfType<PartialSource>()];
        BundledPrompt prompt = Remember(memory, assembly, source, closure, () => Make(assembly, source, pin.Resolved, source.Digest, resolver, closure, includes));
        return new Entry(
            prompt with
            {
                Requested = pin.Requested,
                Release = new BundledRelease(record.Author, record.Time, record.Reason),
                Tested = LastTests(record),
            },
            source,
            closure);
    }

    private static BundledPrompt Remember(SelectionMemory? memory, string assembly, PromptSource source, PartialSource[] closure, Func<BundledPrompt> make)
    {
        if (memory is null)
        {
            return make();
        }

        if (!memory.Bundled.TryGetValue(source, out BundledVersion? known) || !known.IsOf(assembly, closure))
        {
            known = new BundledVersion(make(), closure);
            memory.Bundled.Remove(source);
            memory.Bundled.Add(source, known);
        }

        return known.Prompt;
    }

    private static Entry OfDraft(string assembly, DraftChoice choice, string? requested)
    {
        PresentPartial[] present = [.. choice.Closure.Where(p => !p.Id.Equals(choice.Draft.Id))];
        PartialSource[] closure = [.. present.Select(p => p.ToPartialSource())];
        var includes = new ValueList<IncludePin>(present.Select(p => new IncludePin(p.Id, p.Version, p.Source.Digest)));
        BundledPrompt prompt = Make(assembly, choice.Draft, choice.Version, choice.Digest, new DraftPartials(choice), closure, includes);
        return new Entry(prompt with { Requested = requested }, choice.Draft, closure);
    }

    private static BundledPrompt Make(
        string assembly, PromptSource source, PromptVersion version, Digest digest, IPartialResolver partials, IReadOnlyList<PartialSource> closure, ValueList<IncludePin> includes)
    {
        PromptKind kind = KindRule.Resolve(source.Header, PromptKindInference.Infer(source.ParseBody(), partials, source.Header.Inputs));
        PromptContract contract = source.Header.ToContract(kind);
        Digest artefact = ArtefactBuilder.DigestOf(ArtefactBuilder.Build(source, version, digest, contract, closure));
        return new BundledPrompt(assembly, source.Id, version, digest, source.Digest, artefact, contract, includes);
    }

    private static ValueList<BundledTest> LastTests(ManifestVersion record) => new(record.Tested
        .GroupBy(t => t.Model, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Last())
        .Select(t => new BundledTest(t.Model, t.Time, t.IsPassed)));

    private sealed record Entry(BundledPrompt Prompt, PromptSource Source, IReadOnlyList<PartialSource> Closure)
    {
        public IEnumerable<KeyValuePair<string, string>> Texts =>
            Closure.Select(p => p.Source).Concat([Source.Source]).Select(s => new KeyValuePair<string, string>(Digest.Of(s).Text, s.Text));
    }
}
