using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Closures;

/// <summary>The prompt that an include tag means.</summary>
internal static class IncludeTarget
{
    /// <summary>The id; null, after an error, when the name is none or is the including prompt itself.</summary>
    public static PromptId? Resolve(IncludeReference include, PromptId includer, DiagnosticBag diagnostics)
    {
        if (PromptId.TryParse(include.Name) is not { } id)
        {
            diagnostics.Error(CatalogueCodes.BadId, include.Span, PromptId.Explain(include.Name)!);
            return null;
        }

        if (id.Equals(includer))
        {
            diagnostics.Error(CatalogueCodes.ClosureCycle, include.Span, $"'{id}' includes itself");
            return null;
        }

        return id;
    }
}
