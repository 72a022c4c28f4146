using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>
/// What was understood of the files that a project selects, for a process that selects for it again and again: a text that is as it was means what it meant. It holds what the last selection asked for and
/// nothing older. Nobody can tell what is remembered from what is read anew. It serves one selection at a time.
/// </summary>
public sealed class SelectionMemory
{
    private readonly Dictionary<string, (string Text, object Result)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, object Result)>? _last;

    /// <summary>Begins with nothing.</summary>
    public SelectionMemory()
    {
    }

    private SelectionMemory(SelectionMemory last)
    {
        _last = last._files;
        Bundled = last.Bundled;
    }

    /// <summary>What was bundled of a version, as long as that is remembered.</summary>
    internal ConditionalWeakTable<PromptSource, BundledVersion> Bundled { get; } = new();

    /// <summary>A memory for the next selection, which begins with this one's.</summary>
    public SelectionMemory Next() => new(this);

    /// <summary>What a file means.</summary>
    /// <param name="path">The file, as whoever reads it names it, so that two ways to it are two files.</param>
    /// <param name="text">Its text.</param>
    /// <param name="read">Reads the text; follows from the path and the text alone.</param>
    internal ReadResult<T> Read<T>(string path, SourceText text, Func<ReadResult<T>> read)
        where T : class
    {
        ReadResult<T> result = _last is not null && _last.TryGetValue(path, out (string Text, object Result) known) && known.Text == text.Text && known.Result is ReadResult<T> same ? same : read();
        _files[path] = (text.Text, result);
        return result;
    }
}
