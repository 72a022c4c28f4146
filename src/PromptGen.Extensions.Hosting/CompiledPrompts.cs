namespace PromptGen.Extensions.Hosting;

/// <summary>The prompts of one assembly, as the host was given them.</summary>
internal sealed record CompiledPrompts(PromptCatalog Catalog);
