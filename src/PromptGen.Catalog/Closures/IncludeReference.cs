using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Closures;

/// <summary>An include tag of a parsed body.</summary>
/// <param name="Name">The partial's id as the template writes it.</param>
/// <param name="Span">Where the name stands in the file.</param>
public sealed record IncludeReference(string Name, TextSpan Span)
{
    /// <summary>Every include tag of a body, into branches and loops too, in the order of the text.</summary>
    public static IReadOnlyList<IncludeReference> FindAll(TemplateSyntax template)
    {
        var includes = new List<IncludeReference>();

        // A stack of our own: the depth of hostile nesting is then no matter of ours.
        var waiting = new Stack<BlockSyntax>();
        waiting.Push((template ?? throw new ArgumentNullException(nameof(template))).Body);
        while (waiting.Count > 0)
        {
            IReadOnlyList<StatementSyntax> statements = waiting.Pop().Statements;
            for (int i = 0; i < statements.Count; i++)
            {
                if (statements[i] is IncludeSyntax include)
                {
                    includes.Add(new IncludeReference(include.Id, include.IdSpan));
                }
                else
                {
                    AddBlocksOf(statements[i], waiting);
                }
            }
        }

        // Blocks come off the stack in another order than they stand in.
        return includes.Count < 2 ? includes.ToArray() : includes.OrderBy(i => i.Span.Start).ToArray();
    }

    private static void AddBlocksOf(StatementSyntax statement, Stack<BlockSyntax> blocks)
    {
        BlockSyntax? otherwise = null;
        switch (statement)
        {
            case IfSyntax branch:
                for (int i = 0; i < branch.Clauses.Count; i++)
                {
                    blocks.Push(branch.Clauses[i].Body);
                }

                otherwise = branch.Else;
                break;
            case CaseSyntax choice:
                for (int i = 0; i < choice.Clauses.Count; i++)
                {
                    blocks.Push(choice.Clauses[i].Body);
                }

                otherwise = choice.Else;
                break;
            case ForSyntax loop:
                blocks.Push(loop.Body);
                otherwise = loop.Else;
                break;
            case CaptureSyntax capture:
                blocks.Push(capture.Body);
                break;
        }

        if (otherwise is not null)
        {
            blocks.Push(otherwise);
        }
    }
}
