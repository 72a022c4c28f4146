namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>
/// A step of a block: literal text, and what is done behind it. What templates do most, writing an input's or a field's text, is known here by its class, so
/// that no method has to be looked up for it.
/// </summary>
internal readonly struct Step
{
    /// <param name="literal">The literal text; null for none.</param>
    /// <param name="node">What is done; null for nothing.</param>
    internal Step(string? literal, StatementNode? node)
    {
        ShortLiteral = literal is { Length: <= RenderFrame.ShortLength } ? literal.PadRight(RenderFrame.ShortLength, '\0').ToCharArray() : null;
        ShortLength = literal?.Length ?? 0;
        LongLiteral = ShortLiteral is null ? literal : null;
        Input = (node as WriteTextNode)?.Value as InputNode;
        Field = (node as WriteTextNode)?.Value as ElementFieldNode;
        Node = node;
    }

    /// <summary>The literal text where it is short, as long as <see cref="RenderFrame.WriteShort"/> takes it; else null.</summary>
    internal char[]? ShortLiteral { get; }

    /// <summary>The length of <see cref="ShortLiteral"/> without what fills it up.</summary>
    internal int ShortLength { get; }

    /// <summary>The literal text; empty for none.</summary>
    internal string Literal => LongLiteral ?? (ShortLiteral is null ? "" : new string(ShortLiteral, 0, ShortLength));

    /// <summary>The literal text where it is longer; else null.</summary>
    internal string? LongLiteral { get; }

    /// <summary>The input whose text is written; null for none.</summary>
    internal InputNode? Input { get; }

    /// <summary>The field whose text is written; null for none.</summary>
    internal ElementFieldNode? Field { get; }

    /// <summary>What is done, whatever it is; null for nothing.</summary>
    internal StatementNode? Node { get; }
}
