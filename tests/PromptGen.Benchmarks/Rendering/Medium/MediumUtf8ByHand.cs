using System;
using System.Buffers;
using System.Globalization;
using Item = PromptGen.Benchmarks.Prompts.Medium.Item;
using Text = PromptGen.Benchmarks.Rendering.Medium.MediumText.Utf8;

namespace PromptGen.Benchmarks.Rendering.Medium;

/// <summary>The medium workload as UTF-8 as somebody writes it for this text alone: room for the longest that it can be, and one pass.</summary>
internal static class MediumUtf8ByHand
{
    private const int MostDigitsOfLong = 20;
    private const int MostDigitsOfDecimal = 31;

    public static void Render(IBufferWriter<byte> destination, MediumInputs inputs)
    {
        Span<byte> room = destination.GetSpan(MostOf(inputs));
        Span<byte> rest = room
            .Put(Text.Role).Put(inputs.AgentName)
            .Put(Text.Agent).Put(inputs.CompanyName)
            .Put(Text.Answer).Put(inputs.Language)
            .Put(Text.Most);
        inputs.MaxWords.TryFormat(rest, out int words, default, CultureInfo.InvariantCulture);
        rest = rest[words..].Put(Text.Policy).Put(inputs.CustomerName).Put(Text.Tickets);
        inputs.OpenTickets.TryFormat(rest, out int tickets, default, CultureInfo.InvariantCulture);
        rest = rest[tickets..];
        if (inputs.IsPremium)
        {
            rest = rest.Put(Text.Premium);
        }

        rest = rest.Put(Text.Orders);
        foreach (ref readonly Item item in inputs.Items.AsSpan())
        {
            rest = rest.Put(Text.Item).Put(item.Name).Put(Text.Quantity);
            item.Quantity.TryFormat(rest, out int quantity, default, CultureInfo.InvariantCulture);
            rest = rest[quantity..].Put(Text.Price);
            item.Price.TryFormat(rest, out int price, default, CultureInfo.InvariantCulture);
            rest = rest[price..].Put(Text.EndOfItem);
        }

        rest = rest.Put(Text.Procedure);
        if (inputs.HasIncident)
        {
            rest = rest.Put(Text.Incident);
        }

        rest = rest.Put(Text.Output);
        destination.Advance(room.Length - rest.Length);
    }

    private static int MostOf(MediumInputs inputs)
    {
        int literals = Text.Role.Length + Text.Agent.Length + Text.Answer.Length + Text.Most.Length + Text.Policy.Length + Text.Tickets.Length + Text.Premium.Length + Text.Orders.Length
            + Text.Procedure.Length + Text.Incident.Length + Text.Output.Length;
        int literalsOfItem = Text.Item.Length + Text.Quantity.Length + MostDigitsOfLong + Text.Price.Length + MostDigitsOfDecimal + Text.EndOfItem.Length;
        int units = inputs.AgentName.Length + inputs.CompanyName.Length + inputs.Language.Length + inputs.CustomerName.Length;
        foreach (ref readonly Item item in inputs.Items.AsSpan())
        {
            units += item.Name.Length;
        }

        return literals + (2 * MostDigitsOfLong) + (inputs.Items.Length * literalsOfItem) + (Pieces.MostBytes * units);
    }
}
