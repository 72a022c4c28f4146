using System.Globalization;
using System.Runtime.CompilerServices;

namespace PromptGen.Benchmarks.Rendering.Medium;

/// <summary>The medium workload by what the compiler makes of an interpolated string, which has no loops of its own.</summary>
internal static class MediumInterpolated
{
    public static string Render(MediumInputs inputs)
    {
        int literals = MediumText.Role.Length + MediumText.Agent.Length + MediumText.Answer.Length + MediumText.Most.Length + MediumText.Policy.Length + MediumText.Tickets.Length
            + MediumText.Premium.Length + MediumText.Orders.Length + MediumText.Procedure.Length + MediumText.Incident.Length + MediumText.Output.Length;
        DefaultInterpolatedStringHandler text = new(literals, formattedCount: 6 + (3 * inputs.Items.Length), CultureInfo.InvariantCulture);
        text.AppendLiteral(MediumText.Role);
        text.AppendFormatted(inputs.AgentName);
        text.AppendLiteral(MediumText.Agent);
        text.AppendFormatted(inputs.CompanyName);
        text.AppendLiteral(MediumText.Answer);
        text.AppendFormatted(inputs.Language);
        text.AppendLiteral(MediumText.Most);
        text.AppendFormatted(inputs.MaxWords);
        text.AppendLiteral(MediumText.Policy);
        text.AppendFormatted(inputs.CustomerName);
        text.AppendLiteral(MediumText.Tickets);
        text.AppendFormatted(inputs.OpenTickets);
        if (inputs.IsPremium)
        {
            text.AppendLiteral(MediumText.Premium);
        }

        text.AppendLiteral(MediumText.Orders);
        foreach (Prompts.Medium.Item item in inputs.Items)
        {
            text.AppendLiteral(MediumText.Item);
            text.AppendFormatted(item.Name);
            text.AppendLiteral(MediumText.Quantity);
            text.AppendFormatted(item.Quantity);
            text.AppendLiteral(MediumText.Price);
            text.AppendFormatted(item.Price);
            text.AppendLiteral(MediumText.EndOfItem);
        }

        text.AppendLiteral(MediumText.Procedure);
        if (inputs.HasIncident)
        {
            text.AppendLiteral(MediumText.Incident);
        }

        text.AppendLiteral(MediumText.Output);
        return text.ToStringAndClear();
    }
}
