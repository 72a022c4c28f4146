using System.Collections.Generic;
using PromptGen.Catalog.Closures;
using PromptGen.Templates.Syntax;

namespace PromptGen.Generator.Compiling;

/// <summary>What the rules of the catalogue ask of a parsed body: its include tags, and whether it has a role tag.</summary>
internal sealed class TemplateOutline
{
    private readonly List<IncludeReference> _includes = [];

    private TemplateOutline()
    {
    }

    /// <summary>The include tags in the order of the text.</summary>
    public IReadOnlyList<IncludeReference> Includes => _includes;

    /// <summary>Whether a role tag stands anywhere in it.</summary>
    public bool HasRoles { get; private set; }

    /// <summary>Walks a body. The parser limits how deep blocks nest.</summary>
    public static TemplateOutline Of(TemplateSyntax template)
    {
        var outline = new TemplateOutline();
        outline.Walk(template.Body);
        return outline;
    }

    private void Walk(BlockSyntax? block)
    {
        if (block is null)
        {
            return;
        }

        foreach (StatementSyntax statement in block.Statements)
        {
            Walk(statement);
        }
    }

    private void Walk(StatementSyntax statement)
    {
        switch (statement)
        {
            case IncludeSyntax include:
                _includes.Add(new IncludeReference(include.Id, include.IdSpan));
                break;
            case RoleSyntax:
                HasRoles = true;
                break;
            case IfSyntax choice:
                foreach (IfClauseSyntax clause in choice.Clauses)
                {
                    Walk(clause.Body);
                }

                Walk(choice.Else);
                break;
            case CaseSyntax choice:
                foreach (WhenClauseSyntax clause in choice.Clauses)
                {
                    Walk(clause.Body);
                }

                Walk(choice.Else);
                break;
            case ForSyntax loop:
                Walk(loop.Body);
                Walk(loop.Else);
                break;
            case CaptureSyntax capture:
                Walk(capture.Body);
                break;
        }
    }
}
