using System;
using System.Buffers;
using HandlebarsDotNet;

namespace PromptGen.Benchmarks.Rendering.Greeting;

/// <summary>As short as a prompt can be: what a call costs beside writing.</summary>
internal sealed class GreetingWorkload() : Workload("greeting", Dear + Someone)
{
    private const string Dear = "Dear ";
    private const string Someone = "Ana Maria";

    private readonly GreetingData _data = new(Someone);
    private readonly HandlebarsTemplate<object, object> _template = Handlebars("Dear {{{Name}}}");

    public override PromptDescriptor Prompt => Prompts.Greeting.Descriptor;

    public override string Render() => Prompts.Greeting.Render(_data.Name).Text;

    public override void RenderUtf8(IBufferWriter<byte> destination) => Prompts.Greeting.Render(destination, _data.Name);

    public override string RenderByHand() => ByHand(_data.Name);

    public override void RenderUtf8ByHand(IBufferWriter<byte> destination) => Utf8ByHand(destination, _data.Name);

    public override string Interpolate() => $"Dear {_data.Name}";

    public override string RenderByHandlebars() => _template(_data);

    private static string ByHand(string name) => string.Create(Dear.Length + name.Length, name, static (room, name) => room.Put(Dear).Put(name));

    private static void Utf8ByHand(IBufferWriter<byte> destination, string name)
    {
        Span<byte> room = destination.GetSpan(Dear.Length + (Pieces.MostBytes * name.Length));
        Span<byte> rest = room.Put("Dear "u8).Put(name);
        destination.Advance(room.Length - rest.Length);
    }

    private sealed record GreetingData(string Name);
}
