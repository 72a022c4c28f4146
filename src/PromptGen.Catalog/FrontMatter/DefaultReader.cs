using System;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Reads an input's default and checks it against the input's type.</summary>
internal static class DefaultReader
{
    public static ConstantValue? Read(YamlNode node, PromptType type, long? maxLength, DiagnosticBag diagnostics)
    {
        if (type.IsOptional)
        {
            diagnostics.Error(CatalogueCodes.BadDefault, node.Span, "an input with a default is never missing; remove the default or the '?' behind the type");
            return null;
        }

        string? text = type.Kind switch
        {
            TypeKind.List => node is YamlSequence { Items.Count: 0 } ? "" : null,
            TypeKind.Object => null,
            _ => node is YamlScalar scalar ? TypedScalar.Read(scalar, type) : null,
        };
        if (text is null)
        {
            diagnostics.Error(CatalogueCodes.BadDefault, node.Span, Explain(node, type));
            return null;
        }

        if (maxLength is { } most && text.Length > most)
        {
            diagnostics.Error(CatalogueCodes.BadDefault, node.Span, FormattableString.Invariant($"the default has {text.Length} characters; max_length is {most}"));
            return null;
        }

        return new ConstantValue(type.Kind, text);
    }

    private static string Explain(YamlNode node, PromptType type) => type.Kind switch
    {
        TypeKind.List => "the only default of a list is the empty list, []",
        TypeKind.Object or TypeKind.Null or TypeKind.Error => "an object has no default; make it optional with '?' behind the type",
        _ => TypedScalar.Explain("the default", node, type),
    };
}
