using System;
using System.Collections.Generic;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Compiling;

/// <summary>The partials that one prompt can include: exactly the files of its closure.</summary>
internal sealed class ClosurePartials : IPartialFiles
{
    private readonly Dictionary<string, PartialSource> _byId = new(StringComparer.Ordinal);
    private readonly ValueList<PromptSource> _closure;

    /// <summary>Offers the files of a closure.</summary>
    public ClosurePartials(ValueList<PromptSource> closure)
    {
        _closure = closure;
        foreach (PromptSource partial in closure)
        {
            var source = new PartialSource(partial.Id.Value, partial.Version!.ToString(), partial.Source, partial.BodyStart, partial.Header.ToContract(PromptKind.Partial));
            _byId[source.Id] = source;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <inheritdoc/>
    /// <remarks>A closure holds one version of a partial, so it does not matter who includes it.</remarks>
    public PartialSource? Find(string id, PartialSource? includer) => _byId.TryGetValue(id, out PartialSource? source) ? source : null;

    /// <inheritdoc/>
    public PromptSource? FindReleased(PromptId id, PromptVersion version)
    {
        foreach (PromptSource partial in _closure)
        {
            if (partial.Id.Equals(id) && version.Equals(partial.Version))
            {
                return partial;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public string PathOf(PartialSource source)
    {
        foreach (PromptSource partial in _closure)
        {
            if (partial.Id.Value == source.Id)
            {
                return partial.Path;
            }
        }

        return source.Id;
    }
}
