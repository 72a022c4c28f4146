using System.Collections.Generic;
using System.Text;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Reads named, typed declarations: the inputs of a prompt and the fields of an object.</summary>
internal static class InputsReader
{
    private const int MostDeclarations = 100;
    private const int LongestName = 64;

    // Literals of the template language: an input of this name could never be read.
    private static readonly HashSet<string> Literals = ["true", "false", "null", "this"];

    private static readonly Dictionary<string, string> Hints = new()
    {
        ["optional"] = "; write the type with a question mark, as in 'string?'",
        ["required"] = "; every input without '?' behind its type or a default is required",
        ["nullable"] = "; write the type with a question mark, as in 'string?'",
        ["enum"] = "; write type: enum and the values under 'values'",
        ["properties"] = "; an object's fields stand under 'fields'",
    };

    /// <summary>Reads the value of <c>inputs</c>.</summary>
    public static InputList Read(YamlNode node, DiagnosticBag diagnostics) => ReadAll(node, FrontMatterFormat.Input, "inputs", 0, diagnostics);

    /// <summary>Reads the value of <c>fields</c>, or the short form of an object under <c>items</c>.</summary>
    public static ValueList<FieldDeclaration> ReadFields(YamlNode node, int depth, DiagnosticBag diagnostics) =>
        ReadAll(node, FrontMatterFormat.Field, "fields", depth, diagnostics).Fields;

    private static InputList ReadAll(YamlNode node, KeyTable table, string what, int depth, DiagnosticBag diagnostics)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Error(CatalogueCodes.WrongType, node.Span, $"'{what}' takes a mapping of names to types, such as name: string, not {node.Described}");
            return InputList.Empty;
        }

        if (mapping.Entries.Count > MostDeclarations)
        {
            diagnostics.Error(CatalogueCodes.TooMuch, mapping.Entries[MostDeclarations].Key.Span, $"'{what}' has {mapping.Entries.Count} names; at most {MostDeclarations} are allowed");
            return InputList.Empty;
        }

        var fields = new List<FieldDeclaration>();
        var spans = new List<TextSpan>();
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in mapping.Entries)
        {
            bool isNamed = CheckName(entry.Key, diagnostics);
            FieldDeclaration? field = ReadOne(entry.Key.Value, entry.Value, table, depth, diagnostics);
            if (isNamed && field is not null)
            {
                fields.Add(field);
                spans.Add(entry.Key.Span);
            }
        }

        return new InputList(new ValueList<FieldDeclaration>(fields), new ValueList<TextSpan>(spans));
    }

    private static FieldDeclaration? ReadOne(string name, YamlNode node, KeyTable table, int depth, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar)
        {
            PromptType? shortType = TypeReader.ReadName(node, hasDetails: false, diagnostics);
            return shortType is null ? null : new FieldDeclaration(name, shortType);
        }

        if (node is YamlMapping mapping && mapping.Find("type") is null)
        {
            diagnostics.Error(
                CatalogueCodes.MissingKey,
                mapping.Head,
                $"{Quoted.Show(name)} needs the key 'type'; for an object write {{ type: object, fields: ... }}");
            return null;
        }

        if (MappingReader.Open(node, table, diagnostics, Hints) is not { } declaration)
        {
            return null;
        }

        PromptType? type = TypeReader.ReadLong(declaration, depth, diagnostics);
        string? description = declaration.Text("description");
        Trust trust = declaration.Choice("trust") == "untrusted" ? Trust.Untrusted : Trust.Trusted;
        long? maxLength = declaration.Int("max_length", 1, int.MaxValue);
        if (type is null)
        {
            return null;
        }

        if (maxLength is not null && type.Kind != TypeKind.String)
        {
            diagnostics.Error(CatalogueCodes.BadValue, declaration.Find("max_length")!.Span, $"'max_length' limits strings; this is {type}");
            maxLength = null;
        }

        ConstantValue? value = table == FrontMatterFormat.Input && declaration.Find("default") is { } defaultNode
            ? DefaultReader.Read(defaultNode, type, maxLength, diagnostics)
            : null;
        return new FieldDeclaration(name, type, description, trust, (int?)maxLength, value);
    }

    private static bool CheckName(YamlScalar key, DiagnosticBag diagnostics)
    {
        string name = key.Value;
        if (Literals.Contains(name))
        {
            diagnostics.Error(CatalogueCodes.BadName, key.Span, $"'{name}' is a word of the template language and cannot be a name");
            return false;
        }

        if (name.Length is > 0 and <= LongestName && name[0] is >= 'a' and <= 'z' && IsSnakeCase(name))
        {
            return true;
        }

        string suggestion = Suggest(name);
        diagnostics.Error(
            CatalogueCodes.BadName,
            key.Span,
            name.Length > LongestName
                ? $"a name has at most {LongestName} characters"
                : $"{Quoted.Show(name)} is no name: names are lower-case letters, digits and underscores and start with a letter"
                    + (suggestion.Length > 0 && suggestion != name ? $"; did you mean '{suggestion}'?" : ""));
        return false;
    }

    private static bool IsSnakeCase(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Suggest(string name)
    {
        var snake = new StringBuilder();
        foreach (char c in name.Trim())
        {
            bool isUpper = c is >= 'A' and <= 'Z';
            bool isWord = isUpper || c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if ((isUpper || !isWord) && snake.Length > 0 && snake[snake.Length - 1] != '_')
            {
                snake.Append('_');
            }

            if (isWord && (snake.Length > 0 || c is not (>= '0' and <= '9')))
            {
                snake.Append(isUpper ? (char)(c + ('a' - 'A')) : c);
            }
        }

        return snake.ToString().TrimEnd('_');
    }
}
