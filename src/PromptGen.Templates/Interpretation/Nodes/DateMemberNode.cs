using System;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A part of a date.</summary>
internal sealed class DateMemberNode(ExpressionNode target, Func<DateTime, int> part, RenderPlace place) : IntNode(place)
{
    internal override long EvaluateInt(RenderFrame frame) => part(target.Evaluate(frame).AsDateTime);

    /// <summary>The part that <paramref name="name"/> means; null for a name that means none.</summary>
    internal static Func<DateTime, int>? Find(string name) => name switch
    {
        "year" => static d => d.Year,
        "month" => static d => d.Month,
        "day" => static d => d.Day,
        "hour" => static d => d.Hour,
        "minute" => static d => d.Minute,
        "second" => static d => d.Second,
        "millisecond" => static d => d.Millisecond,
        "day_of_year" => static d => d.DayOfYear,
        _ => null,
    };
}
