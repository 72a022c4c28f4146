using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>What names mean, and what is said of names that mean nothing.</summary>
public sealed class NameTests : BindingTests
{
    [Theory]
    [InlineData("name", "string")]
    [InlineData("note", "string?")]
    [InlineData("tone", "string")]
    [InlineData("plan", "string")]
    [InlineData("user.first", "string")]
    [InlineData("user[\"first\"]", "string")]
    [InlineData("user.nick", "string?")]
    [InlineData("manager?.age", "int?")]
    [InlineData("manager?.nick", "string?")]
    [InlineData("manager?.first.size", "int?")]
    [InlineData("name.size", "int")]
    [InlineData("plan.size", "int")]
    [InlineData("tags.size", "int")]
    [InlineData("note?.size", "int?")]
    [InlineData("day.year", "int")]
    [InlineData("due?.day_of_year", "int?")]
    [InlineData("tags[0]", "string?")]
    [InlineData("tags[-1]", "string?")]
    [InlineData("scores[count]", "int?")]
    [InlineData("items[0]?.title", "string?")]
    [InlineData("items[0]?.title.size", "int?")]
    public void Has_the_type(string expression, string type) => Assert.Equal(type, TypeOf(expression));

    [Theory]
    [InlineData("{{ nmae }}", "nmae", "`name`")]
    [InlineData("{{ customer }}", "customer", "neither an input nor a variable")]
    [InlineData("{{ x }}{{ x = 1 }}", "x", "neither an input nor a variable")]
    [InlineData("{{ empty }}", "empty", "size", TemplateCodes.Unsupported)]
    [InlineData("{{ for.index }}", "for.index", "inside of a loop")]
    [InlineData("{{ for t in tags }}{{ end }}{{ t }}", "t", "neither an input")]
    public void An_unknown_name_is_explained(string template, string at, string says, string code = TemplateCodes.UndeclaredVariable) =>
        Assert.Contains(says, Refuse(template, code, at).Message);

    [Theory]
    [InlineData("{{ user.frist }}", "frist", "did you mean `first`")]
    [InlineData("{{ user.email }}", "email", "first, nick, age, plan")]
    [InlineData("{{ tags.first }}", "first", "array.first")]
    [InlineData("{{ tags.length }}", "length", "`size`")]
    [InlineData("{{ name.length }}", "length", "`size`")]
    [InlineData("{{ day.yaer }}", "yaer", "did you mean `year`")]
    [InlineData("{{ count.size }}", "size", "no members")]
    public void An_unknown_member_is_explained(string template, string at, string says) =>
        Assert.Contains(says, Refuse(template, TemplateCodes.UnknownMember, at).Message);

    [Theory]
    [InlineData("{{ manager.first }}", "manager.first", "manager?.first")]
    [InlineData("{{ items[0].title }}", "items[0].title", "items[0]?.title")]
    [InlineData("{{ note.size }}", "note.size", "note?.size")]
    [InlineData("{{ extras[0] }}", "extras", "extras ?? []")]
    [InlineData("{{ tags[limit] }}", "limit", "limit ?? 0")]
    public void What_may_be_missing_has_no_members(string template, string at, string fix) =>
        Assert.Contains(fix, Refuse(template, TemplateCodes.MayBeMissing, at).Message);

    [Theory]
    [InlineData("{{ name[0] }}", "name")]
    [InlineData("{{ tags[\"a\"] }}", "\"a\"")]
    [InlineData("{{ tags[price] }}", "price")]
    [InlineData("{{ user }}", "user")]
    [InlineData("{{ items }}", "items")]
    [InlineData("{{ \"a\" + user }}", "user")]
    public void Wrong_types_are_located(string template, string at) => Refuse(template, TemplateCodes.TypeMismatch, at);

    [Theory]
    [InlineData("{{ name = 1 }}", "name")]
    [InlineData("{{ capture name }}x{{ end }}", "name")]
    [InlineData("{{ for t in tags }}{{ t = 1 }}{{ end }}", "t")]
    [InlineData("{{ string = 1 }}", "string")]
    [InlineData("{{ for array in tags }}{{ end }}", "array")]
    public void What_is_given_cannot_be_assigned(string template, string at) => Refuse(template, TemplateCodes.ReadOnly, at);

    [Fact]
    public void Every_error_is_reported_and_only_once()
    {
        Bind("{{ nmae }}{{ x = nope + 1 }}{{ x + 1 }}{{ x.y.z }}{{ for t in nothing }}{{ t.a }}{{ tga }}{{ end }}", default, null, out DiagnosticBag diagnostics, out var source);
        Assert.Equal(["nmae", "nope", "nothing", "tga"], diagnostics.Items.Select(d => source.ToString(d.Span)));
    }

    [Fact]
    public void Loop_variables_shadow_inputs_inside_of_their_loop()
    {
        BoundTemplate template = Accept("{{ for name in scores }}{{ name + 1 }}{{ end }}{{ name.size }}");
        Assert.Equal("int", Assert.Single(template.Loops).Type.ToString());
    }

    [Fact]
    public void Dates_have_no_text_where_date_is_a_value()
    {
        // Scriban finds the format of dates under the name `date`, so an input of that name changes how all dates are written.
        var contract = new PromptContract(PromptKind.Text, [new("date", PromptType.Date), new("name", PromptType.String)]);
        Assert.Equal(TemplateCodes.ReadOnly, Assert.Single(Findings("{{ date }}", contract)).Code);
        Assert.Equal(TemplateCodes.ReadOnly, Assert.Single(Findings("{{ name + date }}", contract)).Code);
        Assert.Empty(Findings("{{ date.year }}", contract));
    }
}
