using System;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Statements in order.</summary>
internal sealed class BlockNode(Step[] steps) : StatementNode
{
    /// <summary>The statements.</summary>
    internal ReadOnlySpan<Step> Steps => steps;

    internal override Flow Execute(RenderFrame frame)
    {
        foreach (ref readonly Step step in steps.AsSpan())
        {
            if (step.ShortLiteral is { } shortLiteral)
            {
                frame.WriteShort(shortLiteral, step.ShortLength);
            }
            else if (step.LongLiteral is { } literal)
            {
                frame.Write(literal);
            }

            if (step.Field is { } field)
            {
                if (field.EvaluateText(frame) is { } text)
                {
                    frame.Write(text);
                }
            }
            else if (step.Input is { } input)
            {
                if (input.EvaluateText(frame) is { } text)
                {
                    frame.Write(text);
                }
            }
            else if (step.Node is { } node)
            {
                Flow flow = node.Execute(frame);
                if (flow != Flow.Next)
                {
                    return flow;
                }
            }
        }

        return Flow.Next;
    }
}
