using System;

namespace PromptGen.Channels.Selection;

/// <summary>Who wins: the one place that says so.</summary>
internal static class Precedence
{
    /// <summary>
    /// Decides what is served. Stopped: what is baked. A version, or the arm of a split: that one when it is admitted, else the one that was
    /// admitted last, else what is baked. Nothing said: what is baked. Whether the baked version is newer does not matter.
    /// </summary>
    /// <param name="entry">What the channel says of the prompt; null for nothing.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="key">What a split goes by; null for none.</param>
    /// <param name="roll">Gives a bucket from 1 to 1,000 by chance, for splits that want chance when there is no key.</param>
    /// <param name="isAdmitted">Whether a version is admitted, which means signed, current and compatible with the compiled contract.</param>
    /// <param name="lastAdmitted">The version that was served last before the channel named one that is not admitted; null for none.</param>
    public static Choice Choose(
        ChannelEntry? entry,
        string channel,
        string prompt,
        string? key,
        Func<int> roll,
        Func<VersionReference, bool> isAdmitted,
        VersionReference? lastAdmitted)
    {
        if (entry is null)
        {
            return new Choice(null, Reason.NoEntry);
        }

        if (entry.IsStopped)
        {
            return new Choice(null, Reason.Stopped);
        }

        VersionReference selected = entry.Version ?? entry.Split!.ArmOf(channel, prompt, key, roll).Version;
        return isAdmitted(selected) ? new Choice(selected, Reason.Selected)
            : lastAdmitted is not null ? new Choice(lastAdmitted, Reason.LastAdmitted)
            : new Choice(null, Reason.NoneAdmitted);
    }
}
