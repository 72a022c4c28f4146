using System.Collections.Generic;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>
/// A constant: <see cref="string"/> (also for an enum), <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="decimal"/>, <see cref="System.DateTime"/> (date and datetime: the default of a partial's input) or null, as its
/// type says. An int is always a <see cref="long"/>; null has any optional type or <see cref="PromptType.Null"/>.
/// </summary>
public sealed record BoundLiteral(object? Value, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>Reads an input; its type is the input's effective type (a default has been applied by whoever fills the slots).</summary>
public sealed record BoundInput(InputSymbol Input, TextSpan Span) : BoundExpression(Input.Declaration.EffectiveType, Span);

/// <summary>Reads a local. <see cref="BoundExpression.Type"/> may be the non-optional form of the symbol's type where it is known to be set.</summary>
public sealed record BoundLocal(LocalSymbol Local, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>Reads the loop variable.</summary>
public sealed record BoundLoopVariable(LoopSymbol Loop, TextSpan Span) : BoundExpression(Loop.Type, Span);

/// <summary>Reads a property of <c>for</c>.</summary>
public sealed record BoundLoopProperty(LoopSymbol Loop, LoopProperty Property, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>
/// What a loop knows about its turn. As in Scriban 7, all of it speaks of the turns: of what offset, reversal and limit leave
/// of the list, in the order in which it is walked.
/// </summary>
public enum LoopProperty
{
    /// <summary>Turns before this one (0 in the first turn, also with an offset or reversed); int.</summary>
    Index,

    /// <summary>Turns after this one: <see cref="Length"/> - <see cref="Index"/> - 1; int.</summary>
    ReverseIndex,

    /// <summary>Whether this is the first turn; bool.</summary>
    First,

    /// <summary>Whether this is the last turn; bool.</summary>
    Last,

    /// <summary>Whether <see cref="Index"/> is even; bool.</summary>
    Even,

    /// <summary>Whether <see cref="Index"/> is odd; bool.</summary>
    Odd,

    /// <summary>Number of turns, were none cut short; int.</summary>
    Length,
}

/// <summary>Reads a field. When the target is optional the result is null for a missing target (the binder allows that only for <c>?.</c> or where Scriban does).</summary>
/// <param name="Target">The object.</param>
/// <param name="Field">Position of the field in the object's type.</param>
/// <param name="Type">The field's effective type; optional when the target is.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundMember(BoundExpression Target, int Field, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>An element of a list by position: a negative position counts from the end; null when it is out of range. The index is an int.</summary>
public sealed record BoundIndex(BoundExpression Target, BoundExpression Index, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>Calls a built-in with one argument per parameter; a left-out optional one is a null literal.</summary>
public sealed record BoundCall(BuiltinFunction Function, IReadOnlyList<BoundExpression> Arguments, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>
/// Calls a built-in that picks elements by a field: <c>array.map "title"</c>, <c>array.sort "title"</c>.
/// </summary>
/// <param name="Operation">What is done with the field.</param>
/// <param name="Target">A list of objects.</param>
/// <param name="Field">Position of the field in the element type.</param>
/// <param name="Type">The resulting list type.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundFieldOperation(FieldOperation Operation, BoundExpression Target, int Field, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>What a <see cref="BoundFieldOperation"/> does.</summary>
public enum FieldOperation
{
    /// <summary>The list of the field's values.</summary>
    Map,

    /// <summary>The list ordered by the field.</summary>
    Sort,
}

/// <summary>A conversion that the language makes silently and the tree shows.</summary>
public sealed record BoundConversion(BoundConversionKind Kind, BoundExpression Operand, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>The conversions.</summary>
public enum BoundConversionKind
{
    /// <summary>Int to number; a missing value stays missing.</summary>
    IntToNumber,

    /// <summary>Int to decimal; a missing value stays missing.</summary>
    IntToDecimal,

    /// <summary>Number to decimal, which fails out of range.</summary>
    NumberToDecimal,

    /// <summary>Decimal to the nearest number, for built-ins that compute in numbers.</summary>
    DecimalToNumber,

    /// <summary>Any scalar or list to the text a template writes for it; null becomes the empty text.</summary>
    ToText,

    /// <summary>Anything to its truth as Scriban sees it: null and false are false, all else is true.</summary>
    ToTruth,

    /// <summary>The same value under the optional form of its type.</summary>
    ToOptional,

    /// <summary>The same value under the non-optional form, where the binder knows that it is there.</summary>
    FromOptional,

    /// <summary>An enum's member as a string (its text), also element by element for a list of enums; a missing value stays missing.</summary>
    EnumToString,

    /// <summary>A date as the datetime at its midnight; a missing value stays missing.</summary>
    DateToDateTime,
}

/// <summary>An operator with one operand: bool for not; int, number or decimal for minus.</summary>
public sealed record BoundUnary(BoundUnaryOperator Operator, BoundExpression Operand, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>The operators with one operand.</summary>
public enum BoundUnaryOperator
{
    /// <summary>Logical not of a bool.</summary>
    Not,

    /// <summary>Arithmetic minus; on int it fails on overflow.</summary>
    Negate,
}

/// <summary>
/// An operator with two operands of one kind: conversions have been made explicit, so <c>Left.Type.Kind == Right.Type.Kind</c>
/// (except <see cref="BoundBinaryOperator.Repeat"/>) and neither is optional.
/// </summary>
public sealed record BoundBinary(BoundBinaryOperator Operator, BoundExpression Left, BoundExpression Right, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>The operators with two operands.</summary>
public enum BoundBinaryOperator
{
    /// <summary>Numeric sum; on int it fails on overflow.</summary>
    Add,

    /// <summary>Numeric difference; on int it fails on overflow.</summary>
    Subtract,

    /// <summary>Numeric product; on int it fails on overflow.</summary>
    Multiply,

    /// <summary>Quotient; for int operands the result type says what Scriban's <c>/</c> makes of them.</summary>
    Divide,

    /// <summary>Scriban's <c>//</c>: the quotient rounded the way Scriban rounds it for this kind.</summary>
    DivideRound,

    /// <summary>Remainder; on int a zero divisor fails.</summary>
    Modulo,

    /// <summary>Two texts joined.</summary>
    Concat,

    /// <summary>A text (left) repeated an int (right) times; the product's length is limited.</summary>
    Repeat,

    /// <summary>Equal: ordinal for texts, by value otherwise.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Before: ordinal for texts, by value otherwise.</summary>
    Less,

    /// <summary>Before or equal.</summary>
    LessOrEqual,

    /// <summary>Behind.</summary>
    Greater,

    /// <summary>Behind or equal.</summary>
    GreaterOrEqual,

    /// <summary>Both bools hold; the right one is only evaluated when the left one holds.</summary>
    And,

    /// <summary>One of two bools holds; the right one is only evaluated when the left one does not.</summary>
    Or,
}

/// <summary>Whether a value is missing (or, negated, there); bool.</summary>
public sealed record BoundIsNull(BoundExpression Operand, bool Negated, TextSpan Span) : BoundExpression(PromptType.Bool, Span);

/// <summary><c>left ?? right</c>: the left value (of an optional type) unless it is missing. Both have the result's base type; it is optional when the right one is.</summary>
public sealed record BoundCoalesce(BoundExpression Left, BoundExpression Right, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary><c>condition ? a : b</c>; the condition is bool, both arms have the result's type (a non-optional arm is converted by <see cref="BoundConversionKind.ToOptional"/>).</summary>
public sealed record BoundConditional(BoundExpression Condition, BoundExpression WhenTrue, BoundExpression WhenFalse, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>A list literal; every element has the list's element type.</summary>
public sealed record BoundArray(IReadOnlyList<BoundExpression> Elements, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary>The ints from <see cref="From"/> to <see cref="To"/>, downwards when From is the larger; a list of int, limited in length.</summary>
public sealed record BoundRange(BoundExpression From, BoundExpression To, bool IncludesEnd, PromptType Type, TextSpan Span) : BoundExpression(Type, Span);

/// <summary><c>.size</c> of a list or text; int.</summary>
public sealed record BoundSize(BoundExpression Target, TextSpan Span) : BoundExpression(PromptType.Int, Span);

/// <summary>A part of a date: <c>year</c>, <c>month</c>, <c>day</c>, <c>hour</c>, <c>minute</c>, <c>second</c>, <c>millisecond</c>, <c>day_of_year</c>; int.</summary>
public sealed record BoundDateMember(BoundExpression Target, string Member, TextSpan Span) : BoundExpression(PromptType.Int, Span);
