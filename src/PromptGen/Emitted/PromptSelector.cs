using System.Buffers;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>What a slot holds while a call has to ask which version renders it. Where channels are not supported there is none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PromptSelector
{
    private protected PromptSelector()
    {
    }

    internal abstract RenderedPrompt Render(string? key, TextCall call);

    internal abstract PromptIdentity Render(string? key, TextCall call, IBufferWriter<byte> destination);

    internal abstract RenderedChat Render(string? key, ChatCall call);
}
