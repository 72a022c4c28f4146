using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Locks;

/// <summary>A read <c>prompts.lock.json</c>: the prompts that an application compiles and their pins.</summary>
/// <param name="Path">The file, as given by whoever read it.</param>
/// <param name="Entries">The pins in the order of the file.</param>
/// <param name="Spans">Where each pin's id stands, by position in <paramref name="Entries"/>, in the normalised source.</param>
/// <param name="Positions">The same places as line and column.</param>
public sealed record LockFile(string Path, ValueList<LockEntry> Entries, ValueList<TextSpan> Spans, ValueList<LinePosition> Positions)
{
    /// <summary>The newest schema that this reader understands.</summary>
    public const int CurrentSchema = 1;

    private readonly PinIndex _pins = new(Entries);

    /// <summary>The pins in the order of the file.</summary>
    public ValueList<LockEntry> Entries
    {
        get => _pins.Entries;
        init => _pins = new PinIndex(value);
    }

    /// <summary>The pin of a prompt; null when the application does not use it.</summary>
    public LockEntry? Find(PromptId id) => IndexOf(id) is >= 0 and int position ? Entries[position] : null;

    /// <summary>The position of a prompt's pin in <see cref="Entries"/>; -1 when the application does not use it.</summary>
    public int IndexOf(PromptId id) => _pins.IndexOf(id);
}
