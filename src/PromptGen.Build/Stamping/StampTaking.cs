using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Build.Working;

namespace PromptGen.Build.Stamping;

/// <summary>Takes a stamp anew: asks each file for its time, and goes through the folders.</summary>
internal static class StampTaking
{
    /// <summary>Takes it, and keeps it with the times that it was taken of.</summary>
    /// <returns>The source files that were met among the prompts.</returns>
    /// <exception cref="IOException">A folder cannot be listed, or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">As before.</exception>
    public static IReadOnlyList<string> Take(StampRequest request)
    {
        DateTime started = DateTime.UtcNow;
        List<string> lines = request.ToLines();
        var stamp = new InputStamp();
        foreach (string line in lines)
        {
            stamp.AddName(line);
        }

        var selected = SelectedList.Read(request.SelectedPath, withReleased: true);
        foreach (string file in (IEnumerable<string>)[.. request.Files, .. selected.Inputs.Select(input => input.File), .. selected.Released])
        {
            stamp.AddFile(file);
        }

        var walk = new FolderWalk(stamp, request.UsesDrafts, request.CodeExtension);
        bool isTold = true;
        foreach (string folder in request.Folders)
        {
            string path = folder.TrimEnd('|');
            walk.Enter(new DirectoryInfo(path));
            isTold = isTold && FolderTimes.Tell(path);
        }

        string text = stamp.ToText();
        if (!File.Exists(request.StampPath) || File.ReadAllText(request.StampPath) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(request.StampPath)!);
            File.WriteAllText(request.StampPath, text);
        }

        if (isTold)
        {
            KeptTimes.Keep(request.TimesPath, lines, stamp, [request.StampPath, request.SelectedPath], walk.Code, started);
        }
        else
        {
            KeptTimes.Forget(request.TimesPath);
        }

        return walk.Code;
    }
}
