using PromptGen.Templates.Contracts;
using PromptGen.Templates.Formatting;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>Writes values of any kind in the one form that <see cref="ValueFormat"/> gives them; scalars go straight into the buffer.</summary>
internal static class ValueWriter
{
    internal static string ToText(TemplateValue value) => ValueFormat.Format(value);

    internal static void Write(TemplateValue value, RenderFrame frame)
    {
        switch (value.Kind)
        {
            case TypeKind.Null:
                break;
            case TypeKind.String or TypeKind.Enum:
                frame.Write(value.AsString);
                break;
            case TypeKind.Bool:
                frame.Write(ValueFormat.Format(value.AsBool));
                break;
            case TypeKind.Int:
                Write(value.AsInt, frame);
                break;
            case TypeKind.Number:
                Write(value.AsNumber, frame);
                break;
            case TypeKind.Decimal:
                Write(value.AsDecimal, frame);
                break;
            case TypeKind.Date or TypeKind.DateTime:
                frame.Commit(ValueFormat.Format(value.AsDateTime, frame.Room(ValueFormat.MaxDate)));
                break;
            default:
                frame.Write(ValueFormat.Format(value));
                break;
        }
    }

    internal static void Write(bool value, RenderFrame frame) => frame.Write(ValueFormat.Format(value));

    internal static void Write(long value, RenderFrame frame) =>
        frame.Commit(ValueFormat.Format(value, frame.Room(ValueFormat.MaxInt)));

    internal static void Write(double value, RenderFrame frame) =>
        frame.Commit(ValueFormat.Format(value, frame.Room(ValueFormat.MaxNumber)));

    internal static void Write(decimal value, RenderFrame frame) =>
        frame.Commit(ValueFormat.Format(value, frame.Room(ValueFormat.MaxDecimal)));
}
