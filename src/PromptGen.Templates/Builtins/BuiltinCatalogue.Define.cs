using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>How the tables of functions are written.</content>
public static partial class BuiltinCatalogue
{
    private delegate TemplateValue Call(BuiltinArguments arguments);

    private delegate BuiltinResult ResultRule(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals);

    /// <summary>One function; <paramref name="signature"/> is <c>Class.Method</c>, with <c>!</c> behind it when it can fail.</summary>
    private static BuiltinFunction Define(
        string fullName,
        string signature,
        BuiltinParameter[] parameters,
        string result,
        ResultRule rule,
        Call call,
        string summary,
        string example,
        string output,
        bool operations = false)
    {
        int dot = fullName.IndexOf('.');
        return new BuiltinFunction
        {
            Group = fullName.Substring(0, dot),
            Name = fullName.Substring(dot + 1),
            Parameters = parameters,
            GetResult = BuiltinSignature.Checked(fullName, parameters, (types, literals) => rule(types, literals)),
            Method = signature.TrimEnd('!'),
            CanFail = signature.EndsWith("!", StringComparison.Ordinal),
            TakesElementOperations = operations,
            Invoke = (values, position) => call(new BuiltinArguments(parameters, values, position)),
            Summary = summary,
            Result = result,
            Example = example,
            ExampleOutput = output,
        };
    }

    private static ResultRule Always(PromptType type) => (_, _) => BuiltinResult.Of(type);

    /// <summary>Text, missing when the first argument may be.</summary>
    private static BuiltinResult TextOrMissing(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        BuiltinResult.Of(PromptType.String.WithOptional(types[0].IsOptional));

    /// <summary>The first argument's own type.</summary>
    private static BuiltinResult SameList(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) => BuiltinResult.Of(types[0]);

    private static TemplateValue Value(string? text) => TemplateValue.From(text);

    private static TemplateValue Value(bool value) => TemplateValue.From(value);

    private static TemplateValue Value(long value) => TemplateValue.From(value);

    private static TemplateValue Value(long? value) => value is { } present ? TemplateValue.From(present) : default;

    private static TemplateValue Value(double value) => TemplateValue.From(value);

    private static TemplateValue Value(double? value) => value is { } present ? TemplateValue.From(present) : default;

    private static TemplateValue Value(decimal value) => TemplateValue.From(value);

    private static TemplateValue Value(DateTime value) => TemplateValue.From(value);

    private static TemplateValue Value(IReadOnlyList<TemplateValue> list) => BuiltinArguments.ToValue(list);

    private static TemplateValue Value(IReadOnlyList<string> list)
    {
        TemplateValue[] items = new TemplateValue[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = TemplateValue.From(list[i]);
        }

        return ArrayShape.ToValue(items);
    }
}
