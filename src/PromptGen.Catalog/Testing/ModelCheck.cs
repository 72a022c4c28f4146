using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>A question to a model: a case sends it what it renders and checks the answer.</summary>
/// <param name="Name">The model; null for those that the command or the catalogue names.</param>
/// <param name="Seconds">How long an answer may take.</param>
/// <param name="Answer">What is expected of it.</param>
/// <param name="IsJson">Whether it has to be JSON that fits the prompt's <c>output</c>.</param>
/// <param name="JsonSpan">Where that is said.</param>
/// <param name="Span">Where the evaluation stands.</param>
public sealed record ModelCheck(string? Name, int Seconds, ValueList<Expectation> Answer, bool IsJson, TextSpan JsonSpan, TextSpan Span);
