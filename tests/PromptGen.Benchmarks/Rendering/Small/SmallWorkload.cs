using System.Buffers;
using HandlebarsDotNet;

namespace PromptGen.Benchmarks.Rendering.Small;

/// <summary>600 characters with three strings in them.</summary>
internal sealed class SmallWorkload() : Workload("small", ReadWorkload("small.expected.txt"))
{
    private readonly SmallData _data = Data<SmallData>("small");
    private readonly HandlebarsTemplate<object, object> _template = Handlebars(ReadWorkload("small.handlebars"));

    public override PromptDescriptor Prompt => Prompts.Small.Descriptor;

    public override string Render() => Prompts.Small.Render(_data.ProductName, _data.CustomerName, _data.Question).Text;

    public override void RenderUtf8(IBufferWriter<byte> destination) => Prompts.Small.Render(destination, _data.ProductName, _data.CustomerName, _data.Question);

    public override string RenderByHand() => SmallByHand.Render(_data.ProductName, _data.CustomerName, _data.Question);

    public override void RenderUtf8ByHand(IBufferWriter<byte> destination) => SmallByHand.RenderUtf8(destination, _data.ProductName, _data.CustomerName, _data.Question);

    public override string Interpolate() => SmallInterpolated.Render(_data.ProductName, _data.CustomerName, _data.Question);

    public override string RenderByHandlebars() => _template(_data);

    private sealed record SmallData(string ProductName, string CustomerName, string Question);
}
