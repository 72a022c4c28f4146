using System.Buffers;
using System.Linq;
using HandlebarsDotNet;

namespace PromptGen.Benchmarks.Rendering.Medium;

/// <summary>A system prompt of 4 KB: eight variables, two conditions, and a loop over ten items with decimals.</summary>
internal sealed class MediumWorkload : Workload
{
    private readonly MediumData _data = Data<MediumData>("medium");
    private readonly MediumInputs _inputs;
    private readonly HandlebarsTemplate<object, object> _template = Handlebars(ReadWorkload("medium.handlebars"));

    public MediumWorkload()
        : base("medium", ReadWorkload("medium.expected.txt"))
    {
        Prompts.Medium.Item[] items = [.. _data.Items.Select(i => new Prompts.Medium.Item(i.Name, i.Quantity, i.Price))];
        _inputs = new MediumInputs(_data.AgentName, _data.CompanyName, _data.Language, _data.MaxWords, _data.CustomerName, _data.OpenTickets, _data.IsPremium, _data.HasIncident, items);
    }

    public override PromptDescriptor Prompt => Prompts.Medium.Descriptor;

    public override string Render() =>
        Prompts.Medium.Render(_inputs.AgentName, _inputs.CompanyName, _inputs.Language, _inputs.MaxWords, _inputs.CustomerName, _inputs.OpenTickets, _inputs.IsPremium, _inputs.HasIncident, _inputs.Items).Text;

    public override void RenderUtf8(IBufferWriter<byte> destination) =>
        Prompts.Medium.Render(destination, _inputs.AgentName, _inputs.CompanyName, _inputs.Language, _inputs.MaxWords, _inputs.CustomerName, _inputs.OpenTickets, _inputs.IsPremium, _inputs.HasIncident, _inputs.Items);

    public override string RenderByHand() => MediumByHand.Render(_inputs);

    public override void RenderUtf8ByHand(IBufferWriter<byte> destination) => MediumUtf8ByHand.Render(destination, _inputs);

    public override string Interpolate() => MediumInterpolated.Render(_inputs);

    public override string RenderByHandlebars() => _template(_data);

    private sealed record MediumData(
        string AgentName, string CompanyName, string Language, long MaxWords, string CustomerName, long OpenTickets, bool IsPremium, bool HasIncident, ItemData[] Items);

    private sealed record ItemData(string Name, long Quantity, decimal Price);
}
