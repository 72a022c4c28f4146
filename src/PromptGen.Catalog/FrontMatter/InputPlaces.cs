using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Where a prompt file declares its inputs and their fields: read anew for the few findings and edits that ask.</summary>
internal static class InputPlaces
{
    /// <summary>The front matter; null when it is empty or cannot be read.</summary>
    public static YamlMapping? Top(SourceText source) =>
        FrontMatterSplit.Find(source, new DiagnosticBag()) is { } split ? YamlTreeReader.Read(source, split.Yaml, new DiagnosticBag()) as YamlMapping : null;

    /// <summary>Where the name of an input, or of a field by the names down to it with dots, stands; null when it is not declared.</summary>
    public static TextSpan? Find(SourceText source, string path)
    {
        YamlMapping? level = Top(source)?.Find("inputs") as YamlMapping;
        TextSpan? place = null;
        foreach (string name in path.Split('.'))
        {
            YamlNode? value = null;
            place = null;
            for (int i = 0; i < (level?.Entries.Count ?? 0); i++)
            {
                if (level!.Entries[i].Key.Value == name)
                {
                    place = level.Entries[i].Key.Span;
                    value = level.Entries[i].Value;
                    break;
                }
            }

            level = FieldsOf(value);
        }

        return place;
    }

    // A mapping without a type is the short form of an object.
    private static YamlMapping? FieldsOf(YamlNode? declaration)
    {
        while (declaration is YamlMapping mapping && mapping.Find("type") is not null)
        {
            declaration = mapping.Find("fields") ?? mapping.Find("items");
        }

        return declaration as YamlMapping;
    }
}
