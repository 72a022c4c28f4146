using System.Collections.Generic;

namespace PromptGen.Language.Tests.Cases;

/// <summary>Operators (Scriban language reference, section 8; arithmetic as in the recorded runs).</summary>
internal static class OperatorCases
{
    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        new("a + b", "{{ 1 + 2 }}", "3"),
        new("a + b", "{{ 1.5 + 1 }}", "2.5"),
        new("a + b", "{{ 'foo' + 'bar' }}{{ \"n=\" + 5 }}{{ 1 + \"x\" }}", "foobarn=51x"),
        new("a + b", "{{ \"aaaa\" + null }}{{ \"\" + true }}", "aaaatrue"),

        new("a - b", "{{ 5 - 7 }}", "-2"),
        new("a - b", "{{ 0.1 - 9 }}", "-8.9"),
        new("a - b", "{{ 10 - 2 - 3 }}", "5"),

        new("a * b", "{{ 6 * 7 }}", "42"),
        new("a * b", "{{ 1.5 * 2 }}", "3"),
        new("a * b", "{{ 'a' * 5 }}", "aaaaa"),

        new("a / b", "{{ 7 / 2 }}", "3.5"),
        new("a / b", "{{ 1 / 4 }}", "0.25"),
        new("a / b", "{{ 1.5 / 2 }}", "0.75"),

        new("a // b", "{{ 7 // 2 }}", "3"),
        new("a // b", "{{ 8 // 4 }}", "2"),
        new("a // b", "{{ 0 // 5 }}", "0"),

        new("a % b", "{{ 7 % 3 }}", "1"),
        new("a % b", "{{ 6 % 3 }}", "0"),
        new("a % b", "{{ 5.5 % 2 }}", "1.5"),

        new("precedence", "{{ 1 + 2 * 3 }}", "7"),
        new("precedence", "{{ (1 + 2) * 3 }}", "9"),
        new("precedence", "{{ 1 + 2 == 3 && true }}", "true"),
        new("precedence", "{{ 5 - -2 }}", "7"),

        new("a == b", "{{ 1 == 1 }}{{ 1 == 2 }}{{ 1 == 1.0 }}", "truefalsetrue"),
        new("a == b", "{{ \"a\" == \"a\" }}{{ \"a\" == \"A\" }}", "truefalse"),
        new("a == b", "{{ true == true }}{{ true == false }}", "truefalse"),

        new("a != b", "{{ 1 != 2 }}{{ \"a\" != \"a\" }}", "truefalse"),
        new("a != b", "{{ note != null }}", "false", """{"note":null}""", """{"note":"string?"}"""),
        new("a != b", "{{ 1.5 != 1.5 }}", "false"),

        new("a < b", "{{ 1 < 2 }}{{ 2 < 1 }}{{ 1 <= 1 }}", "truefalsetrue"),
        new("a < b", "{{ 2 > 1.5 }}{{ 1 >= 2 }}", "truefalse"),
        new("a < b", "{{ \"a\" < \"b\" }}{{ \"b\" > \"a\" }}", "truetrue"),

        new("a && b", "{{ true && true }}{{ true && false }}", "truefalse"),
        new("a && b", "{{ 1 && \"\" }}", "true"),
        new("a && b", "{{ null && true }}", "false"),

        new("a || b", "{{ false || true }}{{ false || false }}", "truefalse"),
        new("a || b", "{{ null || 0 }}", "true"),
        new("a || b", "{{ if a || b }}x{{ end }}", "x", """{"a":false,"b":true}"""),

        new("!a", "{{ !true }}{{ !false }}", "falsetrue"),
        new("!a", "{{ !null }}{{ !0 }}{{ !\"\" }}", "truefalsefalse"),
        new("!a", "{{ for x in [1, 2, 3] }}{{ x }}{{ if !for.last }}, {{ end }}{{ end }}", "1, 2, 3"),

        new("-a", "{{ -count }}", "-5", """{"count":5}"""),
        new("-a", "{{ -1.5 }}", "-1.5"),
        new("-a", "{{ -(1 + 2) }}", "-3"),

        new("a ?? b", "{{ note ?? \"none\" }}", "none", """{"note":null}""", """{"note":"string?"}"""),
        new("a ?? b", "{{ note ?? \"none\" }}", "hi", """{"note":"hi"}""", """{"note":"string?"}"""),
        new("a ?? b", "{{ tags[7] ?? tags[0] }}", "x", """{"tags":["x"]}"""),

        new("c ? a : b", "{{ flag ? \"yes\" : \"no\" }}", "yes", """{"flag":true}"""),
        new("c ? a : b", "{{ 1 > 2 ? 1 : 2 }}", "2"),
        new("c ? a : b", "{{ (note == null) ? \"-\" : note }}", "-", """{"note":null}""", """{"note":"string?"}"""),

        new("a..b", "{{ for x in 1..5 }}{{ x }}{{ end }}", "12345"),
        new("a..b", "{{ for x in 1..<5 }}{{ x }}{{ end }}", "1234"),
        new("a..b", "{{ for x in 3..1 }}{{ x }}{{ end }}", "321"),
        new("a..b", "{{ for x in 1..n }}[{{ x }}]{{ end }}", "[1][2]", """{"n":2}"""),

        new("a | f", "{{ \"text\" | string.append \"END\" | string.prepend \"START\" }}", "STARTtextEND"),
        new("a | f", "{{ \"text\"                        |\n      string.append \"END\"     |\n      string.prepend \"START\"\n}}", "STARTtextEND"),
        new("a | f", "{{ tags | array.size }}", "2", """{"tags":["a","b"]}"""),

        new("f a b", "{{ string.upcase \"abc\" }}", "ABC"),
        new("f a b", "{{ string.replace \"aXa\" \"X\" \"-\" }}", "a-a"),
        new("f a b", "{{ math.plus 1 2 }}", "3"),
        new("f a b", "{{ (string.size \"abc\") + 1 }}", "4"),
    ];
}
