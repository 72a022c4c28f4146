using System.Buffers;
using System.ComponentModel;
using PromptGen.Templates.Values;

namespace PromptGen.Emitted;

/// <summary>A call of a text prompt: its arguments by the slots of the compiled contract, and the compiled version's rendering of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextCall : PromptArguments
{
    /// <summary>What the compiled version gives.</summary>
    public abstract RenderedPrompt RenderBaked();

    /// <summary>What the compiled version gives, as UTF-8.</summary>
    public abstract PromptIdentity RenderBaked(IBufferWriter<byte> destination);
}
