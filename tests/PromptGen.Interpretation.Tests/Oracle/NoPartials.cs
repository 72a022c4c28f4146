using System.Collections.Generic;
using PromptGen.Templates.Binding;

namespace PromptGen.Interpretation.Tests.Oracle;

/// <summary>A catalogue without partials.</summary>
internal sealed class NoPartials : IPartialResolver
{
    public IReadOnlyCollection<string> Ids => [];

    public PartialSource? Find(string id, PartialSource? includer) => null;
}
