using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Drafts;

/// <summary>A draft that the inner loop compiles in place of a pin.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Version">How it is called: <c>1.2.0-draft+ab12cd34</c>.</param>
/// <param name="Digest">The digest of the draft with its closure, written as a release writes it: a change of any of these texts changes it, and a draft that includes releases only has the digest
/// that its release will have.</param>
/// <param name="IsChanged">Whether the draft itself differs from what it is compared with; otherwise only a partial that it includes does.</param>
/// <param name="Closure">What it includes, in order of the ids.</param>
/// <param name="Known">Every prompt of the catalogue, for suggestions.</param>
public sealed record DraftChoice(PromptSource Draft, PromptVersion Version, Digest Digest, bool IsChanged, ValueList<PresentPartial> Closure, ValueList<PromptId> Known)
{
    /// <summary>The warning that no pin is compiled.</summary>
    public CatalogueDiagnostic Finding
    {
        get
        {
            string[] edited = [.. Closure.Where(p => p.IsEdited).Select(p => p.Id.Value)];
            string ship = $"'promptgen ship {Draft.Id} --reason \"...\"'";
            string others = edited.Length == 0 ? "" : $" with the draft of {string.Join(", ", edited.Select(id => $"'{id}'"))}";
            string remedy = edited.Length == 0 ? $"release and pin it with {ship}" : $"release {string.Join(", ", edited.Select(id => $"'{id}'"))} first, then run {ship}";
            string message = $"the draft of '{Draft.Id}' is compiled{others}, as {Version}; {remedy}";
            return CatalogueDiagnostic.In(Draft.Path, Draft.Source, new Diagnostic(CatalogueCodes.DraftInUse, DiagnosticSeverity.Warning, Draft.Header.Span, message));
        }
    }
}
