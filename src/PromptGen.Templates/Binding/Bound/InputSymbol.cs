using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>An input of the prompt.</summary>
/// <param name="Slot">Its position in the contract, and its slot in <see cref="Values.IPromptArguments"/>.</param>
/// <param name="Declaration">Its name, type, trust, limit and default.</param>
public sealed record InputSymbol(int Slot, FieldDeclaration Declaration);
