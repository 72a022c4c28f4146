using System.Collections.Generic;

namespace PromptGen.Language.Tests.Cases;

/// <summary>Statements (Scriban language reference, section 9).</summary>
internal static class StatementCases
{
    private const string Items = """{"items":[{"t":"a"},{"t":"b"},{"t":"c"}]}""";
    private const string NoItems = """{"items":[]}""";
    private const string ItemsInputs = """{"items":{"type":"list","items":{"t":"string"}}}""";

    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        new("if", "{{ if flag }}yes{{ end }}", "yes", """{"flag":true}"""),
        new("if", "{{ if flag }}yes{{ end }}", "", """{"flag":false}"""),
        new("if", "{{ if \"\" }}empty text is true{{ end }}{{ if 0 }}, zero too{{ end }}", "empty text is true, zero too"),
        new("if", "{{ if note }}{{ note }}{{ end }}|", "|", """{"note":null}""", """{"note":"string?"}"""),

        new("else if, else", "{{ if n == 1 }}one{{ else if n == 2 }}two{{ else }}many{{ end }}", "two", """{"n":2}"""),
        new("else if, else", "{{ if n == 1 }}one{{ else if n == 2 }}two{{ else }}many{{ end }}", "many", """{"n":3}"""),
        new("else if, else", "{{ if false }}a{{ else }}b{{ end }}", "b"),

        new("for", "{{ for i in items }}{{ i.t }},{{ end }}", "a,b,c,", Items),
        new("for", "{{ for i in items }}{{ i.t }}{{ end }}", "", NoItems, ItemsInputs),
        new("for", "{{ for x in [1, 2] }}{{ for y in [3, 4] }}{{ x * y }} {{ end }}{{ end }}", "3 4 6 8 "),

        new("for … else", "{{ for i in items }}{{ i.t }}{{ else }}nothing{{ end }}", "nothing", NoItems, ItemsInputs),
        new("for … else", "{{ for i in items }}{{ i.t }}{{ else }}nothing{{ end }}", "abc", Items),
        new("for … else", "{{ for x in [1, 2] offset:5 }}{{ x }}{{ else }}none left{{ end }}", "none left"),

        new("offset:", "{{ for i in (4..9) offset:2 }}{{ i }};{{ end }}", "6;7;8;9;"),
        new("offset:", "{{ for i in items offset:1 }}{{ i.t }}{{ end }}", "bc", Items),
        new("offset:", "{{ for i in items offset:9 }}{{ i.t }}{{ end }}|", "|", Items),

        new("limit:", "{{ for i in (4..9) limit:2 }}{{ i }};{{ end }}", "4;5;"),
        new("limit:", "{{ for i in items limit:2 }}{{ i.t }}{{ end }}", "ab", Items),
        new("limit:", "{{ for i in items offset:1 limit:1 }}{{ i.t }}{{ end }}", "b", Items),

        new("reversed", "{{ for i in (1..3) reversed }}{{ i }};{{ end }}", "3;2;1;"),
        new("reversed", "{{ for i in items reversed }}{{ i.t }}{{ end }}", "cba", Items),
        new("reversed", "{{ for x in none reversed }}{{ x }}{{ else }}nothing{{ end }}", "nothing", """{"none":[]}""", """{"none":{"type":"list","items":"string"}}"""),

        new("for.index", "{{ for i in items }}{{ for.index }}{{ end }}", "012", Items),
        new("for.index", "{{ for i in [7, 8] }}{{ for.index + 1 }}. {{ i }}\n{{ end }}", "1. 7\n2. 8\n"),
        new("for.index", "{{ for x in [1, 2] }}{{ for y in [1, 2] }}{{ for.index }}{{ end }}{{ for.index }};{{ end }}", "010;011;"),

        new("for.rindex", "{{ for i in items }}{{ for.rindex }}{{ end }}", "210", Items),
        new("for.rindex", "{{ for i in [1] }}{{ for.rindex }}{{ end }}", "0"),
        new("for.rindex", "{{ for i in 1..4 }}{{ for.rindex }}{{ end }}", "3210"),

