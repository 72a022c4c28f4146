using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;

namespace PromptGen.CodeFixes.Extraction;

/// <summary>Names an input after the expression that gives its value.</summary>
internal static class InputName
{
    private const string Fallback = "value";
    private const int MostWords = 2;

    /// <summary>A name that no other input has: <c>customer.Name</c> gives <c>customer_name</c>, <c>GetPlan()</c> gives <c>plan</c>.</summary>
    public static string For(ExpressionSyntax expression, IEnumerable<string> taken)
    {
        string[] words = WordsOf(expression).ToArray();
        string name = PromptId.Suggest(string.Join("-", words.Skip(words.Length - MostWords))).Replace('-', '_');
        string chosen = IsName(name) ? name : Fallback;
        string[] parameters = taken.Select(CSharpNames.Camel).ToArray();
        for (int i = 2; parameters.Contains(CSharpNames.Camel(chosen), StringComparer.OrdinalIgnoreCase); i++)
        {
            chosen = FormattableString.Invariant($"{(IsName(name) ? name : Fallback)}_{i}");
        }

        return chosen;
    }

    private static IEnumerable<string> WordsOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => [Bare(name.Identifier.ValueText)],
        MemberAccessExpressionSyntax member => WordsOf(member.Expression).Append(Bare(member.Name.Identifier.ValueText)),
        ConditionalAccessExpressionSyntax access => WordsOf(access.Expression).Concat(WordsOf(access.WhenNotNull)),
        MemberBindingExpressionSyntax binding => [Bare(binding.Name.Identifier.ValueText)],
        InvocationExpressionSyntax call => WordsOf(call.Expression),
        ElementAccessExpressionSyntax element => WordsOf(element.Expression),
        AwaitExpressionSyntax awaited => WordsOf(awaited.Expression),
        CastExpressionSyntax cast => WordsOf(cast.Expression),
        ParenthesizedExpressionSyntax inner => WordsOf(inner.Expression),
        PostfixUnaryExpressionSyntax suppressed => WordsOf(suppressed.Operand),
        BinaryExpressionSyntax { OperatorToken.ValueText: "??" } choice => WordsOf(choice.Left),
        _ => [],
    };

    // GetPlanAsync() gives a plan.
    private static string Bare(string name)
    {
        string bare = name.TrimStart('_');
        bare = bare.EndsWith("Async", StringComparison.Ordinal) && bare.Length > 5 ? bare.Substring(0, bare.Length - 5) : bare;
        return bare.StartsWith("Get", StringComparison.Ordinal) && bare.Length > 3 && char.IsUpper(bare[3]) ? bare.Substring(3) : bare;
    }

    // The catalogue's reader and the template's parser know which names there may be; a declared 'end' is not what {{ end }} means.
    private static bool IsName(string name)
    {
        if (name.Length == 0 || InputDeclarations.Read("", SourceText.From(name + ": string")).HasErrors)
        {
            return false;
        }

        var diagnostics = new DiagnosticBag();
        Templates.Syntax.TemplateSyntax template = TemplateParser.Parse(SourceText.From("{{ " + name + " }}"), 0, diagnostics);
        return diagnostics.Items.Count == 0 && template.Body.Statements.Any(s => s is Templates.Syntax.ExpressionStatementSyntax { Expression: Templates.Syntax.VariableSyntax });
    }
}
