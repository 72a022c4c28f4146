using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation.Nodes;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>Turns the expressions of one body into nodes that run, each chosen for the types that the binder found.</summary>
internal sealed class ExpressionCompiler(BoundBody body, InputReads inputs, int firstLocal, int firstTurn, ProgramLayout layout)
{
    internal ExpressionNode[] CompileAll(IReadOnlyList<BoundExpression> expressions)
    {
        var nodes = new ExpressionNode[expressions.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Compile(expressions[i]);
        }

        return nodes;
    }

    internal ExpressionNode Compile(BoundExpression expression)
    {
        var place = new RenderPlace(body, expression.Span);
        return expression switch
        {
            BoundLiteral e => new ConstantNode(Constants.FromLiteral(e), place),
            BoundInput e => inputs.Read(e.Input.Slot, place),
            BoundLocal e => new StorageNode(firstLocal + e.Local.Index, place),
            BoundLoopVariable e => new LoopVariableNode(firstTurn + e.Loop.Index, place),
            BoundLoopProperty e => CompileLoopProperty(e, place),
            BoundMember { Target: BoundLoopVariable target } e => new ElementFieldNode(firstTurn + target.Loop.Index, e.Field, DefaultOf(target.Type, e.Field), place),
            BoundMember e => new MemberNode(Compile(e.Target), e.Field, DefaultOf(e.Target.Type, e.Field), place),
            BoundIndex e => new IndexNode(Compile(e.Target), Compile(e.Index), place),
            BoundCall e => CompileCall(e, place),
            BoundFieldOperation e => CompileFieldOperation(e, place),
            BoundConversion e => CompileConversion(e, place),
            BoundUnary e => CompileUnary(e, place),
            BoundBinary e => BinaryCompiler.Compile(e, Compile(e.Left), Compile(e.Right), place),
            BoundIsNull e => new IsNullNode(Compile(e.Operand), e.Negated, place),
            BoundCoalesce e => new CoalesceNode(Compile(e.Left), Compile(e.Right), place),
            BoundConditional e => new ConditionalNode(Compile(e.Condition), Compile(e.WhenTrue), Compile(e.WhenFalse), place),
            BoundArray e => new ArrayNode(CompileAll(e.Elements), place),
            BoundRange e => new RangeNode(Compile(e.From), Compile(e.To), e.IncludesEnd, place),
            BoundSize e => new SizeNode(Compile(e.Target), place),
            BoundDateMember e => new DateMemberNode(Compile(e.Target), DateMemberNode.Find(e.Member) ?? throw Unknown(e), place),
            _ => throw Unknown(expression),
        };
    }

    private ExpressionNode CompileLoopProperty(BoundLoopProperty expression, RenderPlace place)
    {
        int turn = firstTurn + expression.Loop.Index;
        return expression.Property is LoopProperty.Index or LoopProperty.ReverseIndex or LoopProperty.Length
            ? new LoopIntNode(turn, expression.Property, place)
            : new LoopBoolNode(turn, expression.Property, place);
    }

    private CallNode CompileCall(BoundCall expression, RenderPlace place)
    {
        ExpressionNode[] arguments = CompileAll(expression.Arguments);
        return new CallNode(expression.Function, arguments, layout.TakeValues(arguments.Length), place);
    }

    private ExpressionNode CompileFieldOperation(BoundFieldOperation expression, RenderPlace place)
    {
        ExpressionNode target = Compile(expression.Target);
        TemplateValue defaultValue = DefaultOf(expression.Target.Type.Element!, expression.Field);
        return expression.Operation switch
        {
            FieldOperation.Map => new FieldMapNode(target, expression.Field, defaultValue, place),
            FieldOperation.Sort => new FieldSortNode(target, expression.Field, defaultValue, place),
            _ => throw Unknown(expression),
        };
    }

    private ExpressionNode CompileConversion(BoundConversion expression, RenderPlace place)
    {
        ExpressionNode operand = Compile(expression.Operand);
        return expression.Kind switch
        {
            BoundConversionKind.IntToNumber => new IntToNumberNode(operand, place),
            BoundConversionKind.IntToDecimal => new IntToDecimalNode(operand, place),
            BoundConversionKind.NumberToDecimal => new NumberToDecimalNode(operand, place),
            BoundConversionKind.ToText => new ToTextNode(operand, place),
            BoundConversionKind.ToTruth when expression.Operand.Type.IsText => new TextTruthNode(operand, place),
            BoundConversionKind.ToTruth => new TruthNode(operand, place),
            BoundConversionKind.EnumToString when expression.Type.Kind == TypeKind.List => new EnumsToStringsNode(operand, place),
            BoundConversionKind.EnumToString => new EnumToStringNode(operand, place),
            BoundConversionKind.DateToDateTime => new DateToDateTimeNode(operand, place),
            BoundConversionKind.ToOptional or BoundConversionKind.FromOptional => operand,
            _ => throw Unknown(expression),
        };
    }

    private ExpressionNode CompileUnary(BoundUnary expression, RenderPlace place)
    {
        ExpressionNode operand = Compile(expression.Operand);
        return (expression.Operator, expression.Type.Kind) switch
        {
            (BoundUnaryOperator.Not, _) => new NotNode(operand, place),
            (BoundUnaryOperator.Negate, TypeKind.Int) => new NegateIntNode(operand, place),
            (BoundUnaryOperator.Negate, TypeKind.Number) => new NegateNumberNode(operand, place),
            (BoundUnaryOperator.Negate, TypeKind.Decimal) => new NegateDecimalNode(operand, place),
            _ => throw Unknown(expression),
        };
    }

    private static TemplateValue DefaultOf(PromptType objectType, int field) => Constants.FromDefault(objectType.Fields[field]);

    private static InvalidOperationException Unknown(BoundExpression expression) => new("unknown expression " + expression.GetType().Name);
}
