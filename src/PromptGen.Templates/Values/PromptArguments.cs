namespace PromptGen.Templates.Values;

/// <summary>
/// The arguments of a call as the interpreter asks for them fastest: a class, so that no interface has to be looked up for each value.
/// Emitted accessors derive from it.
/// </summary>
public abstract class PromptArguments : IPromptArguments
{
    /// <inheritdoc/>
    public abstract TemplateValue Get(int slot);

    /// <summary>The value of an input that is a text or an enum, as its text; null when the caller gave none.</summary>
    /// <remarks>For those who know that it is a text: most inputs are, and this makes no value of them.</remarks>
    public virtual string? GetText(int slot) => Get(slot).AsString;
}
