using PromptGen.Templates.Values;

namespace PromptGen.Interpretation.Tests;

internal sealed class ArgumentArray(params TemplateValue[] values) : IPromptArguments
{
    public TemplateValue Get(int slot) => values[slot];
}
