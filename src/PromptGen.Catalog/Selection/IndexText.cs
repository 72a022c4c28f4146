using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Selection;

/// <summary>
/// The list of a catalogue's prompts as a build hands it to the compiler: a line for each, <c>support-bot released</c> or <c>support-bot draft</c>, in order of the ids. It shows which prompts could be
/// pinned, so that ten thousand of which an application uses five need not be ten thousand inputs of its compiler.
/// </summary>
public static class IndexText
{
    private const string Released = "released";
    private const string Draft = "draft";

    /// <summary>Writes the list.</summary>
    public static string Write(CatalogueIndex index)
    {
        var text = new StringBuilder();
        foreach (IndexedPrompt prompt in (index ?? throw new ArgumentNullException(nameof(index))).Prompts)
        {
            text.Append(prompt.Id.Value).Append(' ').Append(prompt.IsReleased ? Released : Draft).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a list. A build writes it, so a line that is none is passed over.</summary>
    /// <returns>The prompts, and whether each was released.</returns>
    public static IEnumerable<(PromptId Id, bool IsReleased)> Read(string text) =>
        from line in (text ?? throw new ArgumentNullException(nameof(text))).Split('\n')
        let space = line.IndexOf(' ')
        where space > 0
        let id = PromptId.TryParse(line.Substring(0, space))
        where id is not null
        select (id, line.Substring(space + 1).TrimEnd('\r') == Released);
}
