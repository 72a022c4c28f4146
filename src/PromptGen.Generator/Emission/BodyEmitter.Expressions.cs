using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <content>Expressions: each becomes one C# expression of the type that bodies compute with.</content>
internal sealed partial class BodyEmitter
{
    private string Emit(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: null } literal => "default(" + Types.Inner(literal.Type) + ")",
        BoundLiteral literal => ConstantEmitter.Emit(literal.Value, _context.Literals),
        BoundInput input => _inputs[input.Input.Slot],
        BoundLocal local => Narrow(_locals[local.Local], local.Local.Type, local.Type),
        BoundLoopVariable variable => _loops[variable.Loop].Variable,
        BoundLoopProperty property => LoopPropertyOf(property),
        BoundMember member => MemberOf(member),
        BoundIndex index => IndexOf(index),
        BoundCall call => CallOf(call),
        BoundFieldOperation operation => FieldOperationOf(operation),
        BoundConversion conversion => ConversionOf(conversion),
        BoundUnary { Operator: BoundUnaryOperator.Not } not => "!" + Emit(not.Operand),
        BoundUnary { Type.Kind: TypeKind.Int } negate => Arithmetic("Negate", negate, negate.Operand),
        BoundUnary negate => "(-" + Emit(negate.Operand) + ")",
        BoundBinary binary => BinaryOf(binary),
        BoundIsNull isNull => "(" + Emit(isNull.Operand) + (isNull.Negated ? " is not null)" : " is null)"),
        BoundCoalesce coalesce => "(" + Emit(coalesce.Left) + " ?? " + Emit(coalesce.Right) + ")",
        BoundConditional choice => "(" + Emit(choice.Condition) + " ? " + Emit(choice.WhenTrue) + " : " + Emit(choice.WhenFalse) + ")",
        BoundArray array => ArrayOf(array),
        BoundRange range => RangeOf(range),
        BoundSize size => SizeOf(size),
        BoundDateMember date => DateMemberOf(date),
        _ => throw new InvalidOperationException(expression.GetType().Name + " is not known"),
    };

    /// <summary>A value under the non-optional form of its type, where it is known to be there.</summary>
    private static string Narrow(string code, PromptType from, PromptType to) =>
        !from.IsOptional || to.IsOptional ? code
        : TypeTable.IsValueType(from) ? code + ".GetValueOrDefault()"
        : code + "!";

    private string LoopPropertyOf(BoundLoopProperty property)
    {
        LoopNames loop = _loops[property.Loop];
        return property.Property switch
        {
            LoopProperty.Index => "(long)" + loop.Turn,
            LoopProperty.ReverseIndex => "(long)(" + loop.Turns + " - " + loop.Turn + " - 1)",
            LoopProperty.First => "(" + loop.Turn + " == 0)",
            LoopProperty.Last => "(" + loop.Turn + " == " + loop.Turns + " - 1)",
            LoopProperty.Even => "((" + loop.Turn + " & 1) == 0)",
            LoopProperty.Odd => "((" + loop.Turn + " & 1) != 0)",
            _ => "(long)" + loop.Turns,
        };
    }

    private string MemberOf(BoundMember member)
    {
        PromptType type = member.Target.Type;
        string target = Emit(member.Target);
        if (!type.IsOptional)
        {
            return FieldAccess.Read(type, member.Field, target, Types, _context.Literals);
        }

        string present = _scope.Claim("present");
        string field = FieldAccess.Read(type, member.Field, present, Types, _context.Literals);
        return "(" + target + " is { } " + present + " ? " + field + " : default(" + Types.Inner(member.Type.WithOptional()) + "))";
    }

    private string IndexOf(BoundIndex index)
    {
        PromptType element = index.Target.Type.Element!;
        string method = !TypeTable.IsValueType(element) ? "AtReference" : element.IsOptional ? "AtOptional" : "AtValue";
        return Emitted + "Lists." + method + "(" + Emit(index.Target) + ", " + Emit(index.Index) + ", " + PlaceOf(index) + ")";
    }

    private string ConversionOf(BoundConversion conversion)
    {
        BoundExpression operand = conversion.Operand;
        string code = Emit(operand);
        return conversion.Kind switch
        {
            BoundConversionKind.IntToNumber => "(" + (operand.Type.IsOptional ? "double?" : "double") + ")" + code,
            BoundConversionKind.IntToDecimal => "(" + (operand.Type.IsOptional ? "decimal?" : "decimal") + ")" + code,
            BoundConversionKind.DecimalToNumber => "(" + (operand.Type.IsOptional ? "double?" : "double") + ")" + code,
            BoundConversionKind.NumberToDecimal => Emitted + "Arithmetic.ToDecimal(" + code + ", " + PlaceOf(conversion) + ")",
            BoundConversionKind.ToText => operand.Type.IsOptional ? "(" + TextOf(code, operand.Type) + " ?? \"\")" : TextOf(code, operand.Type),
            BoundConversionKind.ToTruth => TruthOf(code, operand.Type),
            BoundConversionKind.ToOptional => TypeTable.IsValueType(conversion.Type) ? "(" + Types.Inner(conversion.Type) + ")" + code : code,
            BoundConversionKind.FromOptional => Narrow(code, operand.Type, conversion.Type),
            BoundConversionKind.EnumToString or BoundConversionKind.DateToDateTime => code,
            _ => throw new InvalidOperationException(conversion.Kind + " is not known"),
        };
    }

    /// <summary>The text a template writes for a value; null for a missing one.</summary>
    private string TextOf(string code, PromptType type)
    {
        const string format = "global::PromptGen.Templates.Formatting.ValueFormat.";
        switch (type.Kind)
        {
            case TypeKind.String or TypeKind.Enum:
                return code;
            case TypeKind.Null:
                return "default(string?)";
            case TypeKind.List:
                string operations = Types.Operations(type.Element!);
                string element = Types.Inner(type.Element!);
                if (!type.IsOptional)
                {
                    return format + "Format<" + element + ", " + operations + ">(" + code + ", default)";
                }

                string present = _scope.Claim("present");
                return "(" + code + " is { } " + present + " ? " + format + "Format<" + element + ", " + operations + ">(" + present + ", default) : null)";
            default:
                return format + (type.IsOptional ? "FormatOrNull(" : "Format(") + code + ")";
        }
    }

    /// <summary>Null and false are false, everything else is true.</summary>
    private static string TruthOf(string code, PromptType type) => (type.Kind, type.IsOptional) switch
    {
        (TypeKind.Null, _) => "false",
        (TypeKind.Bool, false) => code,
        (TypeKind.Bool, true) => code + ".GetValueOrDefault()",
        (_, true) => "(" + code + " is not null)",
        _ => Emitted + "Truth.OfPresent(" + code + ")",
    };

    private string BinaryOf(BoundBinary binary)
    {
        BoundBinaryOperator op = binary.Operator;
        TypeKind kind = binary.Left.Type.Kind;
        switch (op)
        {
            case BoundBinaryOperator.And:
                return Infix("&&", binary);
            case BoundBinaryOperator.Or:
                return Infix("||", binary);
            case BoundBinaryOperator.Concat:
                return Emitted + "Texts.Concat(" + Emit(binary.Left) + ", " + Emit(binary.Right) + ", " + PlaceOf(binary) + ")";
            case BoundBinaryOperator.Repeat:
                return Emitted + "Texts.Repeat(" + Emit(binary.Left) + ", " + Emit(binary.Right) + ", " + PlaceOf(binary) + ")";
            case BoundBinaryOperator.Add or BoundBinaryOperator.Subtract or BoundBinaryOperator.Multiply
                or BoundBinaryOperator.Divide or BoundBinaryOperator.DivideRound or BoundBinaryOperator.Modulo:
                return ArithmeticOf(binary, kind);
            default:
                return ComparisonOf(binary, kind);
        }
    }

    private string ArithmeticOf(BoundBinary binary, TypeKind kind)
    {
        BoundBinaryOperator op = binary.Operator;
        if (kind == TypeKind.Number)
        {
            return op switch
            {
                BoundBinaryOperator.Add => Infix("+", binary),
                BoundBinaryOperator.Subtract => Infix("-", binary),
                BoundBinaryOperator.Multiply => Infix("*", binary),
                BoundBinaryOperator.Divide => Infix("/", binary),
                BoundBinaryOperator.Modulo => Infix("%", binary),
                _ => "global::System.Math.Round" + Infix("/", binary),
            };
        }

        if (kind == TypeKind.Int && op == BoundBinaryOperator.Divide && binary.Type.Kind == TypeKind.Number)
        {
            return "((double)" + Emit(binary.Left) + " / (double)" + Emit(binary.Right) + ")";
        }

        return Arithmetic(kind == TypeKind.Int && op == BoundBinaryOperator.Divide ? "DivideRound" : op.ToString(), binary, binary.Left, binary.Right);
    }

    private string ComparisonOf(BoundBinary binary, TypeKind kind)
    {
        string symbol = binary.Operator switch
        {
            BoundBinaryOperator.Equal => "==",
            BoundBinaryOperator.NotEqual => "!=",
            BoundBinaryOperator.Less => "<",
            BoundBinaryOperator.LessOrEqual => "<=",
            BoundBinaryOperator.Greater => ">",
            BoundBinaryOperator.GreaterOrEqual => ">=",
            _ => throw new InvalidOperationException(binary.Operator + " is not known"),
        };
        if (kind is not (TypeKind.String or TypeKind.Enum))
        {
            return Infix(symbol, binary);
        }

        return binary.Operator switch
        {
            BoundBinaryOperator.Equal => "string.Equals(" + Emit(binary.Left) + ", " + Emit(binary.Right) + ", global::System.StringComparison.Ordinal)",
            BoundBinaryOperator.NotEqual => "!string.Equals(" + Emit(binary.Left) + ", " + Emit(binary.Right) + ", global::System.StringComparison.Ordinal)",
            _ => "(string.CompareOrdinal(" + Emit(binary.Left) + ", " + Emit(binary.Right) + ") " + symbol + " 0)",
        };
    }

    private string Infix(string symbol, BoundBinary binary) => "(" + Emit(binary.Left) + " " + symbol + " " + Emit(binary.Right) + ")";

    private string Arithmetic(string method, BoundNode node, params BoundExpression[] operands) =>
        Emitted + "Arithmetic." + method + "(" + string.Join(", ", operands.Select(Emit)) + ", " + PlaceOf(node) + ")";

    private string ArrayOf(BoundArray array)
    {
        string element = Types.Inner(array.Type.Element!);
        IEnumerable<string> elements = array.Elements.Select(Emit);
        return array.Elements.Count == 0
            ? "global::System.Array.Empty<" + element + ">()"
            : "((global::System.Collections.Generic.IReadOnlyList<" + element + ">)new " + element + "[] { " + string.Join(", ", elements) + " })";
    }

    private string RangeOf(BoundRange range) =>
        "new " + Emitted + "IntRange(" + Emit(range.From) + ", " + Emit(range.To) + ", " + (range.IncludesEnd ? "true" : "false") + ", " + PlaceOf(range) + ")";

    private string SizeOf(BoundSize size)
    {
        string member = size.Target.Type.Kind == TypeKind.List ? "Count" : "Length";
        return size.Target.Type.IsOptional ? "(long)(" + Emit(size.Target) + "?." + member + " ?? 0)" : "(long)" + Emit(size.Target) + "." + member;
    }

    private string DateMemberOf(BoundDateMember date)
    {
        string member = date.Member switch
        {
            "year" => "Year",
            "month" => "Month",
            "day" => "Day",
            "hour" => "Hour",
            "minute" => "Minute",
            "second" => "Second",
            "millisecond" => "Millisecond",
            "day_of_year" => "DayOfYear",
            _ => throw new InvalidOperationException("a date has no " + date.Member),
        };
        return "(long)" + Emit(date.Target) + "." + member;
    }
}
