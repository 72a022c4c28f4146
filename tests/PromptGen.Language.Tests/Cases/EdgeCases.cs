using System.Collections.Generic;

namespace PromptGen.Language.Tests.Cases;

/// <summary>
/// Corners that no row of the documentation stands for. What is expected follows from the source that each group names; where
/// Scriban's behaviour hangs on something that a prompt does not know, the language refuses.
/// </summary>
internal static class EdgeCases
{
    private const string Ints = """{"xs":[5,1,5],"n":1,"least":-2147483648}""";

    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        // Scriban's unary minus keeps the width of its operand, and its arithmetic narrows what fits 32 bits.
        new("minus", "{{ -2147483648 }} {{ -(2147483647) }} {{ 0 - least }}", "-2147483648 -2147483647 2147483648", Ints),
        new("minus", "{{ least // (-1) }} {{ 2147483647 | math.abs }}", "2147483648 2147483647", Ints),

        // Scriban's array functions look at elements as objects: lists of one width work as its documentation shows.
        new("widths", "{{ xs | array.uniq }} {{ xs | array.sort }}", "[5, 1] [1, 5, 5]", Ints),
        new("widths", "{{ [3, 1, 3] | array.add 2 | array.uniq | array.sort }}", "[1, 2, 3]", Ints),
        new("widths", "{{ xs | array.sort | array.add n | array.uniq }}", "[1, 5]", Ints),
        new("widths", "{{ ys = xs }}{{ for x in xs }}{{ ys = ys | array.add x }}{{ end }}{{ ys | array.uniq }}", "[5, 1]", Ints),
        new("widths", "{{ xs | array.add 2 | array.join \"-\" }} {{ [n, 1] }}", "5-1-5-2 [1, 1]", Ints),

        // Scriban's comparison of a text: both sides as it would write them, null being equal to no text.
        new("mixed ==", "{{ \"1\" == 1 }}{{ \"1.0\" == 1.0 }}{{ true == \"true\" }}{{ note == \"\" }}{{ note == null }}", "truefalsetruefalsetrue", """{"note":null}""", """{"note":"string?"}"""),

        // Scriban's division of doubles follows IEEE 754; its // rounds doubles half to even and cuts integers off.
        new("division", "{{ 1 / 0 }} {{ 0 / 0 }} {{ -7 // 2 }} {{ 5 // 2.0 }} {{ 7 // 2.0 }} {{ -7 % 3 }}", "Infinity NaN -3 2 4 -1"),

        // Its decimals are .NET's: trailing zeros stay, and a double beside a decimal becomes one.
        new("decimals", "{{ 1.50m }} {{ 1.50m * 2 }} {{ 1.5m + 0.25 }} {{ 10m / 4 }} {{ 7m // 2 }}", "1.50 3.00 1.75 2.5 4"),

        // Scriban's test files of when, of ? : and of ranges.
        new("when", "{{ case n }}{{ when 2 || 1 }}one{{ else }}other{{ end }}", "one", Ints),
        new("? :", "{{ true ? false ? 1 : 2 : 3 }}{{ \"ab\" | string.ends_with \"b\" ? 3 : 4 }}", "23"),
        new("ranges", "{{ 4..1 | array.sort }} {{ 1..5 | array.last }} {{ 2..4 | array.size }} {{ 1..<1 }}", "[1, 2, 3, 4] 5 3 []"),

        // Scriban's test file of string functions: null where a text may be missing.
        new("null texts", "{{ note | string.size }}|{{ note | string.append \"a\" }}|{{ note | string.remove \"a\" }}|{{ note | string.capitalize }}|{{ note | string.contains \"a\" }}", "0|a|||false", """{"note":null}""", """{"note":"string?"}"""),
        new("slices", "{{ \"test\" | string.slice (-5) 3 }}|{{ \"test\" | string.slice (-10) }}|{{ \"test\" | string.slice1 (-5) 3 }}|{{ \"test\" | string.slice 10 }}", "te||te|"),
    ];

    /// <summary>Templates that are refused, with words of the reason.</summary>
    public static IReadOnlyList<LanguageCase> Refused { get; } =
    [
        new("minus", "{{ -least }}", "minus -2147483648", Ints),
        new("minus", "{{ -(-2147483647 - n) }}", "minus -2147483648", Ints),
        new("minus", "{{ (0 - 2147483647 - n) | math.abs }}", "out of range", Ints),

        new("widths", "{{ xs | array.add 5 | array.uniq }}", "different widths", Ints),
        new("widths", "{{ xs | array.add 5 | array.sort }}", "different widths", Ints),
        new("widths", "{{ [n, 1] | array.uniq }}", "different widths", Ints),
        new("widths", "{{ ys = xs | array.add n + 1 }}{{ ys | array.reverse | array.sort }}", "different widths", Ints),
        new("widths", "{{ ys = xs }}{{ for x in xs }}{{ ys | array.uniq }}{{ ys = ys | array.add (for.index) }}{{ end }}", "different widths", Ints),
        new("widths", "{{ for y in [n, 1] }}{{ [y] | array.sort }}{{ end }}", "different widths", Ints),
        new("widths", "{{ [5000000000, 1] | array.sort }}", "different widths"),

        // A variable of a loop that changes its type from turn to turn.
        new("types in turns", "{{ y = 0 }}{{ for x in [1, 2] }}{{ y = y + x * 1.5 }}{{ end }}{{ y }}", "on another"),
        new("types in turns", "{{ y = 1 }}{{ for x in [1, 2] }}{{ y = y + \"a\" }}{{ end }}{{ y }}", "on another"),
        new("types in turns", "{{ y = 1 }}{{ for x in [1] }}{{ for z in [1] }}{{ y = y - \"a\" }}{{ end }}{{ end }}{{ y }}", "has no meaning"),
        new("types in turns", "{{ for x in [1, 2] }}{{ y = y - 1 }}{{ end }}{{ y }}", "neither an input nor a variable"),
        new("types in turns", "{{ y = [] }}{{ for x in [1, 2] }}{{ y = y | array.add x }}{{ end }}{{ y }}", "element of the list"),
        new("types in turns", "{{ for x in [1, 2] }}{{ if x == 1 }}{{ y = \"a\" }}{{ else }}{{ y = y - 1 }}{{ end }}{{ end }}{{ y }}", "has no meaning"),

        new("line breaks", "a\r\nb", "carriage return"),
        new("line breaks", "{{ \"a\rb\" }}", "carriage return"),
        new("byte order mark", "\uFEFFa", "byte order mark"),
        new("omitted members", "{{ xs | array.map \"a\" }}", "leaves out its a", """{"xs":[{"a":"1","b":1},{"b":2}]}"""),
        new("lengths", "{{ \"0123456789abcdef\" * 65536 }}", "longer than 1048575"),
    ];
}
