using System;
using PromptGen.Templates.Values;

namespace PromptGen.Channels.Admission;

/// <summary>A caller's arguments by the slots of an override.</summary>
internal sealed class MappedArguments(IPromptArguments caller, InputSource[] sources) : PromptArguments
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A text in it is longer than the compiled contract allows.</exception>
    public override TemplateValue Get(int slot)
    {
        InputSource source = sources[slot];
        if (source.Slot < 0)
        {
            return TemplateValue.Null;
        }

        TemplateValue value = caller.Get(source.Slot);
        if (value.IsNull)
        {
            return value;
        }

        source.Limit?.Check(value, source.Name);
        return source.Convert is { } convert ? convert(value) : value;
    }
}
