using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptGen.Catalog.Identity;
using PromptGen.CodeFixes.Catalogues;

namespace PromptGen.CodeFixes.Pinning;

/// <summary>The prompt that a finding of the compiler is about.</summary>
internal static class UsedPrompt
{
    /// <summary>Finds it; null when the finding is about something else.</summary>
    /// <param name="context">The finding.</param>
    /// <param name="code">The code that it has; on platforms whose attribute takes no code, it begins the message instead.</param>
    public static async Task<(ProjectCatalogue Catalogue, PromptId Id)?> FindAsync(CodeFixContext context, string code)
    {
        Diagnostic finding = context.Diagnostics[0];
        if (finding.Id != code && !finding.GetMessage(CultureInfo.InvariantCulture).Contains("'" + code + ": "))
        {
            return null;
        }

        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        var catalogue = ProjectCatalogue.Of(context.Document.Project);
        return AccessorName.FindPrompt(root.FindNode(finding.Location.SourceSpan), model, catalogue, context.CancellationToken) is { } id ? (catalogue, id) : null;
    }
}
