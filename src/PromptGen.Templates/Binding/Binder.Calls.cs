using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding;

/// <content>Calls of built-in functions, piped or not.</content>
internal sealed partial class Binder
{
    private BoundExpression BindCall(CallSyntax syntax)
    {
        if (syntax.Target is MemberSyntax member && FindGroup(member.Target) is { } group)
        {
            return BindCall(group, member, syntax.Arguments, syntax.Span);
        }

        string name = SourceOf(syntax.Target);
        string? near = syntax.Target switch
        {
            VariableSyntax { Name: var variable } when IsFree(variable) => BuiltinCatalogue.Suggest(variable),
            MemberSyntax { Target: VariableSyntax { Name: var target } } when IsFree(target) => Suggestion.Find(target, BuiltinGroups),
            _ => null,
        };
        string message = syntax.Target switch
        {
            VariableSyntax { Name: var variable } when !IsFree(variable) => $"`{name}` is a value and cannot be called",
            VariableSyntax when near is null => $"there is no function `{name}`; functions have a group: string, array, math, date or object",
            VariableSyntax => $"there is no function `{name}`{Suggestion.Hint(near)}",
            MemberSyntax { Target: VariableSyntax { Name: var target } } when IsFree(target) => $"there is no group of functions `{target}`{Suggestion.Hint(near)}",
            MemberSyntax { Target: VariableSyntax { Name: var target } } when BuiltinCatalogue.IsGroup(target) =>
                $"`{target}` is a value here and hides the functions of that name; give the value another name",
            _ => $"`{name}` is no function",
        };
        return Refuse(TemplateCodes.UnknownFunction, syntax.Target.Span, message, near is not null && syntax.Target is MemberSyntax called ? near + "." + called.Name : near);
    }

    private BoundExpression BindCall(string group, MemberSyntax name, IReadOnlyList<ArgumentSyntax> arguments, TextSpan span)
    {
        if (BuiltinCatalogue.Find(group, name.Name) is not { } function)
        {
            string full = group + "." + name.Name;
            if (BuiltinCatalogue.FindLeftOut(group, name.Name) is { } leftOut)
            {
                return Refuse(TemplateCodes.UnknownFunction, name.Span, $"`{full}` is left out because {leftOut.Reason}; {leftOut.Instead}");
            }

            string? near = BuiltinCatalogue.Suggest(full);
            return Refuse(TemplateCodes.UnknownFunction, name.Span, $"there is no function `{full}`{Suggestion.Hint(near)}", near);
        }

        if (PlaceArguments(function, arguments, span) is not { } placed)
        {
            return ErrorAt(span);
        }

        var bound = new BoundExpression[placed.Length];
        var types = new PromptType[placed.Length];
        var literals = new string?[placed.Length];
        bool isBroken = false;
        for (int i = 0; i < placed.Length; i++)
        {
            bound[i] = placed[i] is { } syntax
                ? EnumToString(BindExpression(syntax, function.Parameters[i].Kind == BuiltinParameterKind.Text))
                : new BoundLiteral(null, PromptType.Null, span);
            types[i] = bound[i].Type;
            literals[i] = (bound[i] as BoundLiteral)?.Value switch
            {
                string text => text,
                long number => number.ToString(CultureInfo.InvariantCulture),
                _ => null,
            };
            isBroken |= IsError(bound[i]);
        }

        return isBroken ? ErrorAt(span) : CompleteCall(function, bound, types, literals, placed, span);
    }

    private BoundExpression CompleteCall(
        BuiltinFunction function,
        BoundExpression[] arguments,
        PromptType[] types,
        string?[] literals,
        ExpressionSyntax?[] syntax,
        TextSpan span)
    {
        // An empty list literal takes the type of the other list, if there is one.
        SettleEmptyLists(function, arguments, types);
        BuiltinResult result = function.GetResult(types, literals);
        if (result.Type is null)
        {
            return RefuseArguments(function, arguments, syntax, result.Error!, span);
        }

        int field = -1;
        for (int i = 0; i < arguments.Length; i++)
        {
            BuiltinParameter parameter = function.Parameters[i];
            if (syntax[i] is null)
            {
                continue;
            }

            if (parameter.Kind == BuiltinParameterKind.FieldName)
            {
                field = types[0].Element!.IndexOfField(literals[i]!);
            }

            arguments[i] = ConvertArgument(parameter, arguments[i]);
            if (IsError(arguments[i]))
            {
                return ErrorAt(span);
            }
        }

        if (function.FullName is "array.sort" or "array.uniq" && field < 0 && IntWidthRules.Of(arguments[0]) == IntWidths.Mixed)
        {
            return Refuse(
                TemplateCodes.Unsupported,
                arguments[0].Span,
                $"some ints of this list come from the data and some from the template; Scriban holds them in different widths, and its `{function.FullName}` {(function.Name == "sort" ? "fails on that" : "finds no two of them equal")}; apply it before they are put together");
        }

        return field >= 0 && FieldOperationOf(function) is { } operation
            ? new BoundFieldOperation(operation, arguments[0], field, result.Type, span)
            : new BoundCall(function, arguments, result.Type, span);
    }

