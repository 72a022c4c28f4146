using System.Collections.Generic;
using PromptGen.Templates.Syntax;

namespace PromptGen.Catalog.Rules.Templates;

/// <summary>The names that a template reads and that no loop of its own gives: its inputs are among them, if it uses them.</summary>
internal sealed class InputReads : SyntaxWalker
{
    private readonly HashSet<string> _names = [];

    /// <summary>The names in a template; an include's arguments are reads too.</summary>
    public static ISet<string> In(TemplateSyntax template)
    {
        var reads = new InputReads();
        reads.Walk(template);
        return reads._names;
    }

    /// <inheritdoc/>
    protected override void Visit(StatementSyntax statement)
    {
        // Where an input has this name, the word means the input.
        if (statement is HistorySyntax && !IsLoopVariable("history"))
        {
            _names.Add("history");
        }

        base.Visit(statement);
    }

    /// <inheritdoc/>
    protected override void Visit(ExpressionSyntax expression)
    {
        if (expression is VariableSyntax variable && !IsLoopVariable(variable.Name))
        {
            _names.Add(variable.Name);
        }

        base.Visit(expression);
    }
}
