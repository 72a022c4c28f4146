using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Formatting;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>The text of values. Numbers are held against .NET's own formatting, which Scriban uses; the rest against Scriban's outputs.</summary>
public sealed class FormattingTests
{
    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.1, 1.5, 0.30000000000000004, 100.25, 1e15, 1e16, 9007199254740992, 123456789012345680, 1e21, 1e-5, 0.0001, 5e-324,
        double.MaxValue, double.MinValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1.0 / 3,
    ];

    [Theory]
    [InlineData(1e21, "1E+21")]
    [InlineData(0.0666666666666, "0.0666666666666")]
    [InlineData(9007199254740992, "9007199254740992")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1e17, "1E+17")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1E-05")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Doubles_are_written_as_Scriban_writes_them(double value, string expected) => Assert.Equal(expected, ValueFormat.Format(value));

    [Fact]
    public void Buffers_receive_the_same_text_in_both_encodings()
    {
        foreach (double value in Doubles.Concat(RandomDoubles()))
        {
            string expected = Convert.ToString(value, CultureInfo.InvariantCulture);
            Assert.Equal(expected, ValueFormat.Format(value));
            Check(expected, ValueFormat.MaxNumber, b => ValueFormat.Format(value, b), b => ValueFormat.Format(value, b));
        }

        foreach (long value in new[] { 0, -1, 9007199254740993, long.MinValue, long.MaxValue })
        {
            Check(value.ToString(CultureInfo.InvariantCulture), ValueFormat.MaxInt, b => ValueFormat.Format(value, b), b => ValueFormat.Format(value, b));
        }

        foreach (decimal value in new[] { 0m, -1.50m, decimal.MinValue, decimal.MaxValue, -0.0000000000000000000000000001m })
        {
            Check(value.ToString(CultureInfo.InvariantCulture), ValueFormat.MaxDecimal, b => ValueFormat.Format(value, b), b => ValueFormat.Format(value, b));
        }

        Check("29 Feb 2024", ValueFormat.MaxDate, b => ValueFormat.Format(new DateTime(2024, 2, 29, 12, 0, 0), b), b => ValueFormat.Format(new DateTime(2024, 2, 29), b));
        Check("01 Jan 0001", ValueFormat.MaxDate, b => ValueFormat.Format(default(DateTime), b), b => ValueFormat.Format(default(DateTime), b));
        Check("true", ValueFormat.MaxBool, b => ValueFormat.Format(true, b), b => ValueFormat.Format(true, b));
        Check("false", ValueFormat.MaxBool, b => ValueFormat.Format(false, b), b => ValueFormat.Format(false, b));
    }

    [Fact]
    public void Integers_and_decimals_are_as_long_as_they_say_and_written_only_where_they_fit()
    {
        foreach (long value in RandomIntegers())
        {
            string expected = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(expected.Length, ValueFormat.Length(value));
            Check(expected, expected.Length, b => ValueFormat.TryFormat(value, b, out int written) ? written : -1, b => ValueFormat.Format(value, b));
            Assert.False(ValueFormat.TryFormat(value, new char[expected.Length - 1], out _));
        }

        foreach (decimal value in RandomDecimals())
        {
            string expected = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(expected.Length, ValueFormat.Length(value));
            Check(expected, expected.Length, b => ValueFormat.TryFormat(value, b, out int written) ? written : -1, b => ValueFormat.Format(value, b));
            Check(expected, expected.Length + 5, b => ValueFormat.Format(value, b), b => ValueFormat.Format(value, b));
            Assert.False(ValueFormat.TryFormat(value, new char[expected.Length - 1], out _));
            Assert.Throws<ArgumentException>(() => ValueFormat.Format(value, new char[expected.Length - 1]));
            Assert.Throws<ArgumentException>(() => ValueFormat.Format(value, new byte[expected.Length - 1]));
        }
    }

    [Fact]
    public void Runtimes_without_the_shortest_form_write_the_same_length_and_value()
    {
        int same = 0;
        int all = 0;
        foreach (double value in Doubles.Concat(RandomDoubles()))
        {
            string expected = Convert.ToString(value, CultureInfo.InvariantCulture);
            string text = ShortestNumber.Format(value);
            Assert.Equal(expected.Length, text.Length);
            Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
            same += text == expected ? 1 : 0;
            all++;
        }

        Assert.True(same > all * 0.95, same + " of " + all);
    }

    [Fact]
    public void A_buffer_too_short_is_an_argument_exception()
    {
        Assert.Throws<ArgumentException>(() => ValueFormat.Format(12L, new char[1]));
        Assert.Throws<ArgumentException>(() => ValueFormat.Format(12L, new byte[1]));
        Assert.Throws<ArgumentException>(() => ValueFormat.Format(true, new char[3]));
        Assert.Throws<ArgumentException>(() => ValueFormat.Format(true, new byte[3]));
    }

    [Fact]
    public void Lists_quote_texts_and_show_null()
    {
        Assert.Equal("""["a\"b", "q\\t", "é🙂", null, "\n"]""", ValueFormat.Format<string?, StringOperations>(["a\"b", "q\\t", "é🙂", null, "\n"], default));
        Assert.Equal("[]", ValueFormat.Format<string?, StringOperations>([], default));
        Assert.Equal("[1, null]", ValueFormat.Format<long?, NullableOperations<long, IntOperations>>([1, null], default));
        Assert.Equal("[1.5, -0]", ValueFormat.Format<double, NumberOperations>([1.5, -0.0], default));
        Assert.Equal("[true, false]", ValueFormat.Format<bool, BoolOperations>([true, false], default));
        Assert.Equal("[12 Sep 2026]", ValueFormat.Format<DateTime, DateOperations>([new(2026, 9, 12)], default));
        Assert.Equal("[1.50]", ValueFormat.Format<decimal, DecimalOperations>([1.50m], default));
        Assert.Equal("[[\"a\"], null]", ValueFormat.Format<IReadOnlyList<string?>?, ListOperations<string?, StringOperations>>([["a"], null], default));
    }

    [Fact]
    public void Values_of_any_kind_are_written_alike()
    {
        Assert.Equal("", ValueFormat.Format(TemplateValue.Null));
        Assert.Null(ValueFormat.FormatOrNull(TemplateValue.Null));
        Assert.Equal("a\"b", ValueFormat.Format(TemplateValue.From("a\"b")));
        Assert.Equal("null", ValueFormat.FormatNested(TemplateValue.Null));
        Assert.Equal("\"a\\\"b\"", ValueFormat.FormatNested(TemplateValue.From("a\"b")));
        Assert.Equal("12 Sep 2026", ValueFormat.Format(TemplateValue.From(new DateTime(2026, 9, 12, 14, 3, 0))));
        Assert.Equal("{title: \"orange\", type: \"fruit\", rank: 2}", ValueFormat.Format(new TemplateValue(ProductShape.Instance, null, 0)));
        Assert.Equal("[{title: \"computer\", type: \"electronics\", rank: null}]", ValueFormat.Format(ArrayShape.ToValue([new TemplateValue(ProductShape.Instance, null, 1)])));
    }

    [Fact]
    public void Missing_values_have_no_text()
    {
        string?[] missing = [ValueFormat.FormatOrNull((bool?)null), ValueFormat.FormatOrNull((long?)null), ValueFormat.FormatOrNull((double?)null), ValueFormat.FormatOrNull((decimal?)null), ValueFormat.FormatOrNull((DateTime?)null)];
        string?[] present = [ValueFormat.FormatOrNull((bool?)true), ValueFormat.FormatOrNull((long?)1), ValueFormat.FormatOrNull((double?)1.5), ValueFormat.FormatOrNull((decimal?)1.50m), ValueFormat.FormatOrNull((DateTime?)new DateTime(2026, 9, 12))];

        Assert.All(missing, Assert.Null);
        Assert.Equal(new string?[] { "true", "1", "1.5", "1.50", "12 Sep 2026" }, present);
    }

    private delegate int CharWriter(Span<char> buffer);

    private delegate int ByteWriter(Span<byte> buffer);

    private static void Check(string expected, int room, CharWriter characters, ByteWriter bytes)
    {
        char[] text = new char[room];
        byte[] utf8 = new byte[room];
        Assert.Equal(expected, new string(text, 0, characters(text)));
        Assert.Equal(expected, Encoding.UTF8.GetString(utf8, 0, bytes(utf8)));
    }

    private static IEnumerable<double> RandomDoubles()
    {
        Random random = new(20261120);
        for (int i = 0; i < 2000; i++)
        {
            yield return BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            yield return Math.Round(random.NextDouble() * 1000, random.Next(5));
        }
    }

    /// <summary>Around every power of two and of ten, where the number of digits changes, and anywhere.</summary>
    private static IEnumerable<long> RandomIntegers()
    {
        Random random = new(20261122);
        IEnumerable<long> edges = Enumerable.Range(0, 63).Select(i => 1L << i).Concat(Enumerable.Range(0, 19).Select(i => (long)Math.Pow(10, i)));
        IEnumerable<long> all = edges.SelectMany(e => new[] { e - 1, e, e + 1 }).Concat(Enumerable.Range(0, 500).Select(_ => random.NextInt64() >> random.Next(63)));
        return all.SelectMany(v => new[] { v, -v }).Append(long.MinValue);
    }

    /// <summary>Digits of up to 96 bits with every number of decimal places.</summary>
    private static IEnumerable<decimal> RandomDecimals()
    {
        Random random = new(20261122);
        for (byte scale = 0; scale <= 28; scale++)
        {
            foreach (bool isNegative in new[] { false, true })
            {
                foreach (int middle in new[] { 0, 1, -1, random.Next() })
                {
                    foreach (int low in new[] { 0, 1, 9, 10, 99, 100, 69894, -1, random.Next() })
                    {
                        yield return new decimal(low, middle, 0, isNegative, scale);
                        yield return new decimal(low, middle, random.Next(3), isNegative, scale);
                    }
                }
            }
        }
    }
}
