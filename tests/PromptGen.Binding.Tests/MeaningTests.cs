using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Json;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>What the binder makes of missing values, mixed types and variables, rendered. Expected texts follow Scriban's rules for null, truth and operators.</summary>
public sealed class MeaningTests : BindingTests
{
    private const string There =
        """{"name":"Ana","note":"n","vip":true,"flag":false,"count":7,"limit":3,"price":2.5,"total":1.50,"day":"2026-09-12","at":"2026-09-12T14:03:07","due":"2026-09-13","plan":"pro","tone":"cool","tags":["b","a"],"scores":[3,1],"extras":["x"],"user":{"first":"Ada","nick":"A","age":36,"plan":"free"},"manager":{"first":"Max","nick":null,"age":50,"plan":"pro"},"items":[{"title":"T","qty":2,"memo":"m"},{"title":"S","qty":1,"memo":null}]}""";

    private const string Missing =
        """{"name":"","note":null,"vip":false,"flag":null,"count":0,"limit":null,"price":0.5,"total":0,"day":"2026-09-12","at":"2026-09-12T00:00:00","due":null,"plan":"free","tone":null,"tags":[],"scores":[],"extras":null,"user":{"first":"","nick":null,"age":1,"plan":"pro"},"manager":null,"items":[]}""";

    [Theory]
    [InlineData("{{ note ?? '-' }}", "n", "-")]
    [InlineData("{{ limit ?? 'none' }}", "3", "none")]
    [InlineData("{{ manager?.first ?? 'nobody' }}", "Max", "nobody")]
    [InlineData("{{ manager?.nick ?? note ?? 'x' }}", "n", "x")]
    [InlineData("{{ if manager }}{{ manager.first }}{{ manager.age + 1 }}{{ end }}", "Max51", "")]
    [InlineData("{{ items[0]?.title }}{{ items[-1]?.title }}{{ items[0]?.memo?.size }}", "TS1", "")]
    [InlineData("{{ note == name }}{{ note != name }}{{ note == note }}", "falsetruetrue", "falsetruetrue")]
    [InlineData("{{ flag == false }}{{ flag != true }}{{ !flag }}", "truetruetrue", "falsetruetrue")]
    [InlineData("{{ limit < 5 }}{{ limit >= 5 }}{{ limit == 3 }}", "truefalsetrue", "falsefalsefalse")]
    [InlineData("{{ limit == '3' }}{{ name == 'Ana' }}", "truetrue", "falsefalse")]
    [InlineData("{{ due > day }}{{ day < at }}{{ day == at }}", "truetruefalse", "falsefalsetrue")]
    [InlineData("{{ due == '13 Sep 2026' }}", "true", "false")]
    [InlineData("{{ plan == user.plan }}{{ plan == 'pro' }}", "falsetrue", "falsefalse")]
    [InlineData("{{ vip ? 1 : 'no' }}{{ vip ? plan : name }}", "1pro", "no")]
    [InlineData("{{ name + note + limit }}", "Anan3", "")]
    [InlineData("{{ plan * 2 }}{{ 2 * name }}", "proproAnaAna", "freefree")]
    [InlineData("{{ for e in extras }}{{ e }}{{ end }}{{ for e in extras ?? ['none'] }}{{ e }}{{ end }}", "xx", "none")]
    [InlineData("{{ for t in tags; x = t; end }}{{ x ?? '-' }}", "a", "-")]
    [InlineData("{{ x = 1; if vip; x = null; end }}{{ x ?? 'gone' }}{{ x == null }}", "gonetrue", "1false")]
    [InlineData("{{ n = 0; for t in tags; n = n + 1; end; n = n + '!' }}{{ n }}", "2!", "0!")]
    [InlineData("{{ case plan; when 'free', 'enterprise'; 'F'; when 'pro'; 'P'; end }}", "P", "F")]
    [InlineData("{{ case limit; when null; 'none'; when 3; 'three'; else; 'other'; end }}", "three", "none")]
    [InlineData("{{ case count; when '7'; 'text'; else; 'other'; end }}", "text", "other")]
    [InlineData("{{ note?.size }}{{ due?.year }}{{ user.nick?.size }}", "120261", "")]
    [InlineData("{{ (items | array.sort 'qty') | array.map 'title' }}{{ items | array.map 'memo' }}", "[\"S\", \"T\"][\"m\", null]", "[][]")]
    [InlineData("{{ x = [] }}{{ if vip; x = x | array.add 'a'; end }}{{ x }}{{ x.size }}", "[\"a\"]1", "[]0")]
    [InlineData("{{ count / 2 }} {{ count // 2 }} {{ count % 2 }} {{ total + count }} {{ price * 2 }}", "3.5 3 1 8.50 5", "0 0 0 0 1")]
    [InlineData("{{ if note }}{{ note.size }}{{ else }}-{{ end }}{{ if name }}y{{ end }}{{ if count }}y{{ end }}", "1yy", "-yy")]
    [InlineData("{{ note | string.upcase }}{{ (note | string.upcase) ?? 'null' }}", "NN", "null")]
    [InlineData("{{ null }}{{ if null }}x{{ else }}y{{ end }}{{ 'a' + null }}", "ya", "ya")]
    [InlineData("{{ user['first'] }}{{ [1, limit] }}", "Ada[1, 3]", "[1, null]")]
    public void Renders(string template, string there, string missing)
    {
        Assert.Equal(there, Render(template, There));
        Assert.Equal(missing, Render(template, Missing));
    }

    [Fact]
    public void A_partial_has_its_own_variables_and_defaults()
    {
        PartialSet partials = new PartialSet().Add(
            "p",
            "{{ x = label + n }}[{{ x }}{{ if by }} {{ by }}{{ end }}]",
            new("label", PromptType.String),
            new("n", PromptType.Int, defaultValue: new ConstantValue(TypeKind.Int, "5")),
            new("by", PromptType.Date.WithOptional()));
        Assert.Equal(
            "[Ana5][pro3 13 Sep 2026]keep",
            Render("{{ x = 'keep'; include 'p' label: name; include 'p' label: plan n: limit by: due }}{{ x }}", There, partials));
        Assert.Equal("[free5]", Render("{{ include 'p' label: plan n: limit by: due }}", Missing, partials));
    }

    /// <summary>Renders with every value there, or with every value missing that may be.</summary>
    internal static string Render(BoundTemplate template, bool isThere) => Render(template, isThere ? There : Missing);

    private static string Render(string template, string json, IPartialResolver? partials = null) => Render(Accept(template, partials: partials), json);

    private static string Render(BoundTemplate bound, string json)
    {
        JsonPromptArguments? arguments = JsonPromptArguments.Parse(bound.Contract, json, out var errors);
        Assert.Empty(errors);
        return TemplateProgram.Compile(bound).RenderText(arguments!);
    }
}
