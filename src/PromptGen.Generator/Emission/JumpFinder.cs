using System.Linq;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Generator.Emission;

/// <summary>Finds jumps that leave a block.</summary>
internal static class JumpFinder
{
    /// <summary>Whether a break or continue in the statement belongs to a loop around it.</summary>
    public static bool LeavesBlock(BoundStatement statement) => statement switch
    {
        BoundBreak or BoundContinue => true,
        BoundBlock block => block.Statements.Any(LeavesBlock),
        BoundIf choice => choice.Branches.Any(b => LeavesBlock(b.Body)) || (choice.Else is not null && LeavesBlock(choice.Else)),
        BoundCapture capture => LeavesBlock(capture.Body),

        // Jumps in a loop's body are its own; those in its else part are not.
        BoundFor loop => loop.Else is not null && LeavesBlock(loop.Else),
        _ => false,
    };
}
