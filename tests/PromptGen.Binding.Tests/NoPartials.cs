using System.Collections.Generic;
using PromptGen.Templates.Binding;

namespace PromptGen.Binding.Tests;

internal sealed class NoPartials : IPartialResolver
{
    public static NoPartials Instance { get; } = new();

    public IReadOnlyCollection<string> Ids => [];

    public PartialSource? Find(string id, PartialSource? includer) => null;
}
