using System.Collections.Generic;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <summary>Says whether anything is assigned or captured in a loop's body, so that only such bodies are bound more than once.</summary>
internal sealed class AssignmentScan
{
    private Dictionary<TextSpan, bool>? _known;

    /// <summary>Whether a local variable is set in the body of <paramref name="loop"/>, however deep.</summary>
    public bool Assigns(ForSyntax loop)
    {
        _known ??= [];
        if (!_known.TryGetValue(loop.Span, out bool assigns))
        {
            assigns = Assigns(loop.Body, 0);
            _known.Add(loop.Span, assigns);
        }

        return assigns;
    }

    private static bool Assigns(BlockSyntax? block, int depth)
    {
        if (block is null)
        {
            return false;
        }

        // Deeper blocks are refused when they are bound; here it only must not overflow.
        if (depth > BindingLimits.BlockDepth)
        {
            return true;
        }

        foreach (StatementSyntax statement in block.Statements)
        {
            switch (statement)
            {
                case AssignmentSyntax:
                case CaptureSyntax:
                    return true;
                case ForSyntax loop when Assigns(loop.Body, depth + 1) || Assigns(loop.Else, depth + 1):
                    return true;
                case IfSyntax condition:
                    foreach (IfClauseSyntax clause in condition.Clauses)
                    {
                        if (Assigns(clause.Body, depth + 1))
                        {
                            return true;
                        }
                    }

                    if (Assigns(condition.Else, depth + 1))
                    {
                        return true;
                    }

                    break;
                case CaseSyntax choice:
                    foreach (WhenClauseSyntax clause in choice.Clauses)
                    {
                        if (Assigns(clause.Body, depth + 1))
                        {
                            return true;
                        }
                    }

                    if (Assigns(choice.Else, depth + 1))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }
}
