using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Syntax;

namespace PromptGen.Catalog.Closures;

/// <summary>What the catalogue wants to know of a parsed body: whether it is a chat, and what it includes.</summary>
/// <param name="HasRoles">Whether a role tag or <c>history</c> stands anywhere in it.</param>
/// <param name="Includes">Its include tags in the order of the text.</param>
public sealed record BodyFacts(bool HasRoles, IReadOnlyList<IncludeReference> Includes)
{
    /// <summary>Looks through a body, into branches and loops too.</summary>
    public static BodyFacts Of(TemplateSyntax template)
    {
        bool hasRoles = false;
        var includes = new List<IncludeReference>();
        // A stack of our own: the depth of hostile nesting is then no matter of ours.
        var waiting = new Stack<BlockSyntax>([(template ?? throw new ArgumentNullException(nameof(template))).Body]);
        while (waiting.Count > 0)
        {
            foreach (StatementSyntax statement in waiting.Pop().Statements)
            {
                hasRoles |= statement is RoleSyntax or HistorySyntax;
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

        return new BodyFacts(hasRoles, includes.OrderBy(i => i.Span.Start).ToArray());
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
