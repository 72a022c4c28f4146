using System.Collections.Generic;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>Where generated code writes a chat prompt.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMessageWriter : IIndentingWriter
{
    /// <summary>Ends the open message, if any, and opens one.</summary>
    void BeginMessage(MessageRole role, in Place place);

    /// <summary>Ends the open message, if any, and inserts the caller's.</summary>
    void History(IReadOnlyList<PromptMessage> messages, in Place place);
}
