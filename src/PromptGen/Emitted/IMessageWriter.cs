using System.Collections.Generic;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>Where generated code writes a chat prompt.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMessageWriter : IPromptWriter
{
    /// <summary>Ends the open message, if any, and opens one.</summary>
    void BeginMessage(MessageRole role, in Place place);

    /// <summary>Ends the open message, if any, and inserts the caller's.</summary>
    void History(IReadOnlyList<PromptMessage> messages, in Place place);

    /// <summary>Leaves white space out that the prompt has between a message's text and its end; it counts to the length of the rendering.</summary>
    /// <param name="units">UTF-16 units.</param>
    void LeaveOut(int units);
}
