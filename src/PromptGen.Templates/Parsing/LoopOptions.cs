using System;
using System.Collections.Generic;
using PromptGen.Templates.Syntax;

namespace PromptGen.Templates.Parsing;

/// <summary>What stands behind the list of a loop, while it is read.</summary>
internal sealed class LoopOptions
{
    /// <summary>The value of <c>limit:</c>.</summary>
    public ExpressionSyntax? Limit { get; set; }

    /// <summary>The value of <c>offset:</c>.</summary>
    public ExpressionSyntax? Offset { get; set; }

    /// <summary>Whether <c>reversed</c> is there.</summary>
    public bool IsReversed { get; set; }

    /// <summary>The options read so far.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);
}
