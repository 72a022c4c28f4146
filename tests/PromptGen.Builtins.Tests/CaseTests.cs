using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Formatting;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>Every accepted case, as the interpreter computes it and as compiled C#.</summary>
public sealed class CaseTests
{
    private static readonly IReadOnlyList<Case> Cases =
    [
        .. StringCases.All, .. OtherCases.Arrays, .. OtherCases.Maths, .. OtherCases.Dates, .. OtherCases.Objects,
        .. BuiltinCatalogue.All.Select(f => new Case(f.Example, f.ExampleOutput)),
    ];

    public static TheoryData<string, string> Data
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (Case c in Cases.Distinct())
            {
                data.Add(c.Expression, c.Expected);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Interpreter_gives_what_Scriban_writes(string expression, string expected) =>
        Assert.Equal(expected, ValueFormat.Format(ExpressionReader.Read(expression).Value));

    [Fact]
    public void Compiled_calls_give_what_Scriban_writes()
    {
        Case[] cases = [.. Cases.Distinct()];
        IReadOnlyList<string?> texts = CompiledCases.Run([.. cases.Select(c => ExpressionReader.Read(c.Expression)).Select(e => CSharpCall.Text(e.Type, e.CSharp))]);

        Assert.Equal(cases.Select(c => c + " -> " + c.Expected), cases.Select((c, i) => c + " -> " + (texts[i] ?? "")));
    }

    [Fact]
    public void Every_function_has_three_cases()
    {
        IEnumerable<string> poor = BuiltinCatalogue.All
            .Where(f => Cases.Distinct().Count(c => (c.Expression + " ").Contains(f.FullName + " ", System.StringComparison.Ordinal)) < 3)
            .Select(f => f.FullName);

        Assert.Empty(poor);
    }

    [Fact]
    public void Values_have_the_type_the_signature_says()
    {
        foreach (Case c in Cases)
        {
            Expression expression = ExpressionReader.Read(c.Expression);
            bool fits = expression.Value.IsNull
                ? expression.Type.IsOptional
                : expression.Value.Kind == expression.Type.Kind || (expression.Value.Kind == PromptGen.Templates.Contracts.TypeKind.Enum && expression.Type.IsText);
            Assert.True(fits, c + " gave " + expression.Value.Kind + " for " + expression.Type);
        }
    }
}
