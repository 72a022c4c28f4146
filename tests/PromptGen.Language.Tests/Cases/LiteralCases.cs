using System.Collections.Generic;

namespace PromptGen.Language.Tests.Cases;

/// <summary>Literals (Scriban language reference, section 3 and 6).</summary>
internal static class LiteralCases
{
    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        new("string", "{{ \"double\" }}{{ 'single' }}", "doublesingle"),
        new("string", "{{ \"it's\" }} {{ 'say \"hi\"' }}", "it's say \"hi\""),
        new("string", "{{ \"\" }}|{{ 'a\nb' }}", "|a\nb"),

        new("string escape", "{{ \"a\\nb\\tc\" }}", "a\nb\tc"),
        new("string escape", "{{ \"\\\"\" }}{{ '\\'' }}{{ \"\\\\\" }}", "\"'\\"),
        new("string escape", "{{ \"\\u00e9\\x41\" }}", "\u00e9A"),
        new("string escape", "{{ \"a\\rb\\bc\\fd\" }}", "a\rb\bc\fd"),

        new("verbatim string", "{{ `a\\nb` }}", "a\\nb"),
        new("verbatim string", "{{ `say \"it's\"` }}", "say \"it's\""),
        new("verbatim string", "{{ `` }}|{{ `\\s+` }}", "|\\s+"),

        new("int", "{{ 0 }} {{ 42 }} {{ 2147483648 }}", "0 42 2147483648"),
        new("int", "{{ -7 }} {{ 1 - 7 }}", "-7 -6"),
        new("int", "{{ big }}", "9007199254740993", """{"big":9007199254740993}"""),

        new("number", "{{ 1.5 }} {{ 0.1 }} {{ 100.25 }}", "1.5 0.1 100.25"),
        new("number", "{{ 2.0 }}", "2"),
        new("number", "{{ ratio }}", "0.30000000000000004", """{"ratio":0.30000000000000004}"""),

        new("bool", "{{ true }}\n{{ false }}", "true\nfalse"),
        new("bool", "{{ flag }}", "false", """{"flag":false}"""),
        new("bool", "{{ true && false }}{{ true || false }}", "falsetrue"),

        new("null", "[{{ null }}]", "[]"),
        new("null", "{{ note == null }}", "true", """{"note":null}"""),
        new("null", "{{ null ?? \"none\" }}", "none"),

        new("list literal", "{{ [1, 2, 3] }}", "[1, 2, 3]"),
        new("list literal", "{{ [\"a\", \"b\"] }}", "[\"a\", \"b\"]"),
        new("list literal", "{{ myarray = [\n 1,\n 2,\n 3\n] }}{{ myarray.size }}{{ myarray[0] }}", "31"),
        new("list literal", "{{ for x in [1, 2, 3] }}{{ x }};{{ end }}", "1;2;3;"),
    ];
}
