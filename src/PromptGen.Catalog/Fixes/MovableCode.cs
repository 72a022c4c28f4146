using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>What statements do beside writing, and so whether they can stand elsewhere.</summary>
internal sealed class MovableCode : SyntaxWalker
{
    private readonly HashSet<string> _reads = [];
    private readonly List<(string Name, TextSpan Span)> _set = [];
    private bool _opensMessages;

    /// <summary>Whether statements only write: they set no variable and open no message.</summary>
    public static bool IsMovable(IReadOnlyList<StatementSyntax> statements, BoundBody body) => !OpensMessages(statements, body) && Of(statements)._set.Count == 0;

    /// <summary>Whether statements open or end a message, themselves or by a partial that they include.</summary>
    public static bool OpensMessages(IReadOnlyList<StatementSyntax> statements, BoundBody body) =>
        Of(statements)._opensMessages
        || IncludesIn(body.Body).Any(i => (i.Partial.HasRoles || i.Partial.UsesHistory) && statements.Any(s => s.Span.Start <= i.Span.Start && i.Span.End <= s.Span.End));

    /// <summary>The names that statements read.</summary>
    public static ISet<string> Reads(IReadOnlyList<StatementSyntax> statements) => Of(statements)._reads;

    /// <summary>The variables that a template sets behind a position.</summary>
    public static IEnumerable<string> SetBehind(TemplateSyntax template, int position) =>
        Of(template.Body.Statements)._set.Where(s => s.Span.Start >= position).Select(s => s.Name);

    /// <inheritdoc/>
    protected override void Visit(StatementSyntax statement)
    {
        switch (statement)
        {
            case RoleSyntax or HistorySyntax:
                _opensMessages = true;
                break;
            case AssignmentSyntax assignment:
                _set.Add((assignment.Variable.Name, assignment.Span));
                break;
            case CaptureSyntax capture:
                _set.Add((capture.Variable.Name, capture.Span));
                break;
        }

        base.Visit(statement);
    }

    /// <inheritdoc/>
    protected override void Visit(ExpressionSyntax expression)
    {
        if (expression is VariableSyntax variable && !IsLoopVariable(variable.Name))
        {
            _reads.Add(variable.Name);
        }

        base.Visit(expression);
    }

    private static MovableCode Of(IReadOnlyList<StatementSyntax> statements)
    {
        var code = new MovableCode();
        code.Visit(new BlockSyntax(default, statements));
        return code;
    }

    private static IEnumerable<BoundInclude> IncludesIn(BoundBlock? block) => (block?.Statements ?? []).SelectMany(s => s switch
    {
        BoundInclude include => [include],
        BoundBlock inner => IncludesIn(inner),
        BoundCapture capture => IncludesIn(capture.Body),
        BoundFor loop => IncludesIn(loop.Body).Concat(IncludesIn(loop.Else)),
        BoundIf condition => condition.Branches.SelectMany(b => IncludesIn(b.Body)).Concat(IncludesIn(condition.Else)),
        _ => Enumerable.Empty<BoundInclude>(),
    });
}
