using System;
using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using Item = PromptGen.Benchmarks.Prompts.Medium.Item;

namespace PromptGen.Benchmarks.Rendering.Medium;

/// <summary>
/// The medium workload as somebody writes it who wants each text in one allocation, and writes it for this text alone. Numbers are formatted once, while the text is measured, into a buffer on the stack; of
/// an item the buffer holds everything behind its name, and in front of that how long it is.
/// </summary>
internal static class MediumByHand
{
    private const int OnStack = 1024;
    private const int MostDigitsOfLong = 20;
    private const int MostDigitsOfDecimal = 31;

    [SkipLocalsInit]
    public static string Render(MediumInputs inputs)
    {
        int mostOfItem = 1 + MediumText.Quantity.Length + MostDigitsOfLong + MediumText.Price.Length + MostDigitsOfDecimal + MediumText.EndOfItem.Length;
        int most = inputs.Items.Length * mostOfItem;
        char[]? rented = most > OnStack ? ArrayPool<char>.Shared.Rent(most) : null;
        Span<char> buffer = rented ?? stackalloc char[OnStack];
        Span<char> digits = stackalloc char[2 * MostDigitsOfLong];
        inputs.MaxWords.TryFormat(digits, out int words, default, CultureInfo.InvariantCulture);
        inputs.OpenTickets.TryFormat(digits[words..], out int tickets, default, CultureInfo.InvariantCulture);
        int length = LengthOf(inputs) + words + tickets;
        Span<char> room = buffer;
        foreach (ref readonly Item item in inputs.Items.AsSpan())
        {
            Span<char> rest = room[1..].Put(MediumText.Quantity);
            item.Quantity.TryFormat(rest, out int quantity, default, CultureInfo.InvariantCulture);
            rest = rest[quantity..].Put(MediumText.Price);
            item.Price.TryFormat(rest, out int price, default, CultureInfo.InvariantCulture);
            rest = rest[price..].Put(MediumText.EndOfItem);
            int used = room.Length - rest.Length;
            room[0] = (char)(used - 1);
            room = rest;
            length += MediumText.Item.Length + item.Name.Length + used - 1;
        }

        string text = string.Create(length, new Measured(inputs, digits[..words], digits.Slice(words, tickets), buffer), static (room, measured) => Write(room, measured));
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text;
    }

    private static int LengthOf(MediumInputs inputs) =>
        MediumText.Role.Length + inputs.AgentName.Length + MediumText.Agent.Length + inputs.CompanyName.Length + MediumText.Answer.Length + inputs.Language.Length + MediumText.Most.Length
        + MediumText.Policy.Length + inputs.CustomerName.Length + MediumText.Tickets.Length + (inputs.IsPremium ? MediumText.Premium.Length : 0) + MediumText.Orders.Length
        + MediumText.Procedure.Length + (inputs.HasIncident ? MediumText.Incident.Length : 0) + MediumText.Output.Length;

    private static void Write(Span<char> room, in Measured measured)
    {
        MediumInputs inputs = measured.Inputs;
        room = room
            .Put(MediumText.Role).Put(inputs.AgentName)
            .Put(MediumText.Agent).Put(inputs.CompanyName)
            .Put(MediumText.Answer).Put(inputs.Language)
            .Put(MediumText.Most).Put(measured.Words)
            .Put(MediumText.Policy).Put(inputs.CustomerName)
            .Put(MediumText.Tickets).Put(measured.Tickets);
        if (inputs.IsPremium)
        {
            room = room.Put(MediumText.Premium);
        }

        room = room.Put(MediumText.Orders);
        ReadOnlySpan<char> buffer = measured.Buffer;
        foreach (ref readonly Item item in inputs.Items.AsSpan())
        {
            int length = buffer[0];
            room = room.Put(MediumText.Item).Put(item.Name).Put(buffer.Slice(1, length));
            buffer = buffer[(1 + length)..];
        }

        room = room.Put(MediumText.Procedure);
        if (inputs.HasIncident)
        {
            room = room.Put(MediumText.Incident);
        }

        room.Put(MediumText.Output);
    }

    /// <summary>The values, and the numbers among them as text.</summary>
    private readonly ref struct Measured(MediumInputs inputs, ReadOnlySpan<char> words, ReadOnlySpan<char> tickets, ReadOnlySpan<char> buffer)
    {
        public MediumInputs Inputs { get; } = inputs;

        public ReadOnlySpan<char> Words { get; } = words;

        public ReadOnlySpan<char> Tickets { get; } = tickets;

        public ReadOnlySpan<char> Buffer { get; } = buffer;
    }
}
