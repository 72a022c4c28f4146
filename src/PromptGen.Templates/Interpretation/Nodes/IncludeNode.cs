using System;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Renders a partial with its inputs set and all its other locals missing.</summary>
internal sealed class IncludeNode(PartialProgram partial, ExpressionNode[] arguments) : StatementNode
{
    internal override Flow Execute(RenderFrame frame)
    {
        // An argument cannot run this partial, and a partial is never active twice, so its places are filled one by one.
        for (int i = 0; i < arguments.Length; i++)
        {
            frame.Values[partial.FirstValue + i] = arguments[i].Evaluate(frame);
        }

        Array.Clear(frame.Values, partial.FirstValue + arguments.Length, partial.LocalCount - arguments.Length);
        bool wasAtLineStart = frame.IsAtLineStart;
        frame.IsAtLineStart = false;
        partial.Body.Execute(frame);
        frame.IsAtLineStart = wasAtLineStart;
        return Flow.Next;
    }
}
