using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>The <c>object</c> group.</content>
public static partial class BuiltinCatalogue
{
    private static BuiltinFunction[] Objects() =>
    [
        Define(
            "object.default",
            "ObjectBuiltins.Default",
            [new("value", BuiltinParameterKind.AnyScalar, AllowsNull: true), new("default", BuiltinParameterKind.AnyScalar, AllowsNull: true)],
            "type of the default",
            DefaultResult,
            static a => a[0].IsNull || (a[0].Kind is TypeKind.String or TypeKind.Enum && a[0].AsString.Length == 0) ? a[1] : a[0],
            "The value, or the default when it is missing or empty text.",
            "\"\" | object.default \"Yo\"",
            "Yo"),
        Define(
            "object.format",
            "ObjectBuiltins.Format!",
            [new("value", BuiltinParameterKind.AnyScalar, AllowsNull: true), new("format", BuiltinParameterKind.FormatLiteral)],
            "string",
            FormatResult,
            static a => FormatNumber(a),
            "The number or date in a .NET format; a missing one is empty text. Fails on negative ints in hexadecimal.",
            "255 | object.format \"X4\"",
            "00FF"),
        Define(
            "object.size",
            "ObjectBuiltins.Size",
            [new("value", BuiltinParameterKind.AnyValue)],
            "int",
            SizeResult,
            static a => Value(a[0].Kind == TypeKind.List ? a[0].Count : a[0].AsString.Length),
            "The length of a text, or the number of elements of a list.",
            "[1, 2, 3] | object.size",
            "3"),
        Define(
            "object.typeof",
            "ObjectBuiltins.Typeof",
            [new("value", BuiltinParameterKind.AnyScalar, AllowsNull: true)],
            "string (optional when the value is)",
            TextOrMissing,
            static a => Typeof(a[0]),
            "The kind of a scalar: string, boolean, number, or object for dates.",
            "true | object.typeof",
            "boolean"),
    ];

    private static TemplateValue Typeof(TemplateValue value) => value.Kind switch
    {
        TypeKind.Null => default,
        TypeKind.String or TypeKind.Enum => Value("string"),
        TypeKind.Bool => Value("boolean"),
        TypeKind.Int or TypeKind.Number or TypeKind.Decimal => Value("number"),
        _ => Value("object"),
    };

    private static BuiltinResult DefaultResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals)
    {
        if (types[0].IsText && types[1].IsText)
        {
            return BuiltinResult.Of(PromptType.String.WithOptional(types[1].IsOptional));
        }

        return types[0].Kind == types[1].Kind
            ? BuiltinResult.Of(types[1])
            : BuiltinResult.Fail("the value and the default of object.default must have one type, not " + types[0].WithOptional(false) + " and " + types[1].WithOptional(false));
    }

    private static BuiltinResult SizeResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        types[0].IsText || types[0].Kind == TypeKind.List
            ? BuiltinResult.Of(PromptType.Int)
            : BuiltinResult.Fail("object.size takes text or a list, not " + types[0]);
}
