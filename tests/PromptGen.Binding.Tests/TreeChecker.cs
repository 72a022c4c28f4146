using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Checks what the bound tree promises to those who consume it.</summary>
internal sealed class TreeChecker
{
    private readonly BoundBody _body;

    private TreeChecker(BoundBody body) => _body = body;

    public static void Check(BoundTemplate template)
    {
        for (int i = 0; i < template.Partials.Count; i++)
        {
            Assert.Equal(i, template.Partials[i].Index);
            CheckBody(template.Partials[i]);
        }

        CheckBody(template);
    }

    private static void CheckBody(BoundBody body)
    {
        Assert.Equal(Enumerable.Range(0, body.Locals.Count), body.Locals.Select(l => l.Index));
        Assert.Equal(Enumerable.Range(0, body.Loops.Count), body.Loops.Select(l => l.Index));
        Assert.All(body.Locals, l => Assert.DoesNotContain(l.Type.Kind, new[] { TypeKind.Null, TypeKind.Error }));
        new TreeChecker(body).Statements(body.Body);
    }

    private void Statements(BoundBlock block)
    {
        foreach (BoundStatement statement in block.Statements)
        {
            Statement(statement);
        }
    }

    private void Statement(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock block:
                Statements(block);
                break;
            case BoundText text:
                Assert.NotEmpty(text.Text);
                break;
            case BoundWrite write:
                Assert.NotEqual(TypeKind.Object, write.Value.Type.Kind);
                Expression(write.Value);
                break;
            case BoundAssign assign:
                Known(assign.Target);
                Expression(assign.Value);
                Assert.Equal(assign.Target.Type.WithOptional(false), assign.Value.Type.WithOptional(false));
                Assert.True(assign.Target.Type.IsOptional || !assign.Value.Type.IsOptional);
                break;
            case BoundCapture capture:
                Known(capture.Target);
                Assert.Equal(TypeKind.String, capture.Target.Type.Kind);
                Statements(capture.Body);
                break;
            case BoundIf branches:
                Assert.NotEmpty(branches.Branches);
                foreach (BoundBranch branch in branches.Branches)
                {
                    Is(PromptType.Bool, branch.Condition);
                    Statements(branch.Body);
                }

                Statements(branches.Else ?? branches.Branches[0].Body);
                break;
            case BoundFor loop:
                Assert.Same(_body.Loops[loop.Variable.Index], loop.Variable);
                Expression(loop.Source);
                Assert.Equal(PromptType.ListOf(loop.Variable.Type), loop.Source.Type);
                foreach (BoundExpression option in new[] { loop.Offset, loop.Limit }.OfType<BoundExpression>())
                {
                    Is(PromptType.Int, option);
                }

                Statements(loop.Body);
                break;
            case BoundInclude include:
                Assert.Equal(include.Partial.Contract.Inputs.Select(i => i.EffectiveType), include.Arguments.Select(a => a.Type));
                Assert.All(include.Arguments, Expression);
                break;
        }
    }

    private void Expression(BoundExpression expression)
    {
        Assert.NotEqual(TypeKind.Error, expression.Type.Kind);
        switch (expression)
        {
            case BoundLiteral literal:
                Literal(literal);
                break;
            case BoundLocal local:
                Known(local.Local);
                Assert.Equal(local.Local.Type.WithOptional(false), local.Type.WithOptional(false));
                Assert.True(local.Local.Type.IsOptional || !local.Type.IsOptional);
                break;
            case BoundLoopProperty property:
                Assert.True(property.Loop.ReadsLoopProperties);
                break;
            case BoundMember member:
                Expression(member.Target);
                Assert.Equal(TypeKind.Object, member.Target.Type.Kind);
                break;
            case BoundIndex index:
                Expression(index.Target);
                Assert.False(index.Target.Type.IsOptional);
                Is(PromptType.Int, index.Index);
                Assert.Equal(index.Target.Type.Element!.WithOptional(), index.Type);
                break;
            case BoundCall call:
                Assert.Equal(call.Function.Parameters.Count, call.Arguments.Count);
                Assert.All(call.Arguments, Expression);
                Assert.All(call.Arguments.Zip(call.Function.Parameters), pair => Argument(pair.Second, pair.First));
                break;
            case BoundFieldOperation operation:
                Expression(operation.Target);
                Assert.Equal(TypeKind.Object, operation.Target.Type.Element!.Kind);
                break;
            case BoundConversion conversion:
                Expression(conversion.Operand);
                Assert.NotEqual(TypeKind.Null, conversion.Operand.Type.Kind);
                Conversion(conversion);
                break;
            case BoundUnary unary:
                Expression(unary.Operand);
                Assert.False(unary.Operand.Type.IsOptional);
                Assert.True(unary.Operator == BoundUnaryOperator.Not ? unary.Operand.Type.Kind == TypeKind.Bool : unary.Operand.Type.IsNumeric);
                break;
            case BoundBinary binary:
                Expression(binary.Left);
                Expression(binary.Right);
                Assert.False(binary.Left.Type.IsOptional || binary.Right.Type.IsOptional);
                Assert.Equal(binary.Operator == BoundBinaryOperator.Repeat ? TypeKind.Int : binary.Left.Type.Kind, binary.Right.Type.Kind);
                break;
            case BoundIsNull check:
                Expression(check.Operand);
                Assert.True(check.Operand.Type.IsOptional);
                break;
            case BoundCoalesce coalesce:
                Expression(coalesce.Left);
                Expression(coalesce.Right);
                Assert.Equal(coalesce.Type.WithOptional(), coalesce.Left.Type);
                Assert.Equal(coalesce.Type, coalesce.Right.Type);
                break;
            case BoundConditional conditional:
                Is(PromptType.Bool, conditional.Condition);
                Is(conditional.Type, conditional.WhenTrue);
                Is(conditional.Type, conditional.WhenFalse);
                break;
            case BoundArray array:
                Assert.All(array.Elements, e => Is(array.Type.Element!, e));
                break;
            case BoundRange range:
                Is(PromptType.Int, range.From);
                Is(PromptType.Int, range.To);
                break;
            case BoundSize size:
                Expression(size.Target);
                Assert.True(size.Target.Type is { IsOptional: false } type && (type.IsText || type.Kind == TypeKind.List));
                break;
            case BoundDateMember date:
                Expression(date.Target);
                Assert.True(date.Target.Type is { IsDate: true, IsOptional: false });
                break;
        }
    }

    private static void Literal(BoundLiteral literal)
    {
        TypeKind[] kinds = literal.Value switch
        {
            null => [literal.Type.Kind],
            string => [TypeKind.String, TypeKind.Enum],
            bool => [TypeKind.Bool],
            long => [TypeKind.Int],
            double => [TypeKind.Number],
            decimal => [TypeKind.Decimal],
            System.DateTime => [TypeKind.Date, TypeKind.DateTime],
            _ => [],
        };
        Assert.Contains(literal.Type.Kind, kinds);
        Assert.True(literal.Value is not null || literal.Type.IsOptional);
    }

    private static void Conversion(BoundConversion conversion)
    {
        PromptType from = conversion.Operand.Type;
        PromptType to = conversion.Type;
        switch (conversion.Kind)
        {
            case BoundConversionKind.ToOptional:
                Assert.Equal((false, from.WithOptional()), (from.IsOptional, to));
                break;
            case BoundConversionKind.FromOptional:
                Assert.Equal((true, from.WithOptional(false)), (from.IsOptional, to));
                break;
            case BoundConversionKind.ToText:
                Assert.Equal(PromptType.String, to);
                break;
            case BoundConversionKind.ToTruth:
                Assert.Equal(PromptType.Bool, to);
                break;
            default:
                Assert.Equal(from.IsOptional, to.IsOptional);
                break;
        }
    }

    private static void Argument(BuiltinParameter parameter, BoundExpression argument)
    {
        PromptType type = argument.Type;
        if (type.Kind == TypeKind.Null)
        {
            Assert.True(parameter.IsOptional);
            return;
        }

        Assert.False(type.Kind == TypeKind.Enum || type.Element?.Kind == TypeKind.Enum);
        Assert.True(!type.IsOptional || parameter.AllowsNull || parameter.Kind == BuiltinParameterKind.Element, parameter.Name);
        TypeKind? kind = parameter.Kind switch
        {
            BuiltinParameterKind.Text or BuiltinParameterKind.FormatLiteral or BuiltinParameterKind.FieldName => TypeKind.String,
            BuiltinParameterKind.Int => TypeKind.Int,
            BuiltinParameterKind.Number => TypeKind.Number,
            BuiltinParameterKind.Bool => TypeKind.Bool,
            BuiltinParameterKind.List => TypeKind.List,
            _ => null,
        };
        Assert.Equal(kind ?? type.Kind, type.Kind);
    }

    private void Is(PromptType type, BoundExpression expression)
    {
        Expression(expression);
        Assert.Equal(type, expression.Type);
    }

    private void Known(LocalSymbol symbol) => Assert.Same(_body.Locals[symbol.Index], symbol);
}
