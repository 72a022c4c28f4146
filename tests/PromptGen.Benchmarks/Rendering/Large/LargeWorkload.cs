using System.Buffers;
using System.Linq;
using HandlebarsDotNet;
using Example = PromptGen.Benchmarks.Prompts.Large.Example;

namespace PromptGen.Benchmarks.Rendering.Large;

/// <summary>A few-shot prompt of 60 KB: 200 examples with a condition in each.</summary>
internal sealed class LargeWorkload : Workload
{
    private readonly LargeData _data = Data<LargeData>("large");
    private readonly Example[] _examples;
    private readonly HandlebarsTemplate<object, object> _template = Handlebars(ReadWorkload("large.handlebars"));

    public LargeWorkload()
        : base("large", ReadWorkload("large.expected.txt")) =>
        _examples = [.. _data.Examples.Select(e => new Example(e.Question, e.Answer, e.Note))];

    public override PromptDescriptor Prompt => Prompts.Large.Descriptor;

    public override string Render() => Prompts.Large.Render(_data.CompanyName, _examples, _data.FinalQuestion).Text;

    public override void RenderUtf8(IBufferWriter<byte> destination) => Prompts.Large.Render(destination, _data.CompanyName, _examples, _data.FinalQuestion);

    public override string RenderByHand() => LargeByHand.Render(_data.CompanyName, _examples, _data.FinalQuestion);

    public override void RenderUtf8ByHand(IBufferWriter<byte> destination) => LargeUtf8ByHand.Render(destination, _data.CompanyName, _examples, _data.FinalQuestion);

    public override string Interpolate() => LargeInterpolated.Render(_data.CompanyName, _examples, _data.FinalQuestion);

    public override string RenderByHandlebars() => _template(_data);

    private sealed record LargeData(string CompanyName, ExampleData[] Examples, string FinalQuestion);

    private sealed record ExampleData(string Question, string Answer, string? Note);
}
