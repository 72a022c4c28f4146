using System.Collections.Generic;

namespace PromptGen.Language.Tests.Cases;

/// <summary>Reading inputs, members and elements (Scriban language reference, sections 4 to 6 and 8.1).</summary>
internal static class AccessCases
{
    private const string User = """{"user":{"first":"Ada","age":36,"address":{"zip":"SW1Y"}}}""";
    private const string Items = """{"items":[{"title":"a","qty":1},{"title":"b","qty":2}],"tags":["x","y","z"]}""";
    private const string When = """{"day":"2026-09-12","at":"2026-09-12T14:03:07"}""";
    private const string WhenInputs = """{"day":"date","at":"datetime"}""";

    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        new("input", "{{ name }}", "Ana", """{"name":"Ana"}"""),
        new("input", "{{ x_9 }}", "7", """{"x_9":7}"""),
        new("input", "{{ note }}|", "|", """{"note":null}""", """{"note":"string?"}"""),
        new("input", "{{ plan }}", "pro", """{"plan":"pro"}""", """{"plan":{"type":"enum","values":["free","pro"]}}"""),

        new("object.member", "{{ user.first }}", "Ada", User),
        new("object.member", "{{ user.address.zip }}", "SW1Y", User),
        new("object.member", "{{ user.age + 1 }}", "37", User),

        new("object?.member", "{{ items[0]?.title }}", "a", Items),
        new("object?.member", "{{ items[9]?.title }}|", "|", Items),
        new("object?.member", "{{ items[9]?.title ?? \"none\" }}", "none", Items),

        new("list[index]", "{{ tags[0] }}{{ tags[2] }}", "xz", Items),
        new("list[index]", "{{ tags[9] }}|", "|", Items),
        new("list[index]", "{{ i = 1 }}{{ tags[i] }}", "y", Items),

        new(".size", "{{ tags.size }}", "3", Items),
        new(".size", "{{ name.size }}", "3", """{"name":"Ana"}"""),
        new(".size", "{{ [1, 2].size }}", "2"),
        new(".size", "{{ x = [1, 2, 3] }}{{ x.size }}", "3"),

        new("date parts", "{{ day.year }}-{{ day.month }}-{{ day.day }}", "2026-9-12", When, WhenInputs),
        new("date parts", "{{ at.hour }}:{{ at.minute }}:{{ at.second }}", "14:3:7", When, WhenInputs),
        new("date parts", "{{ day.day_of_year }}", "255", When, WhenInputs),

        new("writing a date", "{{ day }}", "12 Sep 2026", When, WhenInputs),
        new("writing a date", "{{ at }}", "12 Sep 2026", When, WhenInputs),
        new("writing a date", "on {{ day | date.add_days 1 }}", "on 13 Sep 2026", When, WhenInputs),

        new("writing a list", "{{ tags }}", "[\"x\", \"y\", \"z\"]", Items),
        new("writing a list", "{{ scores }}", "[1, 2]", """{"scores":[1,2]}"""),
        new("writing a list", "{{ none }}", "[]", """{"none":[]}""", """{"none":{"type":"list","items":"string"}}"""),
    ];
}
