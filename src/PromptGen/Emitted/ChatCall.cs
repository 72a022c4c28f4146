using System.Collections.Generic;
using System.ComponentModel;
using PromptGen.Templates.Values;

namespace PromptGen.Emitted;

/// <summary>A call of a chat prompt: its arguments by the slots of the compiled contract, and the compiled version's rendering of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ChatCall : PromptArguments
{
    /// <summary>The caller's messages; null where the compiled version takes none.</summary>
    public virtual IReadOnlyList<PromptMessage>? History => null;

    /// <summary>What the compiled version gives.</summary>
    public abstract RenderedChat RenderBaked();
}
