using System.Collections.Generic;

namespace PromptGen.Cli.Fixing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>A draft with its fixes.</summary>
/// <param name="Before">The draft as it was read.</param>
/// <param name="After">The same with every fix made.</param>
/// <param name="Fixes">The fixes in the order in which they were made; at least one.</param>
internal sealed record FixedDraft(PromptSource Before, PromptSource After, IReadOnlyList<AppliedFix> Fixes);
