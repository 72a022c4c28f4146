using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>A key that a mapping may have.</summary>
/// <param name="Name">The key.</param>
/// <param name="IsRequired">Whether leaving it out is an error.</param>
/// <param name="Choices">The only texts it takes; null when it takes others too.</param>
public sealed record KeyRule(string Name, bool IsRequired = false, ValueList<string>? Choices = null);
