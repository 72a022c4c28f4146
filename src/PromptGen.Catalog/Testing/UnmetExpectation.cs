using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>What keeps an expectation from being met.</summary>
/// <param name="Message">The end of a sentence: what is not as expected.</param>
/// <param name="Details">Lines that show it.</param>
public sealed record UnmetExpectation(string Message, ValueList<string> Details)
{
    /// <summary>A sentence that says it all.</summary>
    internal static UnmetExpectation Of(string message) => new(message, ValueList<string>.Empty);
}
