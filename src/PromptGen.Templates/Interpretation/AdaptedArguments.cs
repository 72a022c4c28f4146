using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>Arguments of any other kind.</summary>
internal sealed class AdaptedArguments(IPromptArguments arguments) : PromptArguments
{
    public override TemplateValue Get(int slot) => arguments.Get(slot);
}