        new("for.first", "{{ for i in items }}{{ for.first }} {{ end }}", "true false false ", Items),
        new("for.first", "{{ for i in [1, 2] }}{{ if for.first }}first{{ end }}{{ i }}{{ end }}", "first12"),
        new("for.first", "{{ for i in [1] }}{{ for.first }}{{ end }}", "true"),

        new("for.last", "{{ for i in items }}{{ for.last }} {{ end }}", "false false true ", Items),
        new("for.last", "{{ for i in items }}{{ i.t }}{{ if !for.last }}, {{ end }}{{ end }}", "a, b, c", Items),
        new("for.last", "{{ for i in [1] }}{{ for.last }}{{ end }}", "true"),

        new("for.even", "{{ for i in items }}{{ for.even }} {{ end }}", "true false true ", Items),
        new("for.even", "{{ for i in [1] }}{{ for.even }}{{ end }}", "true"),
        new("for.even", "{{ for i in [1, 2] }}{{ if for.even }}e{{ else }}o{{ end }}{{ end }}", "eo"),

        new("for.odd", "{{ for i in items }}{{ for.odd }} {{ end }}", "false true false ", Items),
        new("for.odd", "{{ for i in [1] }}{{ for.odd }}{{ end }}", "false"),
        new("for.odd", "{{ for i in [1, 2] }}{{ if for.odd }}o{{ else }}e{{ end }}{{ end }}", "eo"),

        new("for.length", "{{ for i in items }}{{ for.length }}{{ end }}", "333", Items),
        new("for.length", "{{ for i in [1] }}{{ for.length }}{{ end }}", "1"),
        new("for.length", "{{ for i in [1, 2] }}{{ for.index + 1 }}/{{ for.length }} {{ end }}", "1/2 2/2 "),

        new("break", "{{ for i in 1..5 }}{{ if i > 2; break; end }}{{ i }}{{ end }}", "12"),
        new("break", "{{ for i in [1, 2] }}{{ i }}{{ break }}{{ end }}", "1"),
        new("break", "{{ for i in [1, 2] }}{{ for j in [1, 2] }}{{ if j == 2; break; end }}{{ i }}{{ j }} {{ end }}{{ end }}", "11 21 "),

        new("continue", "{{ for i in 1..5 }}{{ if i == 2; continue; end }}[{{ i }}]{{ end }}", "[1][3][4][5]"),
        new("continue", "{{ for i in items }}{{ if for.first; continue; end }}{{ i.t }}{{ end }}", "bc", Items),
        new("continue", "{{ for i in [1, 2] }}{{ continue }}{{ i }}{{ end }}|", "|"),

        new("case, when", "{{\n    x = 5\n    case x\n      when 1, 2, 3\n          \"Value is 1 or 2 or 3\"\n      when 5\n          \"Value is 5\"\n      else\n          \"Value is \" + x\n    end\n}}", "Value is 5"),
        new("case, when", "{{ case plan }}{{ when \"free\" }}one{{ when \"pro\" }}two{{ else }}other{{ end }}", "two", """{"plan":"pro"}"""),
        new("case, when", "{{ case n }}\n{{ when 1 }}one{{ when 2, 3 }}two{{ else }}other{{ end }}", "two", """{"n":3}"""),
        new("case, when", "{{ case n }}{{ when 1 }}one{{ end }}|", "|", """{"n":9}"""),

        new("name = value", "{{ x = 5 }}{{ x }}", "5"),
        new("name = value", "{{ name = ('foo' + 'bar') }}{{ name }}", "foobar"),
        new("name = value", "{{ x = 1 }}{{ x = x + 1 }}{{ x }}", "2"),
        new("name = value", "{{ n = 0 }}{{ for i in [1, 2, 3] }}{{ n = n + i }}{{ end }}{{ n }}", "6"),
        new("name = value", "{{ if flag }}{{ x = \"set\" }}{{ end }}[{{ x }}]", "[]", """{"flag":false}"""),

        new("capture", "{{ capture c }}a{{ 1 + 1 }}b{{ end }}<{{ c }}>", "<a2b>"),
        new("capture", "{{ capture c }}  x\n{{ end }}{{ c | string.strip }}", "x"),
        new("capture", "{{ for i in [1, 2] }}{{ capture c }}[{{ i }}]{{ end }}{{ c }}{{ end }}", "[1][2]"),
    ];
}
