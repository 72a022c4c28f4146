using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.CodeFixes.Catalogues;

namespace PromptGen.CodeFixes.Extraction;

/// <summary>Makes a prompt's draft of a text that is written into the code, and calls its accessor in the text's place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExtractPromptFix))]
[Shared]
public sealed class ExtractPromptFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UseCodes.PromptLiteral);

    /// <summary>None: each prompt deserves a name of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        var catalogue = ProjectCatalogue.Of(context.Document.Project);
        if (root.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax text
            || catalogue.Root is null
            || text.Parent is MemberAccessExpressionSyntax access && access.Expression == text
            || model.GetOperation(text, context.CancellationToken) is not { } operation
            || TextParts.Of(operation) is not { } parts || !parts.OfType<TextPart.Written>().Any()
            || PromptName.Choose(text, catalogue) is not { } id)
        {
            return;
        }

        var draft = PromptDraft.Of(parts, model);
        if (!IsReadable(id, draft.Text))
        {
            return;
        }

        string call = PromptName.ClassOf(id, catalogue, model, text.SpanStart) + ".Render(" + draft.Arguments + ")";
        SyntaxNode edited = Replace(root, text, SyntaxFactory.ParseExpression(call).WithTriviaFrom(text));
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Make it a prompt: '{id}'",
                _ => Task.FromResult(catalogue.WithDraft(id, draft.Text).WithDocumentSyntaxRoot(context.Document.Id, edited)),
                equivalenceKey: nameof(ExtractPromptFix)),
            context.Diagnostics);
    }

    // A text may hold what no file can: half a character, or more than a file takes.
    private static bool IsReadable(PromptId id, string text) =>
        PromptBytes.FromDecoded("", text) is { Value: { } source } && !PromptFileReader.Read(id, null, "", source).HasErrors;

    // A rendered prompt is no constant, and 'var' would make its type that of the variable.
    private static SyntaxNode Replace(SyntaxNode root, ExpressionSyntax text, ExpressionSyntax call)
    {
        if (text.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax local } } })
        {
            return root.ReplaceNode(text, call);
        }

        LocalDeclarationStatementSyntax edited = local.ReplaceNode(text, call);
        if (edited.Declaration.Type.IsVar)
        {
            edited = edited.ReplaceNode(edited.Declaration.Type, SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)).WithTriviaFrom(edited.Declaration.Type));
        }

        SyntaxToken constant = edited.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.ConstKeyword));
        if (!constant.IsKind(SyntaxKind.None))
        {
            edited = edited.WithModifiers(edited.Modifiers.Remove(constant)).WithLeadingTrivia(local.GetLeadingTrivia());
        }

        return root.ReplaceNode(local, edited);
    }
}
