using System.Collections.Generic;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Builtins.Tests;

/// <summary>
/// An expression of a test case, in every form the tests need: its type, its value as the interpreter computes it, and the C#
/// that emitted code would hold.
/// </summary>
internal sealed record Expression(PromptType Type, TemplateValue Value, string CSharp, string? Literal)
{
    /// <summary>A call, checked by the function's own rule; an error in words ends the case.</summary>
    public static Expression Call(BuiltinFunction function, IReadOnlyList<Expression?> given)
    {
        List<PromptType> types = [];
        List<string?> literals = [];
        List<TemplateValue> values = [];
        foreach (Expression? argument in given)
        {
            types.Add(argument?.Type ?? PromptType.Null);
            literals.Add(argument?.Literal);
            values.Add(argument?.Value ?? default);
        }

        BuiltinResult result = function.GetResult(types, literals);
        if (result.Type is not { } type)
        {
            throw new RefusedException(result.Error!);
        }

        string csharp = CSharpCall.Write(function, given);
        return new Expression(type, function.Invoke(values, new SourcePosition(3, 7)), csharp, null);
    }
}
