using PromptGen.Templates.Interpretation.Nodes;

namespace PromptGen.Templates.Interpretation;

/// <summary>A partial, compiled once for all its inclusions, and where its locals lie among the values of a rendering.</summary>
internal sealed class PartialProgram(StatementNode body, int firstValue, int localCount)
{
    internal StatementNode Body { get; } = body;

    internal int FirstValue { get; } = firstValue;

    internal int LocalCount { get; } = localCount;
}
