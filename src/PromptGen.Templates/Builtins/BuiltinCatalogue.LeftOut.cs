using System.Collections.Generic;

namespace PromptGen.Templates.Builtins;

/// <content>What Scriban has and this language leaves out.</content>
public static partial class BuiltinCatalogue
{
    private const string Functions = "it takes a function as a value";
    private const string Evaluates = "text is never evaluated: a value could become part of the template";
    private const string Untyped = "its result has no type that is known when the template is compiled";
    private const string Clock = "it reads the clock, and the same version must give the same text for the same data";
    private const string Chance = "it is random, and the same version must give the same text for the same data";
    private const string TimeSpans = "the language has no time spans";
    private const string Regexes = "a regular expression can take unbounded time, and its outcome hangs on the runtime's engine";
    private const string Html = "prompts are no HTML";

    /// <summary>Every function of Scriban's groups that is not in <see cref="All"/>, with the reason.</summary>
    public static IReadOnlyList<LeftOutBuiltin> LeftOut { get; } =
    [
        new("string.to_float", "the language has no 32-bit numbers", "use string.to_double"),
        new("array.any", Functions, "loop over the list with for and if"),
        new("array.cycle", "it keeps state between calls", "use for.even, or for.index % n"),
        new("array.each", Functions, "loop over the list with for"),
        new("array.filter", Functions, "loop over the list with for and if"),
        new("math.random", Chance, "pass the number as an input"),
        new("math.uuid", Chance, "pass the id as an input"),
        new("date.now", Clock, "pass the time as an input of type datetime"),
        new("date.utc_now", Clock, "pass the time as an input of type datetime"),
        new("date.parse_to_string", "its two patterns take their places from two cultures", "use date.parse and then date.to_string"),
        new("object.eval", Evaluates, "write the expression itself"),
        new("object.eval_template", Evaluates, "use include"),
        new("object.from_json", Untyped, "declare the object as an input"),
        new("object.has_key", "the fields of an object are known when the template is compiled", "write the field, and compare it with null when it is optional"),
        new("object.has_value", "the fields of an object are known when the template is compiled", "compare the field with null"),
        new("object.keys", "the fields of an object are known when the template is compiled", "write their names"),
        new("object.kind", "it tells 32-bit from 64-bit integers, which the language does not", "use object.typeof"),
        new("object.to_json", "how Scriban writes JSON is not documented to the byte", "use string.literal for a quoted text, or pass the JSON as an input"),
        new("object.values", Untyped, "write the fields"),
        new("html.escape", Html, "pass the text as it should stand"),
        new("html.newline_to_br", Html, "use string.replace"),
        new("html.strip", Html, "pass the text as it should stand"),
        new("html.url_encode", Html, "pass the address as an input"),
        new("html.url_escape", Html, "pass the address as an input"),
        new("regex.escape", Regexes, "use the functions of string"),
        new("regex.match", Regexes, "use string.contains, string.index_of or string.starts_with"),
        new("regex.matches", Regexes, "use string.split"),
        new("regex.replace", Regexes, "use string.replace"),
        new("regex.split", Regexes, "use string.split"),
        new("regex.unescape", Regexes, "use the functions of string"),
        new("timespan.from_days", TimeSpans, "use date.add_days"),
        new("timespan.from_hours", TimeSpans, "use date.add_hours"),
        new("timespan.from_milliseconds", TimeSpans, "use date.add_milliseconds"),
        new("timespan.from_minutes", TimeSpans, "use date.add_minutes"),
        new("timespan.from_seconds", TimeSpans, "use date.add_seconds"),
        new("timespan.parse", TimeSpans, "use a number of seconds, and date.add_seconds"),
        new("timespan.zero", TimeSpans, "use a number"),
    ];
}
