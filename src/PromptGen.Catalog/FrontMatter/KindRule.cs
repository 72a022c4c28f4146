using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>
/// The kind of a prompt: as declared, else <c>chat</c> when its body has a role tag and <c>text</c> when it has none. A
/// partial always says so. The body's own answer comes from the parsed template, so callers finish the header here.
/// </summary>
public static class KindRule
{
    /// <summary>Decides the kind and reports a declaration that the body contradicts.</summary>
    /// <param name="header">The front matter.</param>
    /// <param name="bodyHasRoles">Whether the parsed body holds a role tag.</param>
    /// <param name="diagnostics">Takes the contradiction; null when somebody else reports it.</param>
    public static PromptKind Resolve(PromptHeader header, bool bodyHasRoles, DiagnosticBag? diagnostics = null)
    {
        switch (header.DeclaredKind)
        {
            case PromptKind.Chat when !bodyHasRoles:
                diagnostics?.Error(CatalogueCodes.KindContradiction, header.KindSpan, "a chat prompt needs a role tag, such as {{ role \"system\" }}, in its body");
                return PromptKind.Chat;
            case PromptKind.Text or PromptKind.Partial when bodyHasRoles:
                string kind = header.DeclaredKind == PromptKind.Text ? "text" : "partial";
                diagnostics?.Error(CatalogueCodes.KindContradiction, header.KindSpan, $"the body has a role tag, which a {kind} cannot have; declare kind: chat or remove the tag");
                return header.DeclaredKind.Value;
            case { } declared:
                return declared;
            default:
                return bodyHasRoles ? PromptKind.Chat : PromptKind.Text;
        }
    }
}
