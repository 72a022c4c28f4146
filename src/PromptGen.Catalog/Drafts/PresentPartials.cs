using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Drafts;

/// <summary>The present text of every partial, by id.</summary>
public sealed class PresentPartials
{
    private readonly Dictionary<PromptId, PresentPartial> _byId;

    /// <summary>Collects the texts.</summary>
    /// <param name="partials">One text of each partial; of two, the one that is being edited counts.</param>
    /// <param name="known">Every prompt of the catalogue, for suggestions.</param>
    public PresentPartials(IEnumerable<PresentPartial> partials, IEnumerable<PromptId> known)
    {
        _byId = (partials ?? throw new ArgumentNullException(nameof(partials))).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.FirstOrDefault(p => p.IsEdited) ?? g.First());
        Known = new ValueList<PromptId>((known ?? throw new ArgumentNullException(nameof(known))).Concat(_byId.Keys).Distinct().OrderBy(id => id));
    }

    /// <summary>Whether somebody works on one of them.</summary>
    public bool AnyIsEdited => _byId.Values.Any(p => p.IsEdited);

    /// <summary>Every prompt of the catalogue, in order of the ids.</summary>
    public ValueList<PromptId> Known { get; }

    /// <summary>Collects the texts of a catalogue that is read as a whole.</summary>
    public static PresentPartials Of(PromptCatalogue catalogue)
    {
        var present = new List<PresentPartial>();
        foreach (CataloguePrompt prompt in (catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Prompts)
        {
            // Most prompts never were partials: which of their versions is the latest need not be asked.
            bool wasPartial = prompt.Versions.Any(v => v.DeclaredKind == PromptKind.Partial);
            if (PresentPartial.Choose(OfPartial(prompt.Draft), wasPartial ? OfPartial(prompt.Latest) : null) is { } partial)
            {
                present.Add(partial);
            }
        }

        return new PresentPartials(present, catalogue.Prompts.Select(p => p.Id));
    }

    /// <summary>The present text of a partial; null when there is none.</summary>
    public PresentPartial? Find(PromptId id) => _byId.TryGetValue(id, out PresentPartial? partial) ? partial : null;

    /// <summary>What a text includes, directly or through any number of partials, in order of the ids; what is not there is left out.</summary>
    /// <param name="includes">What the text itself includes.</param>
    public ValueList<PresentPartial> Closure(IEnumerable<PromptId> includes)
    {
        var reached = new Dictionary<PromptId, PresentPartial>();
        var waiting = new Stack<PromptId>(includes);
        while (waiting.Count > 0)
        {
            PromptId id = waiting.Pop();
            if (!reached.ContainsKey(id) && _byId.TryGetValue(id, out PresentPartial? partial))
            {
                reached.Add(id, partial);
                foreach (PromptId further in partial.Includes)
                {
                    waiting.Push(further);
                }
            }
        }

        return new ValueList<PresentPartial>(reached.Values.OrderBy(p => p.Id));
    }

    private static IncludingText? OfPartial(PromptSource? source) => source?.DeclaredKind == PromptKind.Partial ? IncludingText.Of(source) : null;
}
