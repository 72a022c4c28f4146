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
        var waiting = new Stack<BlockSyntax>([(template ?? throw new ArgumentNullException(nameof(template))).Body]);
        while (waiting.Count > 0)
        {
            foreach (StatementSyntax statement in waiting.Pop().Statements)
            {
                if (statement is IncludeSyntax include)
                {
                    includes.Add(new IncludeReference(include.Id, include.IdSpan));
                }

                foreach (BlockSyntax block in BlocksOf(statement))
                {
                    waiting.Push(block);
                }
            }
        }

        return includes.OrderBy(i => i.Span.Start).ToArray();
    }

    private static IEnumerable<BlockSyntax> BlocksOf(StatementSyntax statement) => statement switch
    {
        IfSyntax branch => branch.Clauses.Select(c => c.Body).Concat(OrNone(branch.Else)),
        CaseSyntax choice => choice.Clauses.Select(c => c.Body).Concat(OrNone(choice.Else)),
        ForSyntax loop => new[] { loop.Body }.Concat(OrNone(loop.Else)),
        CaptureSyntax capture => [capture.Body],
        _ => [],
    };

    private static IEnumerable<BlockSyntax> OrNone(BlockSyntax? block) => block is null ? [] : [block];
}
