using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>What an example's files include: a released version what it pins, a draft the drafts beside it or else the newest releases.</summary>
internal sealed class ExamplePartials(PromptCatalogue catalogue)
{
    /// <summary>The partials as one file sees them.</summary>
    public IPartialResolver For(PromptSource includer) => new Resolver(catalogue, includer);

    /// <summary>A partial's file as the binder takes it.</summary>
    public static PartialSource SourceOf(PromptSource source) =>
        new(source.Id.Value, source.Version?.ToString() ?? "draft", source.Source, source.BodyStart, source.Header.ToContract(source.Header.DeclaredKind ?? PromptKind.Text));

    /// <summary>The file of a partial.</summary>
    public string PathOf(PartialSource partial) =>
        catalogue.Prompts.SelectMany(p => p.Draft is null ? p.Versions : p.Versions.Append(p.Draft)).First(s => s.Source == partial.Source).Path;

    private sealed class Resolver(PromptCatalogue catalogue, PromptSource owner) : IPartialResolver
    {
        public IReadOnlyCollection<string> Ids => catalogue.Prompts.Where(p => !p.Id.Equals(owner.Id)).Select(p => p.Id.Value).ToArray();

        public PartialSource? Find(string id, PartialSource? includer) =>
            PromptId.TryParse(id) is { } parsed && Source(parsed) is { } found ? SourceOf(found) : null;

        private PromptSource? Source(PromptId id)
        {
            if (owner.IsDraft)
            {
                return catalogue.Find(id)?.Draft ?? catalogue.FindNewest(id);
            }

            IncludePin? pin = owner.Header.Includes?.FirstOrDefault(p => p.Id.Equals(id));
            return pin is null ? null : catalogue.Find(pin.Id, pin.Version);
        }
    }
}
