using System;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>Turns literals of a template and defaults of a contract into values.</summary>
internal static class Constants
{
    internal static TemplateValue FromLiteral(BoundLiteral literal) => literal.Value switch
    {
        null => default,
        string value when literal.Type.Kind == TypeKind.Enum => TemplateValue.FromEnum(value),
        string value => TemplateValue.From(value),
        bool value => TemplateValue.From(value),
        long value => TemplateValue.From(value),
        double value => TemplateValue.From(value),
        decimal value => TemplateValue.From(value),
        DateTime value when literal.Type.Kind == TypeKind.Date => TemplateValue.FromDate(value),
        DateTime value => TemplateValue.From(value),
        _ => throw new InvalidOperationException("a literal cannot be a " + literal.Value.GetType().Name),
    };

    /// <summary>The default of an input or field, read as its declared type; null where it has none.</summary>
    internal static TemplateValue FromDefault(FieldDeclaration declaration)
    {
        if (declaration.Default is not { } value || value.Kind == TypeKind.Null)
        {
            return default;
        }

        return ConstantConversion.ToValue(value, declaration.Type.Kind);
    }
}
