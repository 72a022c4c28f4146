using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;

namespace PromptGen.Build.Resolving;

/// <summary>
/// The released versions of which an earlier build of the project found that there is nothing to say, so that the next need not look again: see <see cref="SoundFiles"/>. They are kept with the build of the
/// rules that looked at them.
/// </summary>
internal sealed class SoundVersions
{
    private readonly string _path;
    private readonly SoundFiles _files;

    private SoundVersions(string path, IEnumerable<string> known)
    {
        _path = path;
        _files = new SoundFiles(known);
    }

    private static string Rules => typeof(PromptCatalogue).Module.ModuleVersionId.ToString();

    /// <summary>Reads what was kept; nothing of it counts when other rules wrote it, or it cannot be read.</summary>
    /// <param name="path">The file; empty when nothing is kept.</param>
    public static SoundVersions Read(string path)
    {
        try
        {
            string[] lines = path.Length > 0 && File.Exists(path) ? File.ReadAllLines(path) : [];
            return new SoundVersions(path, lines.Length > 0 && lines[0] == Rules ? lines.Skip(1) : []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SoundVersions(path, []);
        }
    }

    /// <summary>What is found in a version: nothing where that is known, else what the rules find.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="version">The version.</param>
    /// <param name="review">Asks the rules.</param>
    public IReadOnlyList<T> Review<T>(PromptCatalogue catalogue, PromptSource version, Func<IEnumerable<T>> review) => _files.Review("built", catalogue, version, review);

    /// <summary>Keeps what was sound this time. That it cannot be kept costs the next build time and nothing else.</summary>
    public void Keep()
    {
        if (_path.Length == 0)
        {
            return;
        }

        try
        {
            AtomicFile.WriteIfDifferent(_path, string.Concat(_files.Keys.OrderBy(k => k, StringComparer.Ordinal).Prepend(Rules).Select(k => k + "\n")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build looks again.
        }
    }
}
