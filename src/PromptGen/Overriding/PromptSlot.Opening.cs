using System.Threading;
using PromptGen.Overriding;

namespace PromptGen.Emitted;

/// <content>Who keeps the slot open: the tables that may select another version, and the count of renderings.</content>
public sealed partial class PromptSlot
{
    private static readonly object Gate = new();
    private SlotSelector? _whenOpen;
    private int _holders;
    private bool _isCounted;

    /// <summary>The count of renderings; null when none were counted.</summary>
    internal RenderCounts? Counts => Volatile.Read(ref _whenOpen)?.Counts;

    /// <summary>Opens the slot for a table.</summary>
    internal void Hold()
    {
        lock (Gate)
        {
            _holders++;
            Update();
        }
    }

    /// <summary>Closes the slot for a table.</summary>
    internal void Release()
    {
        lock (Gate)
        {
            _holders--;
            Update();
        }
    }

    /// <summary>Opens or closes the slot for the count of renderings.</summary>
    internal void Count(bool isCounted)
    {
        lock (Gate)
        {
            _isCounted = isCounted;
            Update();
        }
    }

    partial void Register() => RenderCounting.Register(this);

    private void Update() => Set(_holders > 0 || _isCounted ? _whenOpen ??= new SlotSelector(this) : null);
}
