using System;
using System.Collections.Generic;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;

namespace PromptGen.Builtins.Tests;

/// <summary>Writes a call of a built-in as the contracts say that emitted code calls it.</summary>
internal static class CSharpCall
{
    /// <summary>The call, its result typed as the function's <see cref="BuiltinFunction.GetResult"/> says.</summary>
    public static string Write(BuiltinFunction function, IReadOnlyList<Expression?> given)
    {
        List<string> arguments = [];
        string method = function.Method;
        PromptType? elements = given[0]?.Type.Element;
        for (int i = 0; i < function.Parameters.Count; i++)
        {
            BuiltinParameter parameter = function.Parameters[i];
            if (parameter.Kind == BuiltinParameterKind.FieldName)
            {
                if (given[i] is { } field)
                {
                    method += "By";
                    FieldDeclaration declaration = elements!.Fields[elements.IndexOfField(field.Literal!)];
                    arguments.Add("static t => t." + declaration.Name);
                    elements = declaration.EffectiveType;
                }

                continue;
            }

            arguments.Add(given[i] is { } argument ? Convert(parameter, argument) : LeftOut(parameter));
        }

        if (function.TakesElementOperations)
        {
            arguments.Add("default(" + Operations(elements!) + ")");
        }

        if (function.CanFail)
        {
            arguments.Add("new SourcePosition(3, 7)");
        }

        return method + "(" + string.Join(", ", arguments) + ")";
    }

    /// <summary>The C# type of a template type.</summary>
    public static string TypeName(PromptType type) => type.WithOptional(false) switch
    {
        { Kind: TypeKind.String or TypeKind.Enum } => "string",
        { Kind: TypeKind.Bool } => "bool",
        { Kind: TypeKind.Int } => "long",
        { Kind: TypeKind.Number } => "double",
        { Kind: TypeKind.Decimal } => "decimal",
        { Kind: TypeKind.Date or TypeKind.DateTime } => "DateTime",
        { Kind: TypeKind.Object } => "Product",
        { Kind: TypeKind.List } list => "IReadOnlyList<" + TypeName(list.Element!) + ">",
        var other => throw new InvalidOperationException(other.ToString()),
    } + (type.IsOptional ? "?" : "");

    /// <summary>The element operations of a template type.</summary>
    public static string Operations(PromptType type)
    {
        if (type.Kind == TypeKind.List)
        {
            return "ListOperations<" + TypeName(type.Element!) + ", " + Operations(type.Element!) + ">";
        }

        if (type.IsText)
        {
            return "StringOperations";
        }

        string name = (type.IsDate ? "Date" : type.Kind.ToString()) + "Operations";
        return type.IsOptional ? "NullableOperations<" + TypeName(type.WithOptional(false)) + ", " + name + ">" : name;
    }

    /// <summary>The text of a value, as emitted code writes it.</summary>
    public static string Text(PromptType type, string csharp) =>
        type.IsText ? csharp
        : type.Kind == TypeKind.List ? "ValueFormat.Format<" + TypeName(type.Element!) + ", " + Operations(type.Element!) + ">(" + csharp + ", default)"
        : (type.IsOptional ? "ValueFormat.FormatOrNull(" : "ValueFormat.Format(") + csharp + ")";

    private static string Convert(BuiltinParameter parameter, Expression argument) => parameter.Kind switch
    {
        BuiltinParameterKind.Text => Text(argument.Type, argument.CSharp),
        BuiltinParameterKind.Number when argument.Type.Kind == TypeKind.Int => "(double)" + argument.CSharp,
        _ => argument.CSharp,
    };

    private static string LeftOut(BuiltinParameter parameter) => parameter.Default switch
    {
        { Kind: TypeKind.Int } number => number.Text + "L",
        { Kind: TypeKind.Bool } truth => truth.Text,
        _ => "null",
    };
}
