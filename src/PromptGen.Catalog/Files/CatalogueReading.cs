using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Kept;

namespace PromptGen.Catalog.Files;

/// <summary>One reading of a whole catalogue, on all processors. Each takes some prompts at a time: reads their files, understands them, and has the rules look at them while they are at hand.</summary>
/// <param name="listing">The names under the catalogue's folder.</param>
/// <param name="kept">What earlier runs understood of it; null when nothing is kept.</param>
/// <param name="early">Looks at released versions; null when the catalogue is not read to be reviewed.</param>
internal sealed class CatalogueReading(CatalogueListing listing, KeptCatalogue? kept, EarlyReview? early)
{
    private const int FewestAtATime = 8;
    private const int MostAtATime = 128;

    private readonly ReadEntry?[] _entries = new ReadEntry?[listing.Names.Count];
    private CataloguePath[] _places = [];
    private int[][] _prompts = [];
    private int _taken = -1;

    /// <summary>Reads every file that has a place in the layout, or was meant to have one, in ordinal order of their relative paths. It is asked once.</summary>
    public ReadEntry[] Read()
    {
        _places = Concurrently.Select(listing.Names, CataloguePath.Parse);

        // The files of a prompt need not stand together: other prompts may lie in its folder.
        _prompts = [.. Enumerable.Range(0, _places.Length).Where(i => _places[i].IsRead).GroupBy(i => _places[i].Id).Select(files => files.ToArray())];

        // YamlDotNet takes what it puts texts together with from pools that all threads share, hundreds of times a file, and threads that do so at once spend a third of the time on that. So half of
        // the processors parse at a time.
        using var turns = new SemaphoreSlim(Math.Max(1, Environment.ProcessorCount / 2));
        int workers = Math.Min(Environment.ProcessorCount, (_prompts.Length + FewestAtATime - 1) / FewestAtATime);
        if (workers == 1)
        {
            Work(turns);
        }
        else
        {
            Parallel.For(0, workers, _ => Work(turns));
        }

        return [.. _entries.OfType<ReadEntry>()];
    }

    // No two workers have a prompt in common, so that each writes entries of its own.
    private void Work(SemaphoreSlim turns)
    {
        using var sha = SHA256.Create();
        var waiting = new List<(int[] Prompt, FileContent[] Files)>();
        do
        {
            int next = Interlocked.Increment(ref _taken);
            bool isLast = next >= _prompts.Length;
            if (!isLast)
            {
                waiting.Add((_prompts[next], [.. _prompts[next].Select(i => FileContent.Of(listing, listing.Names[i], _places[i], kept, sha))]));
            }

            // Whoever has no turn reads on, as long as that is not too much to hold.
            if (waiting.Count > 0 && (isLast || waiting.Count >= FewestAtATime) && turns.Wait(isLast || waiting.Count >= MostAtATime ? Timeout.Infinite : 0))
            {
                Finish(waiting, turns);
                waiting.Clear();
            }
            else if (isLast)
            {
                return;
            }
        }
        while (true);
    }

    private void Finish(List<(int[] Prompt, FileContent[] Files)> prompts, SemaphoreSlim turns)
    {
        try
        {
            foreach ((int[] prompt, FileContent[] files) in prompts)
            {
                for (int i = 0; i < prompt.Length; i++)
                {
                    _entries[prompt[i]] = files[i].Understand();
                }
            }
        }
        finally
        {
            turns.Release();
        }

        foreach ((int[] prompt, FileContent[] files) in prompts)
        {
            LookAt(prompt, files);
        }
    }

    private void LookAt(int[] prompt, FileContent[] files)
    {
        if (early is null || _places[prompt[0]].Id is not { } id || !early.FindsSound(id, [.. prompt.Select(i => _entries[i]!)]))
        {
            return;
        }

        for (int i = 0; i < prompt.Length; i++)
        {
            // A draft is looked at again, with what it includes.
            if (_entries[prompt[i]] is { IsKnown: false, Source: { IsDraft: false } released } entry)
            {
                _entries[prompt[i]] = entry with { Source = released.LetGo(files[i].Bytes!) };
            }
        }
    }
}
