using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>
/// The kind of a prompt: as declared, else as <see cref="PromptKindInference"/> sees it in the body and in what it includes. A
/// partial always says so. The body's own answer comes from the parsed template, so callers finish the header here.
/// </summary>
public static class KindRule
{
    /// <summary>Decides the kind and reports a declaration that the body contradicts.</summary>
    /// <param name="header">The front matter.</param>
    /// <param name="seen">The kind that the parsed body shows: <c>chat</c> or <c>text</c>.</param>
    /// <param name="diagnostics">Takes the contradiction; null when somebody else reports it.</param>
    public static PromptKind Resolve(PromptHeader header, PromptKind seen, DiagnosticBag? diagnostics = null)
    {
        switch (header.DeclaredKind)
        {
            case PromptKind.Chat when seen != PromptKind.Chat:
                diagnostics?.Error(CatalogueCodes.KindContradiction, header.KindSpan, "a chat prompt needs a role tag, such as {{ role \"system\" }}, in its body or in a partial that it includes");
                return PromptKind.Chat;
            case PromptKind.Text when seen == PromptKind.Chat:
                diagnostics?.Error(CatalogueCodes.KindContradiction, header.KindSpan, "the body or a partial that it includes has a role tag or history, which a text prompt cannot have; declare kind: chat or remove the tag");
                return PromptKind.Text;
            case { } declared:
                return declared;
            default:
                return seen;
        }
    }
}
