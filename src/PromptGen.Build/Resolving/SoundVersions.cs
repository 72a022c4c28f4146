using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;

namespace PromptGen.Build.Resolving;

/// <summary>
/// The released versions of which an earlier build of the project found that there is nothing to say, so that the next need not look again. A version never changes: it is known by its digest with those of
/// the texts that it includes, as they lie on the disk now, and by the build of the rules that looked at it.
/// </summary>
internal sealed class SoundVersions
{
    private readonly string _path;
    private readonly HashSet<string> _known;
    private readonly ConcurrentDictionary<string, bool> _sound = new(StringComparer.Ordinal);

    private SoundVersions(string path, IEnumerable<string> known)
    {
        _path = path;
        _known = new HashSet<string>(known, StringComparer.Ordinal);
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
    public IReadOnlyList<T> Review<T>(PromptCatalogue catalogue, PromptSource version, Func<IEnumerable<T>> review)
    {
        string key = KeyOf(catalogue, version);
        IReadOnlyList<T> found = _known.Contains(key) ? [] : [.. review()];
        if (found.Count == 0)
        {
            _sound[key] = true;
        }

        return found;
    }

    /// <summary>Keeps what was sound this time. That it cannot be kept costs the next build time and nothing else.</summary>
    public void Keep()
    {
        if (_path.Length == 0)
        {
            return;
        }

        try
        {
            AtomicFile.WriteIfDifferent(_path, string.Concat(_sound.Keys.OrderBy(k => k, StringComparer.Ordinal).Prepend(Rules).Select(k => k + "\n")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build looks again.
        }
    }

    private static string KeyOf(PromptCatalogue catalogue, PromptSource version)
    {
        IEnumerable<string> includes = (version.Header.Includes ?? ValueList<IncludePin>.Empty).Select(i => catalogue.Find(i.Id, i.Version)?.Digest.Text ?? "missing");
        return string.Join(" ", includes.Prepend(version.Digest.Text).Prepend(version.Id.Value));
    }
}
