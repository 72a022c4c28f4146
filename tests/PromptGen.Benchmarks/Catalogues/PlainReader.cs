using System;
using System.IO;
using System.Security.Cryptography;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>What everything about a whole catalogue is compared with: a plain loop that reads every file of a folder and hashes it.</summary>
internal static class PlainReader
{
    /// <summary>The first argument of the program when it is that loop.</summary>
    public const string Verb = "hash";

    /// <summary>Reads and hashes, and says how many files there are.</summary>
    public static int Run(string folder)
    {
        (int files, int some) = Read(folder);
        Console.WriteLine($"{files} files {some}");
        return 0;
    }

    /// <summary>Reads and hashes.</summary>
    /// <returns>How many files there are, and something of their hashes.</returns>
    public static (int Files, int Some) Read(string folder)
    {
        int files = 0;
        int some = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            some ^= SHA256.HashData(File.ReadAllBytes(file))[0];
            files++;
        }

        return (files, some);
    }
}
