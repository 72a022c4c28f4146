using System;
using System.Collections.Generic;

namespace PromptGen.Templates.Syntax;

/// <summary>
/// Goes over every statement and expression of a template in the order of the text. It knows which names are variables of a
/// loop where it is; what is left is an input, a variable that is assigned, a group of functions or a mistake.
/// </summary>
public abstract class SyntaxWalker
{
    private readonly List<string> _loopVariables = [];

    /// <summary>Goes over a whole template.</summary>
    public void Walk(TemplateSyntax template) => Visit((template ?? throw new ArgumentNullException(nameof(template))).Body);

    /// <summary>Whether a name is the variable of a loop around the present place.</summary>
    protected bool IsLoopVariable(string name) => _loopVariables.Contains(name);

    /// <summary>Goes over a block.</summary>
    protected virtual void Visit(BlockSyntax? block)
    {
        for (int i = 0; i < block?.Statements.Count; i++)
        {
            Visit(block!.Statements[i]);
        }
    }

    /// <summary>Goes over what a statement holds.</summary>
    protected virtual void Visit(StatementSyntax statement)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax write:
                Visit(write.Expression);
                break;
            case AssignmentSyntax assignment:
                Visit(assignment.Value);
                break;
            case CaptureSyntax capture:
                Visit(capture.Body);
                break;
            case IfSyntax condition:
                foreach (IfClauseSyntax clause in condition.Clauses)
                {
                    Visit(clause.Condition);
                    Visit(clause.Body);
                }

                Visit(condition.Else);
                break;
            case CaseSyntax choice:
                Visit(choice.Value);
                foreach (WhenClauseSyntax clause in choice.Clauses)
                {
                    VisitAll(clause.Values);
                    Visit(clause.Body);
                }

                Visit(choice.Else);
                break;
            case ForSyntax loop:
                VisitLoop(loop);
                break;
            case IncludeSyntax include:
                VisitAll(include.Arguments);
                break;
        }
    }

    /// <summary>Goes over what an expression holds. Names of functions are expressions too.</summary>
    protected virtual void Visit(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case MemberSyntax member:
                Visit(member.Target);
                break;
            case IndexSyntax index:
                Visit(index.Target);
                Visit(index.Index);
                break;
            case CallSyntax call:
                Visit(call.Target);
                VisitAll(call.Arguments);
                break;
            case UnarySyntax unary:
                Visit(unary.Operand);
                break;
            case BinarySyntax binary:
                Visit(binary.Left);
                Visit(binary.Right);
                break;
            case ConditionalSyntax conditional:
                Visit(conditional.Condition);
                Visit(conditional.WhenTrue);
                Visit(conditional.WhenFalse);
                break;
            case ArraySyntax array:
                VisitAll(array.Elements);
                break;
            case RangeSyntax range:
                Visit(range.Start);
                Visit(range.End);
                break;
        }
    }

    private void VisitLoop(ForSyntax loop)
    {
        Visit(loop.Iterator);
        if (loop.Offset is not null)
        {
            Visit(loop.Offset);
        }

        if (loop.Limit is not null)
        {
            Visit(loop.Limit);
        }

        _loopVariables.Add(loop.Variable.Name);
        Visit(loop.Body);
        _loopVariables.RemoveAt(_loopVariables.Count - 1);
        Visit(loop.Else);
    }

    private void VisitAll(IReadOnlyList<ExpressionSyntax> expressions)
    {
        for (int i = 0; i < expressions.Count; i++)
        {
            Visit(expressions[i]);
        }
    }

    private void VisitAll(IReadOnlyList<ArgumentSyntax> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            Visit(arguments[i].Value);
        }
    }
}
