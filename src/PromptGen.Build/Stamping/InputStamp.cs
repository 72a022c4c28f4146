using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Build.Stamping;

/// <summary>A short text that stands for many names and times: another one when any of them is.</summary>
internal sealed class InputStamp
{
    private readonly StringBuilder _text = new();
    private readonly List<KeyValuePair<string, DateTime>> _times = [];
    private readonly List<KeyValuePair<string, DateTime>> _folders = [];

    /// <summary>The files that were added, with their times.</summary>
    public IReadOnlyList<KeyValuePair<string, DateTime>> Times => _times;

    /// <summary>The folders whose entries were added, with the times of the last change to them, from before they were listed.</summary>
    public IReadOnlyList<KeyValuePair<string, DateTime>> Folders => _folders;

    /// <summary>Adds a name.</summary>
    public void AddName(string name) => _text.Append(name).Append('\n');

    /// <summary>Adds a file with the time when it was written last; one that is not there has one too, the same each time.</summary>
    public void AddFile(string path) => AddFile(path, File.GetLastWriteTimeUtc(path));

    /// <summary>Adds a file with a time that is known.</summary>
    public void AddFile(string path, DateTime written)
    {
        _text.Append(path).Append('|').Append(written.Ticks.ToString(CultureInfo.InvariantCulture)).Append('\n');
        _times.Add(new(path, written));
    }

    /// <summary>Says of a folder that those of its entries that matter are added by themselves: its own time is no part of the stamp.</summary>
    public void MarkListed(string path, DateTime changed) => _folders.Add(new(path, changed));

    /// <summary>The stamp.</summary>
    public string ToText()
    {
        using var sha256 = SHA256.Create();
        return Convert.ToBase64String(sha256.ComputeHash(Encoding.UTF8.GetBytes(_text.ToString())));
    }
}
