using Item = PromptGen.Benchmarks.Prompts.Medium.Item;

namespace PromptGen.Benchmarks.Rendering.Medium;

/// <summary>The values of the medium workload.</summary>
internal sealed record MediumInputs(
    string AgentName, string CompanyName, string Language, long MaxWords, string CustomerName, long OpenTickets, bool IsPremium, bool HasIncident, Item[] Items);
