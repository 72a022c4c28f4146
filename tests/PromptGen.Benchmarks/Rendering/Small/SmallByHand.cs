using System;
using System.Buffers;

namespace PromptGen.Benchmarks.Rendering.Small;

/// <summary>The small workload as somebody writes it who wants each text in one allocation, and writes it for this text alone.</summary>
internal static class SmallByHand
{
    public static string Render(string product, string customer, string question) => string.Create(
        SmallText.Assistant.Length + product.Length + SmallText.Customer.Length + customer.Length + SmallText.Rules.Length + question.Length + SmallText.Answer.Length,
        (product, customer, question),
        static (room, values) => room
            .Put(SmallText.Assistant).Put(values.product)
            .Put(SmallText.Customer).Put(values.customer)
            .Put(SmallText.Rules).Put(values.question)
            .Put(SmallText.Answer));

    public static void RenderUtf8(IBufferWriter<byte> destination, string product, string customer, string question)
    {
        int literals = SmallText.Utf8.Assistant.Length + SmallText.Utf8.Customer.Length + SmallText.Utf8.Rules.Length + SmallText.Utf8.Answer.Length;
        Span<byte> room = destination.GetSpan(literals + (Pieces.MostBytes * (product.Length + customer.Length + question.Length)));
        Span<byte> rest = room
            .Put(SmallText.Utf8.Assistant).Put(product)
            .Put(SmallText.Utf8.Customer).Put(customer)
            .Put(SmallText.Utf8.Rules).Put(question)
            .Put(SmallText.Utf8.Answer);
        destination.Advance(room.Length - rest.Length);
    }
}
