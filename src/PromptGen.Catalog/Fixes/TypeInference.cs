using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Syntax;

namespace PromptGen.Catalog.Fixes;

/// <summary>
/// Infers the type of an undeclared name from its uses: what is looped over is a list, what has members an object, what is
/// compared with or added to a literal is of its kind, an argument is what the built-in takes. What says nothing is text.
/// </summary>
internal sealed class TypeInference : SyntaxWalker
{
    private readonly string _name;
    private readonly IReadOnlyList<FieldDeclaration> _inputs;
    private readonly UseEvidence _evidence = new();
    private readonly List<(string Variable, UseEvidence? Use)> _loops = [];

    private TypeInference(string name, IReadOnlyList<FieldDeclaration> inputs)
    {
        _name = name;
        _inputs = inputs;
    }

    /// <summary>The type as front matter writes it.</summary>
    /// <param name="name">The undeclared name.</param>
    /// <param name="template">Where it is used.</param>
    /// <param name="inputs">What is declared.</param>
    public static string Infer(string name, TemplateSyntax template, IReadOnlyList<FieldDeclaration> inputs)
    {
        var inference = new TypeInference(name, inputs);
        inference.Walk(template);
        return inference._evidence.ToYaml();
    }

    /// <inheritdoc/>
    protected override void Visit(StatementSyntax statement)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax write:
                Find(write.Expression)?.IsWritten();
                break;
            case IfSyntax condition:
                foreach (IfClauseSyntax clause in condition.Clauses)
                {
                    Find(clause.Condition)?.IsTested();
                }

                break;
            case CaseSyntax choice:
                foreach (ExpressionSyntax value in choice.Clauses.SelectMany(c => c.Values))
                {
                    Compare(choice.Value, value);
                }

                break;
            case ForSyntax loop:
                _loops.Add((loop.Variable.Name, Find(loop.Iterator)?.Element));
                MarkInt(loop.Offset);
                MarkInt(loop.Limit);
                base.Visit(statement);
                _loops.RemoveAt(_loops.Count - 1);
                return;
        }

        base.Visit(statement);
    }

    /// <inheritdoc/>
    protected override void Visit(ExpressionSyntax expression)
    {
        switch (expression)
        {
            // A member alone is evidence enough: to find it makes its target an object.
            case MemberSyntax member:
                if (Find(member) is not null && member.IsNullConditional)
                {
                    Find(member.Target)?.MayBeMissing();
                }

                break;
            case IndexSyntax index:
                Find(index);
                MarkInt(index.Index);
                break;
            case RangeSyntax range:
                MarkInt(range.Start);
                MarkInt(range.End);
                break;
            case UnarySyntax { Operator: UnaryOperator.Not } not:
                Find(not.Operand)?.IsTested();
                break;
            case ConditionalSyntax conditional:
                Find(conditional.Condition)?.IsTested();
                break;
            case BinarySyntax binary:
                VisitOperator(binary);
                break;
            case CallSyntax { Target: MemberSyntax { Target: VariableSyntax group } function } call when BuiltinCatalogue.Find(group.Name, function.Name) is { } builtin:
                VisitCall(call, builtin);
                break;
        }

        base.Visit(expression);
    }

    private void VisitOperator(BinarySyntax binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.Coalesce:
                Find(binary.Left)?.MayBeMissing();
                Compare(binary.Left, binary.Right);
                break;
            case BinaryOperator.And or BinaryOperator.Or:
                Find(binary.Left)?.IsTested();
                Find(binary.Right)?.IsTested();
                break;
            case BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus:
                MarkInt(binary.Left);
                MarkInt(binary.Right);
                Compare(binary.Left, binary.Right);
                break;
            default:
                Compare(binary.Left, binary.Right);
                break;
        }
    }

    private void VisitCall(CallSyntax call, BuiltinFunction function)
    {
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            ArgumentSyntax argument = call.Arguments[i];
            BuiltinParameter? parameter = argument.Name is null
                ? i < function.Parameters.Count ? function.Parameters[i] : null
                : function.Parameters.FirstOrDefault(p => p.Name == argument.Name);
            UseEvidence? use = parameter is null ? null : Find(argument.Value);
            switch (parameter?.Kind)
            {
                case BuiltinParameterKind.Text:
                    use?.Is(TypeKind.String);
                    break;
                case BuiltinParameterKind.Int:
                    use?.Is(TypeKind.Int);
                    break;
                case BuiltinParameterKind.AnyNumber:
                    use?.IsNumeric();
                    break;
                case BuiltinParameterKind.Number:
                    use?.Is(TypeKind.Number);
                    break;
                case BuiltinParameterKind.Bool:
                    use?.Is(TypeKind.Bool);
                    break;
                case BuiltinParameterKind.Date:
                    use?.Is(TypeKind.DateTime);
                    break;
                case BuiltinParameterKind.List:
                    _ = use?.Element;
                    break;
            }
        }
    }

    private void MarkInt(ExpressionSyntax? expression)
    {
        if (expression is not null)
        {
            Find(expression)?.Is(TypeKind.Int);
        }
    }

    // Each side says of what kind the other is, if it says of what kind it is itself.
    private void Compare(ExpressionSyntax left, ExpressionSyntax right)
    {
        Match(left, right);
        Match(right, left);
    }

    private void Match(ExpressionSyntax use, ExpressionSyntax other)
    {
        TypeKind? kind = other switch
        {
            LiteralSyntax { Value: null } => TypeKind.Null,
            LiteralSyntax { Value: string } => TypeKind.String,
            LiteralSyntax { Value: bool } => TypeKind.Bool,
            LiteralSyntax { Value: int or long } => TypeKind.Int,
            LiteralSyntax { Value: double } => TypeKind.Number,
            LiteralSyntax { Value: decimal } => TypeKind.Decimal,
            VariableSyntax variable when !IsLoopVariable(variable.Name) => _inputs.FirstOrDefault(i => i.Name == variable.Name)?.Type switch
            {
                { IsText: true } => TypeKind.String,
                { IsNumeric: true } or { Kind: TypeKind.Bool } => _inputs.First(i => i.Name == variable.Name).Type.Kind,
                _ => null,
            },
            _ => null,
        };
        if (kind is null || Find(use) is not { } evidence)
        {
            return;
        }

        if (kind == TypeKind.Null)
        {
            evidence.MayBeMissing();
        }
        else
        {
            evidence.Is(kind.Value);
        }
    }

    /// <summary>The evidence that an expression is about: the name itself, its members and elements, and the loops over it.</summary>
    private UseEvidence? Find(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case VariableSyntax variable when IsLoopVariable(variable.Name):
                return _loops.LastOrDefault(l => l.Variable == variable.Name).Use;
            case VariableSyntax variable:
                return variable.Name == _name ? _evidence : null;
            case MemberSyntax { Name: not "size" } member:
                return Find(member.Target)?.Field(member.Name);
            case IndexSyntax { Index: not LiteralSyntax { Value: string } } index:
                return Find(index.Target)?.Element;
            default:
                return null;
        }
    }
}
