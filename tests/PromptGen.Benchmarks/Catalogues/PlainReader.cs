using System;
using System.IO;
using System.Security.Cryptography;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>What a command about a whole catalogue is compared with: a plain loop that reads every file of a folder and hashes it.</summary>
internal static class PlainReader
{
    /// <summary>The first argument of the program when it is that loop.</summary>
    public const string Verb = "hash";

    /// <summary>Reads and hashes.</summary>
    public static int Run(string folder)
    {
        int files = 0;
        int some = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            some ^= SHA256.HashData(File.ReadAllBytes(file))[0];
            files++;
        }

        Console.WriteLine($"{files} files {some}");
        return 0;
    }
}
