using PromptGen.Catalog.Text;

namespace PromptGen.Repository.Approvals;

/// <summary>What a proposal still needs before it can be committed.</summary>
/// <param name="Role">The role whose document lacks signatures.</param>
/// <param name="Count">How many more.</param>
/// <param name="Why">Why, when it is not the threshold: <c>four eyes</c>; null otherwise.</param>
/// <param name="Holders">Who can give them.</param>
public sealed record MissingSignatures(string Role, int Count, string? Why, ValueList<string> Holders);
