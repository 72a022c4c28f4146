using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptGen.Catalog.Text;

namespace PromptGen.CodeFixes.Arguments;

/// <summary>Corrects the name of an argument of <c>Render</c>, which is misspelt or which the prompt has renamed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameArgumentFix))]
[Shared]
public sealed class RenameArgumentFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CompilerCodes.UnknownArgumentName);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (root.FindNode(context.Span) is not IdentifierNameSyntax { Parent: NameColonSyntax } written
            || RenderCall.Find(written, model, context.CancellationToken) is not { } call
            || NearestName.Find(written.Identifier.ValueText, call.Unmatched.Select(p => p.Name)) is not { } nearest)
        {
            return;
        }

        IdentifierNameSyntax corrected = SyntaxFactory.IdentifierName(Identifiers.Token(nearest)).WithTriviaFrom(written);
        context.RegisterCodeFix(
            CodeAction.Create($"Use '{nearest}'", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(written, corrected))), equivalenceKey: nameof(RenameArgumentFix)),
            context.Diagnostics);
    }
}
