using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>A writer that can go back and indent what it has written, for prompts in which Scriban's automatic indentation matters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IIndentingWriter : IPromptWriter
{
    /// <summary>Where the next text will stand.</summary>
    int Mark();

    /// <summary>
    /// Puts the indent in front of each character written since <paramref name="mark"/> that follows a line break.
    /// </summary>
    /// <param name="mark">Where the text to be indented begins.</param>
    /// <param name="indent">The indent; may be empty.</param>
    /// <param name="isAtLineStart">Whether the text indented before ended with a line break.</param>
    /// <returns>Whether this text ended with one; the same as before when there is none.</returns>
    bool IndentFrom(int mark, string indent, bool isAtLineStart);
}
