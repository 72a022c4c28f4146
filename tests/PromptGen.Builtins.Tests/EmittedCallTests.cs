using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>
/// Whatever combination of argument types a signature accepts, the call compiles to the overload meant and its C# type is that
/// of the result: tried with every combination over a set of types.
/// </summary>
public sealed class EmittedCallTests
{
    private static readonly PromptType[] Scalars =
    [
        PromptType.String, PromptType.Bool, PromptType.Int, PromptType.Number, PromptType.Decimal, PromptType.Date, PromptType.DateTime, PromptType.EnumOf(["free", "pro"]),
    ];

    private static readonly PromptType Product = PromptType.ObjectOf([new("title", PromptType.String), new("type", PromptType.String), new("rank", PromptType.Int.WithOptional())]);

    [Fact]
    public void Every_accepted_combination_of_types_compiles()
    {
        PromptType[] values = [.. Scalars, .. Scalars.Select(s => s.WithOptional())];
        PromptType[] all = [.. values, .. values.Append(Product).Append(PromptType.ListOf(PromptType.Number.WithOptional())).Select(PromptType.ListOf)];
        List<(string, string)> calls = [];
        foreach (BuiltinFunction function in BuiltinCatalogue.All)
        {
            int before = calls.Count;
            AddCalls(function, [], all, calls);
            Assert.True(calls.Count > before, function.FullName + " accepts nothing");
        }

        Assert.True(calls.Count > 2000, "too few combinations: " + calls.Count);
        Assert.Equal("", string.Join("\n", CompiledCases.Problems([.. calls.Distinct()]).Take(20)));
    }

    private static void AddCalls(BuiltinFunction function, List<Expression?> given, PromptType[] all, List<(string, string)> calls)
    {
        if (given.Count == function.Parameters.Count)
        {
            BuiltinResult result = function.GetResult([.. given.Select(g => g?.Type ?? PromptType.Null)], [.. given.Select(g => g?.Literal)]);
            if (result.Type is { } type)
            {
                calls.Add((CSharpCall.TypeName(type), CSharpCall.Write(function, given)));
            }

            return;
        }

        BuiltinParameter parameter = function.Parameters[given.Count];
        foreach (Expression? candidate in Candidates(parameter, given.Count, all))
        {
            given.Add(candidate);
            AddCalls(function, given, all, calls);
            given.RemoveAt(given.Count - 1);
        }
    }

    private static IEnumerable<Expression?> Candidates(BuiltinParameter parameter, int index, PromptType[] all)
    {
        if (parameter.IsOptional)
        {
            yield return null;
        }

        if (parameter.Kind is BuiltinParameterKind.FieldName)
        {
            yield return Literal("title");
            yield return Literal("rank");
            yield break;
        }

        if (parameter.Kind is BuiltinParameterKind.FormatLiteral)
        {
            yield return Literal("N0");
            yield return Literal("yyyy");
            yield return Literal("%Y");
            yield return Literal("Ordinal");
            yield break;
        }

        if (parameter.Name == "divisor")
        {
            yield return new Expression(PromptType.Int, TemplateValue.From(2), "2L", "2");
        }

        // The second and later texts behave alike; one of each nullability is enough.
        PromptType[] types = parameter.Kind == BuiltinParameterKind.Text && index > 0 ? [PromptType.String, PromptType.String.WithOptional(), PromptType.Int] : all;
        foreach (PromptType type in types)
        {
            yield return new Expression(type, default, "Give<" + CSharpCall.TypeName(type) + ">()", null);
        }
    }

    private static Expression Literal(string text) => new(PromptType.String, TemplateValue.From(text), "\"" + text + "\"", text);
}
