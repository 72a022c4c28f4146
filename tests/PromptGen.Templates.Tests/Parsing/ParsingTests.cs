using System.Linq;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>What the tests of the parser share.</summary>
public abstract class ParsingTests
{
    /// <summary>Parses a template that has no error and writes its tree.</summary>
    protected static string Tree(string template)
    {
        TemplateSyntax tree = Parse(template, out DiagnosticBag diagnostics);
        Assert.True(!diagnostics.HasErrors, template + "\n" + string.Join("\n", diagnostics.Items.Select(d => d.Message)));
        return SyntaxPrinter.Print(tree);
    }

    /// <summary>Parses <c>{{ expression }}</c> and writes the expression's tree.</summary>
    protected static string Expression(string expression)
    {
        string tree = Tree("{{ " + expression + " }}");
        Assert.StartsWith("{", tree);
        return tree.Substring(1, tree.Length - 2);
    }

    /// <summary>The errors of a template as <c>CODE@the characters they are about</c>.</summary>
    protected static string[] Errors(string template)
    {
        Parse(template, out DiagnosticBag diagnostics);
        SourceText source = SourceText.From(template);
        return diagnostics.Items.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code + "@" + source.ToString(d.Span)).ToArray();
    }

    /// <summary>The message of a template's only error.</summary>
    protected static string Message(string template)
    {
        Parse(template, out DiagnosticBag diagnostics);
        return Assert.Single(diagnostics.Items).Message;
    }

    protected static TemplateSyntax Parse(string template, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        return TemplateParser.Parse(SourceText.From(template), 0, diagnostics);
    }
}
