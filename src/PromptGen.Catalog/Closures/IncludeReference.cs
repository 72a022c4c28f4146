using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Closures;

/// <summary>An include tag of a parsed body.</summary>
/// <param name="Name">The partial's id as the template writes it.</param>
/// <param name="Span">Where the name stands in the file.</param>
public sealed record IncludeReference(string Name, TextSpan Span);
