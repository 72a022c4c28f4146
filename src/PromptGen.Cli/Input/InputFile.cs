using System;
using System.Collections.Generic;
using System.IO;

namespace PromptGen.Cli.Input;

/// <summary>Opens the files that a command was given.</summary>
internal static class InputFile
{
    /// <summary>Opens <paramref name="file"/> for reading; null, and one problem, when that cannot be.</summary>
    public static Stream? Open(FileInfo file, List<FileProblem> problems)
    {
        string? problem;
        try
        {
            if (Directory.Exists(file.FullName))
            {
                problem = "this is a folder; name a file";
            }
            else if (!file.Exists)
            {
                problem = "there is no such file";
            }
            else
            {
                return file.Open(FileMode.Open, FileAccess.Read, FileShare.Read);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = "the file cannot be read: " + exception.Message;
        }

        problems.Add(new FileProblem(file.ToString(), 0, 0, problem));
        return null;
    }
}
