using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Templates.Formatting;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Interpretation.Tests;

/// <summary>A decimal is the same decimal when it comes out of a value, with its scale and its sign.</summary>
public sealed class DecimalValueTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.0")]
    [InlineData("698.94")]
    [InlineData("-12.720")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("288230376151711743")]
    [InlineData("288230376151711744")]
    [InlineData("-28823037615171174.4")]
    [InlineData("18446744073709551616")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    public void A_decimal_comes_out_as_it_went_in(string text)
    {
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal(decimal.GetBits(value), decimal.GetBits(TemplateValue.From(value).AsDecimal));
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), ValueFormat.Format(TemplateValue.From(value)));
    }

    [Fact]
    public void Any_decimal_comes_out_as_it_went_in() => Prop.ForAll(
        ArbMap.Default.ArbFor<decimal>(),
        value => decimal.GetBits(value).AsSpan().SequenceEqual(decimal.GetBits(TemplateValue.From(value).AsDecimal))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_price_is_not_boxed()
    {
        Assert.Equal(698.94m, TemplateValue.From(698.94m).AsDecimal);

        long before = GC.GetAllocatedBytesForCurrentThread();
        TemplateValue value = TemplateValue.From(698.94m);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(698.94m, value.AsDecimal);
    }
}
