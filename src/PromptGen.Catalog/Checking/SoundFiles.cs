using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;

namespace PromptGen.Catalog.Checking;

/// <summary>
/// The prompt files of which an earlier review found that there is nothing to say, so that the next need not look again. A file is known by its prompt and digest with those of all texts that it
/// includes, as they lie on the disk now: whatever is found in a file alone follows from these. It holds for one build of the rules, which whoever keeps it makes sure of.
/// </summary>
/// <param name="known">What an earlier review knew, as <see cref="Keys"/> gave it.</param>
public sealed class SoundFiles(IEnumerable<string> known)
{
    private readonly HashSet<string> _known = new(known, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _sound = new(StringComparer.Ordinal);
    private volatile bool _hasNew;
    private volatile bool _isReviewed;

    /// <summary>What is sound now, to be kept; with what was known, as long as no file was reviewed.</summary>
    public IReadOnlyCollection<string> Keys => _isReviewed ? (IReadOnlyCollection<string>)_sound.Keys : [.. _known.Union(_sound.Keys)];

    /// <summary>Whether <see cref="Keys"/> are other ones than were known.</summary>
    public bool HasChanged => _hasNew || (_isReviewed && _sound.Count != _known.Count);

    /// <summary>What was found sound of single prompts before this review asks; null when nobody looked. What nobody asks for is not kept.</summary>
    internal SoundFiles? Ahead { get; set; }

    /// <summary>What is found in a file: nothing where that is known, else what a review finds.</summary>
    /// <param name="question">What the review looks for, in a word: it depends on nothing but the file and what it includes.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="file">A file of it.</param>
    /// <param name="review">Asks the rules.</param>
    public IReadOnlyList<T> Review<T>(string question, PromptCatalogue catalogue, PromptSource file, Func<IEnumerable<T>> review)
    {
        // When nothing is known the review comes first: it finds out what a draft includes.
        IReadOnlyList<T>? found = _known.Count == 0 && file.IsDraft ? Ask(review) : null;
        string key = question + " " + KeyOf(catalogue, file);
        _isReviewed = true;
        return Keep(key, found ?? (Knows(key) ? [] : Ask(review)));
    }

    /// <summary>What is found in something that is no file: nothing where that is known.</summary>
    /// <param name="key">What is asked, with everything that the answer follows from.</param>
    /// <param name="review">Finds the answer.</param>
    public IReadOnlyList<T> Review<T>(string key, Func<IEnumerable<T>> review) => Keep(key, _known.Contains(key) ? [] : Ask(review));

    /// <summary>A file with everything that a look at it alone depends on: its prompt, its digest, and those of what it includes, directly or through others.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="file">A file of it.</param>
    public static string KeyOf(PromptCatalogue catalogue, PromptSource file)
    {
        _ = catalogue ?? throw new ArgumentNullException(nameof(catalogue));
        string own = (file ?? throw new ArgumentNullException(nameof(file))).Id.Value + (file.IsDraft ? " draft " : " ") + file.Digest.Text;
        if (file.IsDraft)
        {
            // A name that is not there, or is no partial, is a finding, so that the text is not sound.
            return file.Includes.Count == 0 ? own : own + string.Concat(catalogue.Present.Closure(IncludingText.Of(file).Includes).Select(p => $" {p.Id} {p.Source.Digest}"));
        }

        return file.Pins is { Count: > 0 } pins ? own + string.Concat(pins.Select(pin => " " + (catalogue.Find(pin.Id, pin.Version)?.Digest.Text ?? "missing"))) : own;
    }

    private bool Knows(string key) => _known.Contains(key) || Ahead?._sound.ContainsKey(key) == true;

    private IReadOnlyList<T> Keep<T>(string key, IReadOnlyList<T> found)
    {
        if (found.Count == 0)
        {
            _sound[key] = true;
            _hasNew |= !_known.Contains(key);
        }

        return found;
    }

    private static IReadOnlyList<T> Ask<T>(Func<IEnumerable<T>> review) => [.. (review ?? throw new ArgumentNullException(nameof(review)))()];
}
