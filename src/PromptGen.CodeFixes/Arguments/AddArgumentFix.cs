using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace PromptGen.CodeFixes.Arguments;

/// <summary>Adds the arguments of <c>Render</c> that a prompt requires and a call leaves out, each by its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddArgumentFix))]
[Shared]
public sealed class AddArgumentFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CompilerCodes.MissingArgument, CompilerCodes.WrongArgumentCount);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (RenderCall.Find(root.FindNode(context.Span), model, context.CancellationToken) is not { } found)
        {
            return;
        }

        IParameterSymbol[] missing = found.Unmatched.Where(p => !p.IsOptional).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        InvocationExpressionSyntax call = found.Call;
        ArgumentSyntax[] added = missing.Select(p => SyntaxFactory.Argument(ArgumentValue.For(p, call, model, context.CancellationToken))
            .WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(Identifiers.Token(p.Name)))).WithAdditionalAnnotations(Formatter.Annotation)).ToArray();
        SyntaxNode edited = root.ReplaceNode(call, call.AddArgumentListArguments(added));
        string title = (missing.Length == 1 ? "Add the argument " : "Add the arguments ") + string.Join(", ", missing.Select(p => $"'{p.Name}'"));
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(edited)), equivalenceKey: nameof(AddArgumentFix)), context.Diagnostics);
    }
}
