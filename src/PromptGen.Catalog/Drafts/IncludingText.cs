using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Drafts;

/// <summary>A prompt file and the prompts that its body includes, by id: in the inner loop, which text an id means is decided apart.</summary>
/// <param name="Source">The file, a draft or a release.</param>
/// <param name="Includes">What its include tags name, each once, in the order of the text; names that are no ids are left to the checks.</param>
public sealed record IncludingText(PromptSource Source, ValueList<PromptId> Includes)
{
    /// <summary>Looks into a file's body.</summary>
    public static IncludingText Of(PromptSource source)
    {
        IReadOnlyList<IncludeReference> tags = (source ?? throw new ArgumentNullException(nameof(source))).Includes;
        return new IncludingText(source, new ValueList<PromptId>(tags.Select(t => PromptId.TryParse(t.Name)).OfType<PromptId>().Distinct()));
    }
}
