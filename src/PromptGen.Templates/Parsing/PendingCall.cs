using System;
using System.Collections.Generic;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <summary>A call without parentheses, <c>f x y</c>, whose arguments are still being read.</summary>
internal sealed class PendingCall(ExpressionSyntax target)
{
    private readonly List<ArgumentSyntax> _arguments = [];
    private int _depth = 1;

    /// <summary>Adds an argument.</summary>
    public void Add(ArgumentSyntax argument, int depth)
    {
        _arguments.Add(argument);
        _depth = Math.Max(_depth, depth);
    }

    /// <summary>Adds an argument by position.</summary>
    public void Add(Operand operand)
    {
        ExpressionSyntax value = operand.Expression;
        Add(new ArgumentSyntax(value.Span, null, value.Span, value), operand.Depth);
    }

    /// <summary>The call and the depth of its arguments.</summary>
    public (CallSyntax Call, int Depth) ToCall()
    {
        TextSpan span = target.Span.To(_arguments[_arguments.Count - 1].Span);
        return (new CallSyntax(span, target, _arguments, IsPiped: false), _depth);
    }
}