    private BoundExpression ConvertArgument(BuiltinParameter parameter, BoundExpression argument)
    {
        if (argument.Type.Kind == TypeKind.Null)
        {
            return argument;
        }

        return parameter.Kind switch
        {
            // Null stays null here: the functions tell it from the empty text.
            BuiltinParameterKind.Text => TextForComparison(argument),
            BuiltinParameterKind.Number => Conversions.ToNumeric(argument, TypeKind.Number),
            _ => argument,
        };
    }

    private static FieldOperation? FieldOperationOf(BuiltinFunction function) => function.FullName switch
    {
        "array.map" => FieldOperation.Map,
        "array.sort" => FieldOperation.Sort,
        _ => null,
    };

    private static void SettleEmptyLists(BuiltinFunction function, BoundExpression[] arguments, PromptType[] types)
    {
        PromptType? list = null;
        for (int i = 0; i < arguments.Length; i++)
        {
            BuiltinParameterKind kind = function.Parameters[i].Kind;
            if (list is null && kind == BuiltinParameterKind.List && types[i].Kind == TypeKind.List && !Conversions.IsEmptyList(arguments[i]))
            {
                list = types[i].WithOptional(false);
            }
            else if (list is null && kind == BuiltinParameterKind.Element && types[i].Kind is not (TypeKind.Null or TypeKind.Error))
            {
                list = PromptType.ListOf(types[i]);
            }
        }

        for (int i = 0; list is not null && i < arguments.Length; i++)
        {
            if (function.Parameters[i].Kind == BuiltinParameterKind.List && Conversions.IsEmptyList(arguments[i]))
            {
                arguments[i] = Conversions.To(arguments[i], list);
                types[i] = list;
            }
        }
    }

    /// <summary>One expression per parameter, null where none is given; null when the arguments do not fit the signature.</summary>
    private ExpressionSyntax?[]? PlaceArguments(BuiltinFunction function, IReadOnlyList<ArgumentSyntax> arguments, TextSpan span)
    {
        var placed = new ExpressionSyntax?[function.Parameters.Count];
        int position = 0;
        bool fits = true;
        foreach (ArgumentSyntax argument in arguments)
        {
            int index = argument.Name is null ? position : IndexOfParameter(function, argument.Name);
            if (index < 0)
            {
                string? near = Suggestion.Find(argument.Name!, function.Parameters.Select(p => p.Name));
                Error(TemplateCodes.WrongArguments, argument.NameSpan, $"`{function.FullName}` has no parameter `{argument.Name}`{Suggestion.Hint(near)}; it is `{Signature(function)}`", near);
                fits = false;
                continue;
            }

            if (index >= placed.Length)
            {
                Error(TemplateCodes.WrongArguments, argument.Span, $"`{function.FullName}` takes {CountOf(function)}, and this is one more; it is `{Signature(function)}`");
                return null;
            }

            if (placed[index] is not null)
            {
                Error(TemplateCodes.WrongArguments, argument.Span, $"`{function.Parameters[index].Name}` of `{function.FullName}` is given twice");
                fits = false;
                continue;
            }

            // As in Scriban, a value behind a named one goes on from that parameter.
            placed[index] = argument.Value;
            position = Math.Max(position, index + 1);
        }

        for (int i = 0; fits && i < placed.Length; i++)
        {
            if (placed[i] is null && !function.Parameters[i].IsOptional)
            {
                Error(TemplateCodes.WrongArguments, span, $"`{function.FullName}` needs `{function.Parameters[i].Name}`; it is `{Signature(function)}`");
                fits = false;
            }
        }

        return fits ? placed : null;
    }

    private BoundLiteral RefuseArguments(BuiltinFunction function, BoundExpression[] arguments, ExpressionSyntax?[] syntax, string error, TextSpan span)
    {
        // The rule names the parameter it is about; the finding belongs to that argument.
        for (int i = 0; i < arguments.Length; i++)
        {
            if (syntax[i] is not null && error.StartsWith("`" + function.Parameters[i].Name + "`", StringComparison.Ordinal))
            {
                bool isMissing = arguments[i].Type.IsOptional && error.Contains("may be missing");
                string shown = arguments[i].Type.Kind == TypeKind.Null ? error : error + " (" + NameOf(arguments[i]) + ")";
                return Refuse(isMissing ? TemplateCodes.MayBeMissing : TemplateCodes.TypeMismatch, arguments[i].Span, shown);
            }
        }

        // A rule that quotes a literal is about that literal: a format that the value's type does not have.
        BoundExpression? quoted = Array.Find(arguments, a => a is BoundLiteral { Value: string { Length: > 0 } text } && error.Contains("\"" + text + "\""));
        return Refuse(TemplateCodes.TypeMismatch, quoted?.Span ?? span, error);
    }

    private static int IndexOfParameter(BuiltinFunction function, string name)
    {
        for (int i = 0; i < function.Parameters.Count; i++)
        {
            if (function.Parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static string CountOf(BuiltinFunction function)
    {
        int required = function.Parameters.Count(p => !p.IsOptional);
        int all = function.Parameters.Count;
        string words = all == 1 ? " argument" : " arguments";
        return (required == all ? all.ToString(CultureInfo.InvariantCulture) : $"{required} to {all}") + words;
    }

    private static string Signature(BuiltinFunction function) =>
        function.FullName + " " + string.Join(" ", function.Parameters.Select(p => p.IsOptional ? "[" + p.Name + "]" : p.Name));
}
