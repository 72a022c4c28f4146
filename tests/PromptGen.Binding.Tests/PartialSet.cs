using System.Collections.Generic;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Binding.Tests;

/// <summary>Partials by id, in memory.</summary>
internal sealed class PartialSet : IPartialResolver
{
    private readonly Dictionary<string, PartialSource> _partials = [];

    public IReadOnlyCollection<string> Ids => _partials.Keys;

    public PartialSet Add(string id, string body, params FieldDeclaration[] inputs)
    {
        _partials.Add(id, new PartialSource(id, "1.0.0", SourceText.From(body), 0, new PromptContract(PromptKind.Partial, inputs)));
        return this;
    }

    public PartialSource? Find(string id, PartialSource? includer) => _partials.GetValueOrDefault(id);

    public PartialSource this[string id] => _partials[id];
}
