using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Selection;

/// <summary>What becomes of one released file.</summary>
/// <param name="Prompt">The prompt that it is compiled to; null when another version is selected, or none.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
internal sealed record VersionVerdict(PromptInput? Prompt, ValueList<CatalogueDiagnostic> Diagnostics)
{
    /// <summary>The prompts that are compiled of released files, which are all but those whose drafts take their place.</summary>
    public static ValueList<PromptInput> PromptsOf(IEnumerable<VersionVerdict> verdicts, ValueList<PromptId> drafted)
    {
        var replaced = new HashSet<PromptId>(drafted);
        return new ValueList<PromptInput>(verdicts.Select(verdict => verdict.Prompt).OfType<PromptInput>().Where(prompt => !replaced.Contains(prompt.Source.Id)));
    }
}
