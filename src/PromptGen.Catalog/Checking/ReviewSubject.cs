using System;
using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;

namespace PromptGen.Catalog.Checking;

/// <summary>What a review looks at.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Locks">The locks of applications that use the catalogue, as far as they are at hand. A prompt that none of them pins is used in its newest active version.</param>
/// <param name="Now">
/// The present moment, in UTC; null where what is found may not depend on a clock, or where the locks are not all there are: then nothing is said about versions that nobody needs any more.
/// </param>
public sealed record ReviewSubject(PromptCatalogue Catalogue, IReadOnlyList<LockFile> Locks, DateTime? Now = null)
{
    /// <summary>Locks of applications that are not reviewed, but whose pins keep versions from being due for removal.</summary>
    public IReadOnlyList<LockFile> OtherLocks { get; init; } = [];

    /// <summary>The files that an earlier review found sound, and takes those of this one; null to look at every file.</summary>
    public SoundFiles? Sound { get; init; }

    /// <summary>Whether the catalogue holds the files that one application compiles, and not all there are. Then nothing is said that only who has seen all can say.</summary>
    public bool IsSelection { get; init; }

    /// <summary>What is found in a file alone: nothing where that is known.</summary>
    /// <inheritdoc cref="SoundFiles.Review{T}(string, PromptCatalogue, PromptSource, Func{IEnumerable{T}})"/>
    internal IEnumerable<T> Review<T>(string question, PromptSource file, Func<IEnumerable<T>> review) => Sound is null ? review() : Sound.Review(question, Catalogue, file, review);
}
