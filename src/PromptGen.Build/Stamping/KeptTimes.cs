using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PromptGen.Build.Stamping;

/// <summary>
/// The times of all that a stamp was taken of, kept in a file: while each is what it was, the next stamp would be the same, and no folder need be listed. A folder's time is that of the last entry that
/// was added, removed or renamed.
/// </summary>
internal static class KeptTimes
{
    private const string End = "end";

    // Two changes to a folder may have one time, as fine as the file system counts; a list that was made so soon after a change may lack the second.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Whether all is as it was.</summary>
    /// <param name="path">The file with the times.</param>
    /// <param name="facts">What else the stamp follows from.</param>
    /// <param name="code">Takes the source files that were met among the prompts.</param>
    public static bool Hold(string path, IReadOnlyList<string> facts, List<string> code)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var reader = new StreamReader(path);
        for (int i = 0; i < facts.Count; i++)
        {
            if (reader.ReadLine() != facts[i])
            {
                return false;
            }
        }

        // Line by line and with nothing that is not needed: this is all that a build does that has nothing to do. A file that breaks off holds nothing.
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line == End)
            {
                return true;
            }

            string? time = reader.ReadLine();
            if (time is { Length: 0 })
            {
                code.Add(line);
            }
            else if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) || File.GetLastWriteTimeUtc(line).Ticks != ticks)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Keeps the times of a stamp; none where a folder was changed a moment ago, and might be again at the same time.</summary>
    /// <param name="path">The file with the times.</param>
    /// <param name="facts">What else the stamp follows from.</param>
    /// <param name="stamp">The stamp.</param>
    /// <param name="others">Other files that have to stay what they are.</param>
    /// <param name="code">The source files that were met among the prompts.</param>
    /// <param name="started">When the first folder was listed, in UTC.</param>
    public static void Keep(string path, IReadOnlyList<string> facts, InputStamp stamp, IEnumerable<string> others, IEnumerable<string> code, DateTime started)
    {
        if (stamp.Folders.Any(folder => folder.Value > started - Settling))
        {
            Forget(path);
            return;
        }

        var times = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, DateTime> row in stamp.Times.Concat(stamp.Folders))
        {
            times[row.Key] = row.Value;
        }

        foreach (string file in others)
        {
            times[file] = File.GetLastWriteTimeUtc(file);
        }

        File.WriteAllLines(path, [.. facts, .. code.SelectMany(file => (string[])[file, ""]), .. times.SelectMany(row => (string[])[row.Key, row.Value.Ticks.ToString(CultureInfo.InvariantCulture)]), End]);
    }

    /// <summary>Keeps none, so that the next stamp is taken anew.</summary>
    public static void Forget(string path) => File.Delete(path);
}
