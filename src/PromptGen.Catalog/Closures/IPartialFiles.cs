using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Binding;

namespace PromptGen.Catalog.Closures;

/// <summary>The partials that one prompt file can include, with the files that they come from.</summary>
public interface IPartialFiles : IPartialResolver
{
    /// <summary>A released file; null when there is none.</summary>
    PromptSource? FindReleased(PromptId id, PromptVersion version);

    /// <summary>The file that a partial was read from; its id when nobody knows.</summary>
    string PathOf(PartialSource partial);
}
