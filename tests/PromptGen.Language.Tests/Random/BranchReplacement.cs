using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Dataflow;

namespace PromptGen.Language.Tests.Random;

/// <summary>Puts a mark in the place of branches, so that a rendering shows whether one of them ran.</summary>
/// <param name="branches">What is replaced.</param>
internal sealed class BranchReplacement(IReadOnlyList<UnreachableBranch> branches)
{
    public const string Mark = "\uE000";

    public BoundTemplate Apply(BoundTemplate template) => new()
    {
        Id = template.Id,
        Source = template.Source,
        Contract = template.Contract,
        Kind = template.Kind,
        Body = Replace(template.Body),
        Inputs = template.Inputs,
        Locals = template.Locals,
        Loops = template.Loops,
        HasRoles = template.HasRoles,
        UsesHistory = template.UsesHistory,
        Partials = template.Partials,
    };

    private BoundBlock Replace(BoundBlock block)
    {
        BoundText mark = new(Mark, block.Span);
        if (branches.Any(b => ReferenceEquals(b.Body, block)))
        {
            return block with { Statements = [mark] };
        }

        var statements = new List<BoundStatement>();
        foreach (BoundStatement statement in block.Statements)
        {
            if (branches.Any(b => b.Reason == UnreachableReason.BehindJump && ReferenceEquals(b.Body.Statements[0], statement)))
            {
                statements.Add(mark);
                break;
            }

            statements.Add(Replace(statement));
        }

        return block with { Statements = statements };
    }

    private BoundStatement Replace(BoundStatement statement) => statement switch
    {
        BoundBlock block => Replace(block),
        BoundCapture capture => capture with { Body = Replace(capture.Body) },
        BoundFor loop => loop with { Body = Replace(loop.Body), Else = loop.Else is null ? null : Replace(loop.Else) },
        BoundIf condition => condition with
        {
            Branches = [.. condition.Branches.Select(b => b with { Body = Replace(b.Body) })],
            Else = condition.Else is null ? null : Replace(condition.Else),
        },
        _ => statement,
    };
}
