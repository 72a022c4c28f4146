using System;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Interpretation.Tests.Tree;

namespace PromptGen.Interpretation.Tests;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData(BoundBinaryOperator.Add, 7, -2, "5")]
    [InlineData(BoundBinaryOperator.Subtract, 7, -2, "9")]
    [InlineData(BoundBinaryOperator.Multiply, 7, -2, "-14")]
    [InlineData(BoundBinaryOperator.DivideRound, 7, -2, "-3")]
    [InlineData(BoundBinaryOperator.Modulo, 7, -2, "1")]
    [InlineData(BoundBinaryOperator.Modulo, long.MinValue, -1, "0")]
    [InlineData(BoundBinaryOperator.Add, long.MaxValue, 0, "9223372036854775807")]
    [InlineData(BoundBinaryOperator.Subtract, long.MinValue, 0, "-9223372036854775808")]
    public void Int_arithmetic(BoundBinaryOperator op, long left, long right, string expected) =>
        Assert.Equal(expected, Render(Binary(op, Int(left), Int(right))));

    [Theory]
    [InlineData(BoundBinaryOperator.Add, long.MaxValue, 1)]
    [InlineData(BoundBinaryOperator.Subtract, long.MinValue, 1)]
    [InlineData(BoundBinaryOperator.Multiply, long.MaxValue, 2)]
    [InlineData(BoundBinaryOperator.DivideRound, long.MinValue, -1)]
    [InlineData(BoundBinaryOperator.DivideRound, 1, 0)]
    [InlineData(BoundBinaryOperator.Modulo, 1, 0)]
    public void Int_arithmetic_that_leaves_64_bits_or_divides_by_zero_fails_at_its_place(BoundBinaryOperator op, long left, long right) =>
        Fails(Binary(op, Int(left), Int(right)));

    [Fact]
    public void Minus_of_the_smallest_int_fails() => Fails(new BoundUnary(BoundUnaryOperator.Negate, Int(long.MinValue), PromptType.Int, Span));

    [Theory]
    [InlineData(7, 2, "3.5")]
    [InlineData(6, 2, "3")]
    [InlineData(1, 0, "Infinity")]
    [InlineData(0, 0, "NaN")]
    public void The_quotient_of_two_ints_is_a_number(long left, long right, string expected) =>
        Assert.Equal(expected, Render(Binary(BoundBinaryOperator.Divide, Int(left), Int(right), PromptType.Number)));

    [Theory]
    [InlineData(BoundBinaryOperator.Add, 0.1, 0.2, "0.30000000000000004")]
    [InlineData(BoundBinaryOperator.DivideRound, 5, 2, "2")]
    [InlineData(BoundBinaryOperator.DivideRound, 7, 2, "4")]
    [InlineData(BoundBinaryOperator.Modulo, 5.5, 2, "1.5")]
    [InlineData(BoundBinaryOperator.Divide, 1, 0, "Infinity")]
    public void Number_arithmetic(BoundBinaryOperator op, double left, double right, string expected) =>
        Assert.Equal(expected, Render(Binary(op, Number(left), Number(right))));

    [Fact]
    public void Decimals_keep_their_digits_and_fail_out_of_range()
    {
        Assert.Equal("3.50", Render(Binary(BoundBinaryOperator.Add, Decimal(1.25m), Decimal(2.25m))));
        Fails(Binary(BoundBinaryOperator.Multiply, Decimal(decimal.MaxValue), Decimal(2)));
        Fails(Binary(BoundBinaryOperator.Divide, Decimal(1), Decimal(0)));
        Fails(Convert(BoundConversionKind.NumberToDecimal, Number(1e30), PromptType.Decimal));
    }

    [Theory]
    [InlineData(BoundBinaryOperator.Equal, "a", "a", "true")]
    [InlineData(BoundBinaryOperator.NotEqual, "a", "A", "true")]
    [InlineData(BoundBinaryOperator.Less, "B", "a", "true")]
    [InlineData(BoundBinaryOperator.GreaterOrEqual, "é", "z", "true")]
    public void Texts_compare_ordinally(BoundBinaryOperator op, string left, string right, string expected) =>
        Assert.Equal(expected, Render(Binary(op, Text(left), Text(right), PromptType.Bool)));

    [Fact]
    public void A_text_is_repeated_up_to_a_limit()
    {
        Assert.Equal("ababab", Render(Binary(BoundBinaryOperator.Repeat, Text("ab"), Int(3))));
        Assert.Equal("", Render(Binary(BoundBinaryOperator.Repeat, Text("ab"), Int(-3))));
        Assert.Equal("abab", Render(Convert(BoundConversionKind.ToText, Binary(BoundBinaryOperator.Repeat, Text("ab"), Int(2)), PromptType.String)));
        Fails(Binary(BoundBinaryOperator.Repeat, Text("ab"), Int(600_000)));
        Fails(Binary(BoundBinaryOperator.Repeat, Text("ab"), Int(1L << 40)));
    }

    [Theory]
    [InlineData(1, 4, true, "[1, 2, 3, 4]")]
    [InlineData(4, 1, true, "[4, 3, 2, 1]")]
    [InlineData(1, 4, false, "[1, 2, 3]")]
    [InlineData(2, 2, true, "[2]")]
    [InlineData(2, 2, false, "[]")]
    public void A_range_counts_in_either_direction(long from, long to, bool includesEnd, string expected) =>
        Assert.Equal(expected, Render(Range(from, to, includesEnd)));

    [Fact]
    public void A_range_has_at_most_a_thousand_elements()
    {
        Assert.Equal("1000", Render(new BoundSize(Range(1, 1000), Span)));
        Assert.Equal("1000", Render(new BoundSize(Range(0, 1000, includesEnd: false), Span)));
        Fails(Range(0, 1000));
        Fails(Range(long.MinValue, long.MaxValue));
    }

    [Theory]
    [InlineData(0, "10")]
    [InlineData(2, "30")]
    [InlineData(-1, "30")]
    [InlineData(3, "")]
    [InlineData(-4, "")]
    public void An_index_counts_from_either_end(long index, string expected) =>
        Assert.Equal(expected, Render(new BoundIndex(Ints(10, 20, 30), Int(index), PromptType.Int.WithOptional(), Span)));

    [Fact]
    public void An_index_beyond_32_bits_fails() => Fails(new BoundIndex(Ints(1), Int(1L << 33), PromptType.Int.WithOptional(), Span));

    [Fact]
    public void Truth_is_Scribans()
    {
        Assert.Equal("true", Render(Truth(Int(0))));
        Assert.Equal("true", Render(Truth(Text(""))));
        Assert.Equal("false", Render(Truth(Bool(false))));
        Assert.Equal("false", Render(Truth(Null(PromptType.String))));

        static BoundConversion Truth(BoundExpression e) => Convert(BoundConversionKind.ToTruth, e, PromptType.Bool);
    }

    [Fact]
    public void The_right_side_of_and_and_or_runs_only_when_it_decides()
    {
        BoundExpression failing = Binary(
            BoundBinaryOperator.Equal, Binary(BoundBinaryOperator.Modulo, Int(1), Int(0)), Int(0), PromptType.Bool);
        Assert.Equal("false", Render(Binary(BoundBinaryOperator.And, Bool(false), failing)));
        Assert.Equal("true", Render(Binary(BoundBinaryOperator.Or, Bool(true), failing)));
        Fails(Binary(BoundBinaryOperator.And, Bool(true), failing));
    }

    [Fact]
    public void A_missing_value_gives_way_to_the_right_of_coalesce()
    {
        Assert.Equal("b", Render(new BoundCoalesce(Null(PromptType.String), Text("b"), PromptType.String, Span)));
        Assert.Equal("", Render(new BoundCoalesce(Text(""), Text("b"), PromptType.String, Span)));
        Assert.Equal("", Render(Null(PromptType.Int)));
    }

    [Fact]
    public void Parts_of_a_date()
    {
        var literal = new BoundLiteral(new DateTime(2026, 9, 12, 14, 3, 7), PromptType.DateTime, Span);
        Assert.Equal("2026", Render(new BoundDateMember(literal, "year", Span)));
        Assert.Equal("255", Render(new BoundDateMember(literal, "day_of_year", Span)));
        Assert.Equal("14", Render(new BoundDateMember(literal, "hour", Span)));
        Assert.Equal("12 Sep 2026", Render(literal));
    }
}
