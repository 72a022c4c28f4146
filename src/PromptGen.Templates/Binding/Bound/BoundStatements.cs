using System.Collections.Generic;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>Statements in order.</summary>
public sealed record BoundBlock(IReadOnlyList<BoundStatement> Statements, TextSpan Span) : BoundStatement(Span);

/// <summary>Literal text, after white-space control; never empty.</summary>
public sealed record BoundText(string Text, TextSpan Span) : BoundStatement(Span)
{
    private readonly SourceText? _source;
    private readonly string? _text = Text;

    /// <summary>Makes the text that stands in a source; no copy of its characters is made here.</summary>
    internal BoundText(SourceText source, TextSpan span)
        : this(Text: null!, span) => _source = source;

    /// <summary>The characters to write; never empty.</summary>
    public string Text
    {
        get => _text ?? _source!.ToString(Span);
        init => _text = value;
    }

    /// <summary>Whether it is nothing but white space.</summary>
    internal bool IsBlank => _text is null ? _source!.IsBlank(Span) : string.IsNullOrWhiteSpace(_text);
}

/// <summary>Writes a value as text. The value's type is a scalar or a list; null writes nothing.</summary>
public sealed record BoundWrite(BoundExpression Value, TextSpan Span) : BoundStatement(Span);

/// <summary>Stores a value: of the symbol's type, or of its non-optional form.</summary>
public sealed record BoundAssign(LocalSymbol Target, BoundExpression Value, TextSpan Span) : BoundStatement(Span);

/// <summary>Stores the text that a block writes.</summary>
public sealed record BoundCapture(LocalSymbol Target, BoundBlock Body, TextSpan Span) : BoundStatement(Span);

/// <summary>
/// The first branch whose condition holds. <c>case</c> is lowered to it: the subject is stored in a local first.
/// </summary>
public sealed record BoundIf(IReadOnlyList<BoundBranch> Branches, BoundBlock? Else, TextSpan Span) : BoundStatement(Span);

/// <summary>A condition of type bool and what it guards.</summary>
public sealed record BoundBranch(BoundExpression Condition, BoundBlock Body, TextSpan Span) : BoundNode(Span);

/// <summary>
/// A loop. The first <see cref="Offset"/> elements are skipped, what is left is turned round when <see cref="Reversed"/>, and
/// then at most <see cref="Limit"/> elements are taken, as in Scriban 7: an offset or limit below one changes nothing.
/// <see cref="Else"/> runs when nothing is left.
/// </summary>
/// <param name="Variable">The loop variable.</param>
/// <param name="Source">The list (a <see cref="BoundRange"/> is a list of int); never optional: a missing list runs nothing, which the binder says with a <see cref="BoundIf"/> around the loop.</param>
/// <param name="Offset">An int, or null.</param>
/// <param name="Limit">An int, or null.</param>
/// <param name="Reversed">Whether the order is turned round.</param>
/// <param name="Body">What is done with each element.</param>
/// <param name="Else">What is done when there is none.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundFor(
    LoopSymbol Variable,
    BoundExpression Source,
    BoundExpression? Offset,
    BoundExpression? Limit,
    bool Reversed,
    BoundBlock Body,
    BoundBlock? Else,
    TextSpan Span) : BoundStatement(Span);

/// <summary>Leaves the innermost loop.</summary>
public sealed record BoundBreak(TextSpan Span) : BoundStatement(Span);

/// <summary>Goes on with the innermost loop's next element.</summary>
public sealed record BoundContinue(TextSpan Span) : BoundStatement(Span);

/// <summary>Renders a partial here, with its inputs set.</summary>
/// <param name="Partial">The partial, bound once however often it is included.</param>
/// <param name="Arguments">One value per input of the partial, already of the input's effective type (defaults filled in).</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundInclude(BoundPartial Partial, IReadOnlyList<BoundExpression> Arguments, TextSpan Span) : BoundStatement(Span);

/// <summary>Opens a message; the one before it ends here.</summary>
/// <param name="Role">Who speaks.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundRole(MessageRole Role, TextSpan Span) : BoundStatement(Span);

/// <summary>Inserts the caller's messages; an open message ends here.</summary>
public sealed record BoundHistory(TextSpan Span) : BoundStatement(Span);
