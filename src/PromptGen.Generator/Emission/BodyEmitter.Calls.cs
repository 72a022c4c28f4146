using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <content>Calls of built-in functions.</content>
internal sealed partial class BodyEmitter
{
    private const string BuiltinNamespace = "global::PromptGen.Templates.Builtins.";

    private string CallOf(BoundCall call)
    {
        BuiltinFunction function = call.Function;
        List<string> arguments = [];
        PromptType? element = null;
        bool selects = false;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            BuiltinParameter parameter = function.Parameters[i];
            BoundExpression argument = call.Arguments[i];
            if (parameter.Kind == BuiltinParameterKind.List && element is null)
            {
                element = argument.Type.Element;
            }

            if (parameter.Kind == BuiltinParameterKind.FieldName && argument is BoundLiteral { Value: string name } && element is { Kind: TypeKind.Object })
            {
                // The list's elements are objects; what the function looks at is one of their fields.
                int field = element.IndexOfField(name);
                arguments.Add("static item => " + FieldAccess.Read(element, field, "item", Types, _context.Literals));
                element = element.Fields[field].EffectiveType;
                selects = true;
            }
            else if (!(parameter.Kind == BuiltinParameterKind.FieldName && IsLeftOut(argument)))
            {
                arguments.Add(ArgumentOf(parameter, argument, element));
            }
        }

        if (function.TakesElementOperations)
        {
            arguments.Add("default(" + Types.Operations(element ?? PromptType.String) + ")");
        }

        if (function.CanFail)
        {
            arguments.Add(PlaceOf(call));
        }

        string code = BuiltinNamespace + function.Method + (selects ? "By" : "") + "(" + string.Join(", ", arguments) + ")";
        return call.Type.Kind switch
        {
            TypeKind.String => Emitted + "Computed.Text(" + code + ", " + PlaceOf(call) + ")",
            TypeKind.List => Emitted + "Computed.List(" + code + ", " + PlaceOf(call) + ")",
            _ => code,
        };
    }

    private static bool IsLeftOut(BoundExpression argument) => argument is BoundLiteral { Value: null };

    private string ArgumentOf(BuiltinParameter parameter, BoundExpression argument, PromptType? element)
    {
        if (IsLeftOut(argument))
        {
            return parameter.Default is { } constant
                ? ConstantEmitter.Emit(constant, TypeOf(constant), Types, _context.Literals)
                : "default(" + NullTypeOf(parameter.Kind, argument.Type, element) + ")";
        }

        string code = Emit(argument);
        return parameter.Kind switch
        {
            BuiltinParameterKind.Text => TextOf(code, argument.Type),
            BuiltinParameterKind.Number when argument.Type.Kind == TypeKind.Decimal => "(double)" + code,
            _ => code,
        };
    }

    /// <summary>The C# type of a null that is passed, so that overloads are told apart.</summary>
    private string NullTypeOf(BuiltinParameterKind kind, PromptType type, PromptType? element) => kind switch
    {
        BuiltinParameterKind.Int => "long?",
        BuiltinParameterKind.Number => "double?",
        BuiltinParameterKind.Bool => "bool?",
        BuiltinParameterKind.Date => "global::System.DateTime?",
        BuiltinParameterKind.Element when element is not null => Types.Inner(element.WithOptional()),
        BuiltinParameterKind.List => "global::System.Collections.Generic.IReadOnlyList<" + Types.Inner(element ?? PromptType.String) + ">?",
        _ => Types.Inner(type.Kind == TypeKind.Null ? PromptType.String.WithOptional() : type.WithOptional()),
    };

    private static PromptType TypeOf(ConstantValue constant) => constant.Kind switch
    {
        TypeKind.String => PromptType.String,
        TypeKind.Bool => PromptType.Bool,
        TypeKind.Int => PromptType.Int,
        TypeKind.Number => PromptType.Number,
        TypeKind.Decimal => PromptType.Decimal,
        _ => throw new InvalidOperationException("a default of " + constant.Kind + " is not known"),
    };

    private string FieldOperationOf(BoundFieldOperation operation)
    {
        PromptType element = operation.Target.Type.Element!;
        string selector = "static item => " + FieldAccess.Read(element, operation.Field, "item", Types, _context.Literals);
        string target = Emit(operation.Target);
        return BuiltinNamespace + (operation.Operation == FieldOperation.Map
            ? "ArrayBuiltins.MapBy(" + target + ", " + selector + ")"
            : "ArrayBuiltins.SortBy(" + target + ", " + selector + ", default(" + Types.Operations(element.Fields[operation.Field].EffectiveType) + "))");
    }
}
