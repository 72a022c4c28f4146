using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Builtins;

/// <summary>Whether arguments fit a function's parameters, and if not, what to say.</summary>
internal static class BuiltinSignature
{
    /// <summary>The check of the parameters, followed by the function's own rule for its result.</summary>
    public static Func<IReadOnlyList<PromptType>, IReadOnlyList<string?>, BuiltinResult> Checked(
        string fullName,
        IReadOnlyList<BuiltinParameter> parameters,
        Func<IReadOnlyList<PromptType>, IReadOnlyList<string?>, BuiltinResult> result) =>
        (types, literals) =>
        {
            if (types.Count != parameters.Count || literals.Count != parameters.Count)
            {
                throw new ArgumentException("One type and one literal for each parameter of " + fullName + ".", nameof(types));
            }

            for (int i = 0; i < parameters.Count; i++)
            {
                if (types[i].Kind == TypeKind.Error)
                {
                    return BuiltinResult.Of(PromptType.Error);
                }

                if (Misfit(parameters[i], types[i], literals[i], types[0]) is { } misfit)
                {
                    return BuiltinResult.Fail("`" + parameters[i].Name + "` of " + fullName + " " + misfit);
                }
            }

            return result(types, literals);
        };

    /// <summary>Whether a type is neither list nor object nor the type of null.</summary>
    public static bool IsScalar(PromptType type) => type.Kind is not (TypeKind.List or TypeKind.Object or TypeKind.Null);

    private static string? Misfit(BuiltinParameter parameter, PromptType type, string? literal, PromptType first)
    {
        if (type.Kind == TypeKind.Null)
        {
            return parameter.IsOptional ? null : "needs a value";
        }

        string? misfit = parameter.Kind switch
        {
            BuiltinParameterKind.Text => IsScalar(type) ? null : type.Kind == TypeKind.List ? "takes text, not a list; join it first with array.join" : "takes text, not an object",
            BuiltinParameterKind.Int => Takes(type.Kind == TypeKind.Int, "an int", type),
            BuiltinParameterKind.Number => Takes(type.Kind is TypeKind.Int or TypeKind.Number, "a number", type),
            BuiltinParameterKind.Bool => Takes(type.Kind == TypeKind.Bool, "a bool", type),
            BuiltinParameterKind.Date => Takes(type.IsDate, "a date or datetime", type),
            BuiltinParameterKind.AnyNumber => Takes(type.IsNumeric, "an int, number or decimal", type),
            BuiltinParameterKind.List => Takes(type.Kind == TypeKind.List, "a list", type),
            BuiltinParameterKind.AnyScalar => Takes(IsScalar(type), "a scalar", type),
            BuiltinParameterKind.AnyValue => Takes(type.Kind != TypeKind.Object, "a scalar or a list", type),
            BuiltinParameterKind.Element => ElementMisfit(type, first.Element),
            BuiltinParameterKind.FieldName => literal is null ? "must be a literal text: the name of a field" : FieldMisfit(literal, first.Element),
            BuiltinParameterKind.FormatLiteral => literal is null || type.Kind != TypeKind.String ? "must be a literal text" : null,
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };
        return misfit ?? (type.IsOptional && !parameter.AllowsNull && parameter.Kind != BuiltinParameterKind.Element
            ? "may be missing here; give it a value first with ?? or an if"
            : null);
    }

    private static string? Takes(bool fits, string what, PromptType type) => fits ? null : "takes " + what + ", not " + Article(type);

    private static string Article(PromptType type)
    {
        string text = type.WithOptional(false).ToString();
        return (text[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + text;
    }

    private static string? ElementMisfit(PromptType type, PromptType? element)
    {
        if (element is null)
        {
            return null;
        }

        // A text literal may stand for an enum's member: both travel as text.
        bool fits = type.WithOptional(false).Equals(element.WithOptional(false)) || (type.Kind == TypeKind.String && element.Kind == TypeKind.Enum) || (type.IsText && element.Kind == TypeKind.String);
        return !fits ? "takes an element of the list (" + element + "), not " + Article(type)
            : type.IsOptional && !element.IsOptional ? "may be missing here; give it a value first with ?? or an if"
            : null;
    }

    private static string? FieldMisfit(string field, PromptType? element) =>
        element is not { Kind: TypeKind.Object } ? "needs a list of objects"
        : element.IsOptional ? "needs a list whose objects are all there; use array.compact first"
        : element.IndexOfField(field) < 0 ? "names no field of the list's objects: they have no `" + field + "`"
        : null;
}
