using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Builtins;

/// <summary>All built-in functions, and those that are left out. The names are Scriban 7.2's.</summary>
public static partial class BuiltinCatalogue
{
    /// <summary>Every function, by group, in each group by name.</summary>
    public static IReadOnlyList<BuiltinFunction> All { get; } = [.. Strings(), .. Arrays(), .. Maths(), .. Dates(), .. Objects()];

    // Below All on purpose: initializers run in this order.
    private static readonly Dictionary<string, BuiltinFunction> ByName = Index();

    /// <summary>A function, or null when there is none of that name (see <see cref="FindLeftOut"/> and <see cref="Suggest"/>).</summary>
    public static BuiltinFunction? Find(string group, string name) => ByName.TryGetValue(group + "." + name, out BuiltinFunction? function) ? function : null;

    /// <summary>Whether <paramref name="name"/> is a group of functions, left-out ones included: <c>string</c>, <c>regex</c>.</summary>
    public static bool IsGroup(string name) => name is "string" or "array" or "math" or "date" or "object" or "regex" or "html" or "timespan";

    /// <summary>Why a function of Scriban is not here; null when there is no such function in Scriban either.</summary>
    public static LeftOutBuiltin? FindLeftOut(string group, string name)
    {
        string fullName = group + "." + name;
        foreach (LeftOutBuiltin entry in LeftOut)
        {
            if (entry.FullName == fullName)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>
    /// The full name of the function that an unknown name most likely means: the same name in another group, else the nearest
    /// spelling; null when none is near.
    /// </summary>
    /// <param name="name">What was written: <c>string.uppercase</c>, or a name without its group.</param>
    public static string? Suggest(string name)
    {
        string wanted = name.Length > 64 ? name.Substring(0, 64) : name;
        string alone = wanted.Substring(wanted.LastIndexOf('.') + 1);
        if (Alias(alone) is { } alias)
        {
            return alias;
        }

        string? best = null;
        int bestDistance = 1 + (alone.Length / 3);
        foreach (BuiltinFunction function in All)
        {
            bool sameGroup = wanted.StartsWith(function.Group + ".", System.StringComparison.Ordinal);
            int distance = EditDistance.Between(alone, function.Name);
            if (distance < bestDistance || (distance == bestDistance && sameGroup && (best is null || !best.StartsWith(function.Group + ".", System.StringComparison.Ordinal))))
            {
                best = function.FullName;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Names people bring from other template languages.
    private static string? Alias(string name) => name switch
    {
        "upper" or "uppercase" or "to_upper" => "string.upcase",
        "lower" or "lowercase" or "to_lower" => "string.downcase",
        "trim" => "string.strip",
        "trim_start" or "ltrim" => "string.lstrip",
        "trim_end" or "rtrim" => "string.rstrip",
        "length" or "count" or "len" => "array.size",
        "unique" or "distinct" => "array.uniq",
        "take" => "array.limit",
        "skip" => "array.offset",
        "slugify" or "slug" => "string.handleize",
        "titlecase" or "title_case" => "string.capitalizewords",
        "strftime" => "date.to_string",
        "mod" => "math.modulo",
        "divide" => "math.divided_by",
        "multiply" => "math.times",
        "ceiling" => "math.ceil",
        _ => null,
    };

    private static Dictionary<string, BuiltinFunction> Index()
    {
        Dictionary<string, BuiltinFunction> index = [];
        foreach (BuiltinFunction function in All)
        {
            index.Add(function.FullName, function);
        }

        return index;
    }

    private static BuiltinParameter Text(string name) => new(name, BuiltinParameterKind.Text, AllowsNull: true);

    private static BuiltinParameter Present(string name) => new(name, BuiltinParameterKind.Text);

    private static BuiltinParameter OptionalText(string name) => new(name, BuiltinParameterKind.Text, IsOptional: true, AllowsNull: true);

    private static BuiltinParameter Int(string name) => new(name, BuiltinParameterKind.Int);

    private static BuiltinParameter Int(string name, string standard) => new(name, BuiltinParameterKind.Int, new ConstantValue(TypeKind.Int, standard), IsOptional: true);

    private static BuiltinParameter OptionalInt(string name) => new(name, BuiltinParameterKind.Int, IsOptional: true, AllowsNull: true);

    private static BuiltinParameter List(string name) => new(name, BuiltinParameterKind.List);

    private static BuiltinParameter Element(string name) => new(name, BuiltinParameterKind.Element);

    private static BuiltinParameter AnyNumber(string name) => new(name, BuiltinParameterKind.AnyNumber);
}
