using System;

namespace PromptGen.Catalog.Catalogues;

/// <summary>The folder that a prompt's files lie in, as a number: where files are divided among several places, those of a prompt go to the same.</summary>
public static class PromptFolder
{
    private const string Versions = "/versions";

    /// <summary>Among how many places files are divided: a power of two, so that most files stay in their place when there are more of them.</summary>
    /// <param name="files">How many files there are.</param>
    /// <param name="inOne">How many may be in one place.</param>
    /// <param name="most">The most places, a power of two; when there are so many, each has as many files as it must.</param>
    public static int CountPlaces(int files, int inOne, int most)
    {
        int count = 1;
        while (count < most && count * inOne < files)
        {
            count *= 2;
        }

        return count;
    }

    /// <summary>In which of several places a file is.</summary>
    /// <param name="relativePath">The file's path in the catalogue, with <c>/</c>.</param>
    /// <param name="count">How many places there are.</param>
    public static int PlaceOf(string relativePath, int count) => (int)(Hash(relativePath) % (uint)count);

    /// <summary>A number that follows from a file's folder alone, and is the same in every run and on every machine: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, with the upper half mixed in.</summary>
    /// <param name="relativePath">The file's path in the catalogue, with <c>/</c>.</param>
    public static uint Hash(string relativePath)
    {
        int end = (relativePath ?? throw new ArgumentNullException(nameof(relativePath))).LastIndexOf('/');
        bool isVersion = end >= Versions.Length && string.CompareOrdinal(relativePath, end - Versions.Length, Versions, 0, Versions.Length) == 0;
        end = isVersion ? end - Versions.Length : end;
        uint hash = 2166136261;
        for (int i = 0; i < end; i++)
        {
            hash = unchecked((hash ^ relativePath[i]) * 16777619);
        }

        return hash ^ (hash >> 16);
    }
}
