using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Types of operators, after Scriban's rules, and what has no meaning.</summary>
public sealed class OperatorTests : BindingTests
{
    [Theory]
    [InlineData("1 + 2", "int")]
    [InlineData("count - 1", "int")]
    [InlineData("7 / 2", "number")]
    [InlineData("7 // 2", "int")]
    [InlineData("count % 2", "int")]
    [InlineData("count + price", "number")]
    [InlineData("price // 2", "number")]
    [InlineData("total * count", "decimal")]
    [InlineData("price - total", "decimal")]
    [InlineData("-count", "int")]
    [InlineData("+price", "number")]
    [InlineData("name + count", "string")]
    [InlineData("count + name", "string")]
    [InlineData("name + note", "string")]
    [InlineData("name + tags", "string")]
    [InlineData("plan + 1", "string")]
    [InlineData("name * 3", "string")]
    [InlineData("3 * plan", "string")]
    [InlineData("name == count", "bool")]
    [InlineData("count < price", "bool")]
    [InlineData("limit < 3", "bool")]
    [InlineData("day < at", "bool")]
    [InlineData("due == day", "bool")]
    [InlineData("note == null", "bool")]
    [InlineData("tags == null", "bool")]
    [InlineData("note == name", "bool")]
    [InlineData("plan == \"pro\"", "bool")]
    [InlineData("vip && note", "bool")]
    [InlineData("name || count", "bool")]
    [InlineData("!tags", "bool")]
    [InlineData("note ?? \"x\"", "string")]
    [InlineData("limit ?? 0", "int")]
    [InlineData("extras ?? []", "list of string")]
    [InlineData("manager?.nick ?? note", "string?")]
    [InlineData("vip ? 1 : 2", "int")]
    [InlineData("vip ? plan : \"none\"", "string")]
    [InlineData("vip ? note : null", "string?")]
    [InlineData("vip ? limit : 1", "int?")]
    [InlineData("[1, 2, limit]", "list of int?")]
    [InlineData("[plan, \"x\"]", "list of string")]
    [InlineData("1..count", "list of int")]
    public void Has_the_type(string expression, string type) => Assert.Equal(type, TypeOf(expression));

    [Theory]
    [InlineData("name - 1", "name - 1")]
    [InlineData("name * price", "name * price")]
    [InlineData("vip + 1", "vip + 1")]
    [InlineData("tags + tags", "tags + tags")]
    [InlineData("day + 1", "day + 1")]
    [InlineData("null + 1", "null + 1")]
    [InlineData("-name", "-name")]
    [InlineData("vip == 1", "vip == 1")]
    [InlineData("vip < true", "vip < true")]
    [InlineData("day == 1", "day == 1")]
    [InlineData("tags == tags", "tags == tags")]
    [InlineData("count < null", "count < null")]
    [InlineData("plan == \"prp\"", "\"prp\"")]
    [InlineData("(vip ? 1 : 2.5) + 1", "vip ? 1 : 2.5")]
    [InlineData("(limit ?? \"none\") == 1", "limit ?? \"none\"")]
    [InlineData("[1, 2.5]", "2.5")]
    [InlineData("1..price", "price")]
    public void Has_no_meaning(string expression, string at) => Refuse("{{ x = " + expression + " }}", TemplateCodes.TypeMismatch, at);

    [Theory]
    [InlineData("limit + 1", "limit")]
    [InlineData("-limit", "limit")]
    [InlineData("note + note", "note")]
    [InlineData("note + 1", "note")]
    [InlineData("note * 2", "note")]
    [InlineData("note < name", "note")]
    [InlineData("1..limit", "limit")]
    public void Needs_a_value(string expression, string at)
    {
        Diagnostic finding = Refuse("{{ x = " + expression + " }}", TemplateCodes.MayBeMissing, at);
        Assert.Contains("`" + at + " ??", finding.Message);
    }

    [Theory]
    [InlineData("count // 0")]
    [InlineData("count % 0")]
    [InlineData("total / 0")]
    [InlineData("total % 0.0")]
    public void Always_fails(string expression) => Refuse("{{ " + expression + " }}", TemplateCodes.AlwaysFails, expression);

    [Theory]
    [InlineData("count / 0")]
    [InlineData("price // 0")]
    [InlineData("price % 0.0")]
    public void Gives_infinity_or_nan_as_doubles_do(string expression) => Accept("{{ " + expression + " }}");

    [Fact]
    public void A_misspelt_enum_member_is_suggested() =>
        Assert.Contains("did you mean `pro`", Refuse("{{ plan == 'prp' }}", TemplateCodes.TypeMismatch, "'prp'").Message);

    [Fact]
    public void Where_only_the_text_matters_two_types_may_meet()
    {
        Accept("{{ limit ?? \"none\" }}");
        Accept("{{ vip ? 1 : \"no\" }}");
        Accept("{{ vip ? 1 : 2.5 }}");
        Accept("{{ \"n: \" + (limit ?? \"none\") }}");
        Accept("{{ (limit ?? \"none\") | string.upcase }}");
    }
}
