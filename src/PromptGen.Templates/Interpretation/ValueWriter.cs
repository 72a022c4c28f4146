using PromptGen.Templates.Contracts;
using PromptGen.Templates.Formatting;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>Writes values of any kind in the one form that <see cref="ValueFormat"/> gives them; scalars go straight into the buffer.</summary>
internal static class ValueWriter
{
    internal static string ToText(TemplateValue value) => ValueFormat.Format(value);

    internal static void Write(TemplateValue value, ref RenderFrame frame, RenderPlace place)
    {
        switch (value.Kind)
        {
            case TypeKind.Null:
                break;
            case TypeKind.String or TypeKind.Enum:
                frame.Write(value.AsString, place);
                break;
            case TypeKind.Bool:
                frame.Write(ValueFormat.Format(value.AsBool), place);
                break;
            case TypeKind.Int:
                Write(value.AsInt, ref frame, place);
                break;
            case TypeKind.Number:
                Write(value.AsNumber, ref frame, place);
                break;
            case TypeKind.Decimal:
                Write(value.AsDecimal, ref frame, place);
                break;
            case TypeKind.Date or TypeKind.DateTime:
                frame.Commit(ValueFormat.Format(value.AsDateTime, frame.Room(ValueFormat.MaxDate)), place);
                break;
            default:
                frame.Write(ValueFormat.Format(value), place);
                break;
        }
    }

    internal static void Write(bool value, ref RenderFrame frame, RenderPlace place) => frame.Write(ValueFormat.Format(value), place);

    internal static void Write(long value, ref RenderFrame frame, RenderPlace place) =>
        frame.Commit(ValueFormat.Format(value, frame.Room(ValueFormat.MaxInt)), place);

    internal static void Write(double value, ref RenderFrame frame, RenderPlace place) =>
        frame.Commit(ValueFormat.Format(value, frame.Room(ValueFormat.MaxNumber)), place);

    internal static void Write(decimal value, ref RenderFrame frame, RenderPlace place) =>
        frame.Commit(ValueFormat.Format(value, frame.Room(ValueFormat.MaxDecimal)), place);
}
