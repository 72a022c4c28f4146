namespace PromptGen.Templates.Values;

/// <summary>
/// What a caller supplies to a rendering, by slot. Emitted accessors implement it over their own parameters, tools over
/// JSON; the interpreter reads nothing else.
/// </summary>
public interface IPromptArguments
{
    /// <summary>The value of the input in <paramref name="slot"/> (its position in the contract); null when the caller gave none.</summary>
    TemplateValue Get(int slot);
}
