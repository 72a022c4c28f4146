using System.Collections.Generic;

namespace PromptGen.Templates.Binding;

/// <summary>Finds the partials that a template includes. The same id may mean different versions in different prompts, so each binding has its own.</summary>
public interface IPartialResolver
{
    /// <summary>The ids that can be included here, for "did you mean".</summary>
    IReadOnlyCollection<string> Ids { get; }

    /// <summary>
    /// The partial that <paramref name="id"/> means when <paramref name="includer"/> includes it (null for the prompt itself);
    /// null when there is none.
    /// </summary>
    PartialSource? Find(string id, PartialSource? includer);
}
