using System;
using System.Collections.Generic;
using System.Threading;

namespace PromptGen.Overriding;

/// <summary>How often each version of one prompt was rendered. There are few versions, so they are looked for one by one.</summary>
internal sealed class RenderCounts
{
    private volatile Entry[] _entries = [];

    /// <summary>Counts one rendering.</summary>
    public void Add(PromptIdentity identity)
    {
        Entry entry = Find(_entries, identity) ?? Append(identity);
        Interlocked.Increment(ref entry.Count);
    }

    /// <summary>The counts.</summary>
    public IEnumerable<(PromptIdentity Identity, long Count)> Read()
    {
        foreach (Entry entry in _entries)
        {
            yield return (entry.Identity, Interlocked.Read(ref entry.Count));
        }
    }

    private static Entry? Find(Entry[] entries, PromptIdentity identity)
    {
        foreach (Entry entry in entries)
        {
            if (ReferenceEquals(entry.Identity, identity))
            {
                return entry;
            }
        }

        // A draft has a new identity each time, and a version that is admitted anew another one.
        return Array.Find(entries, e => e.Identity.Equals(identity));
    }

    private Entry Append(PromptIdentity identity)
    {
        lock (this)
        {
            Entry[] entries = _entries;
            if (Find(entries, identity) is { } known)
            {
                return known;
            }

            Entry entry = new(identity);
            _entries = [.. entries, entry];
            return entry;
        }
    }

    private sealed class Entry(PromptIdentity identity)
    {
        public long Count;

        public PromptIdentity Identity { get; } = identity;
    }
}
