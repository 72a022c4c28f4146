using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Cli.Evaluation;

/// <summary>Finds the closure of a bound partial.</summary>
internal static class IncludedPartials
{
    /// <summary>Every partial that <paramref name="body"/> includes, directly or through others, each once.</summary>
    public static IReadOnlyCollection<BoundPartial> Of(BoundBody body)
    {
        var found = new HashSet<BoundPartial>();
        Collect(body.Body, found);
        return found;
    }

    private static void Collect(BoundStatement? statement, HashSet<BoundPartial> found)
    {
        switch (statement)
        {
            case BoundInclude include when found.Add(include.Partial):
                Collect(include.Partial.Body, found);
                break;
            case BoundBlock block:
                CollectAll(block.Statements, found);
                break;
            case BoundCapture capture:
                Collect(capture.Body, found);
                break;
            case BoundIf branch:
                CollectAll(branch.Branches.Select(b => b.Body), found);
                Collect(branch.Else, found);
                break;
            case BoundFor loop:
                Collect(loop.Body, found);
                Collect(loop.Else, found);
                break;
        }
    }

    private static void CollectAll(IEnumerable<BoundStatement> statements, HashSet<BoundPartial> found)
    {
        foreach (BoundStatement statement in statements)
        {
            Collect(statement, found);
        }
    }
}
