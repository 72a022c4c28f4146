using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using PromptGen.Emitted;

namespace PromptGen.Overriding;

/// <summary>
/// Counts renderings while somebody listens. A call looks at nothing but its slot, so counting is a reason for slots to be open: they are opened when a listener is there while a
/// slot is made or a table is used, or when a listener first collects, and closed by the first call that finds that nobody listens any more.
/// </summary>
internal static class RenderCounting
{
    private static readonly object Gate = new();
    private static readonly List<WeakReference<PromptSlot>> Slots = [];
    private static readonly ObservableCounter<long> Renders =
        PromptTelemetry.Meter.CreateObservableCounter(PromptTelemetry.RendersName, Observe, "{render}", "Prompts that were rendered, by version and where it came from.");

    private static volatile bool _isOn;
    private static int _pruneAt = 64;

    /// <summary>Whether renderings are counted.</summary>
    public static bool IsOn => _isOn;

    /// <summary>Takes a new slot in.</summary>
    public static void Register(PromptSlot slot)
    {
        lock (Gate)
        {
            if (Slots.Count == _pruneAt)
            {
                // Slots of unloaded assemblies.
                Slots.RemoveAll(static s => !s.TryGetTarget(out _));
                _pruneAt = Math.Max(64, Slots.Count * 2);
            }

            Slots.Add(new WeakReference<PromptSlot>(slot));
            if (_isOn)
            {
                slot.Count(true);
            }
            else
            {
                LookForListener();
            }
        }
    }

    /// <summary>Begins to count when somebody listens.</summary>
    public static void LookForListener()
    {
        if (!_isOn && Renders.Enabled)
        {
            Turn(isOn: true);
        }
    }

    /// <summary>Counts a rendering, or stops counting when nobody listens any more.</summary>
    public static void Count(RenderCounts counts, PromptIdentity identity)
    {
        if (Renders.Enabled)
        {
            counts.Add(identity);
        }
        else
        {
            Turn(isOn: false);
        }
    }

    private static void Turn(bool isOn)
    {
        lock (Gate)
        {
            _isOn = isOn;
            foreach (PromptSlot slot in Living())
            {
                slot.Count(isOn);
            }
        }
    }

    private static List<Measurement<long>> Observe()
    {
        LookForListener();
        lock (Gate)
        {
            // Two assemblies may have compiled the same version of a prompt: one series each is what a listener wants.
            return [.. Living()
                .SelectMany(s => s.Counts?.Read() ?? [])
                .GroupBy(c => (c.Identity.Id, c.Identity.Version, c.Identity.Source, c.Identity.Channel), c => c.Count)
                .Select(g => new Measurement<long>(g.Sum(), Attributes(g.Key.Id, g.Key.Version, g.Key.Source, g.Key.Channel)))];
        }
    }

    private static List<KeyValuePair<string, object?>> Attributes(string id, string version, PromptSource source, string? channel)
    {
        List<KeyValuePair<string, object?>> attributes =
        [
            new(PromptTelemetry.PromptAttribute, id),
            new(PromptTelemetry.VersionAttribute, version),
            new(PromptTelemetry.SourceAttribute, PromptTelemetry.NameOf(source)),
        ];
        if (channel is not null)
        {
            attributes.Add(new(PromptTelemetry.ChannelAttribute, channel));
        }

        return attributes;
    }

    private static IEnumerable<PromptSlot> Living()
    {
        foreach (WeakReference<PromptSlot> reference in Slots)
        {
            if (reference.TryGetTarget(out PromptSlot? slot))
            {
                yield return slot;
            }
        }
    }
}
