using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Build.Working;

/// <summary>Where a worker that stays is found: the name of its pipe, which follows from the user, the runtime, and the files that it runs, so that another version of the package has another worker.</summary>
internal static class WorkerAddress
{
    /// <summary>The name for a worker.</summary>
    /// <param name="host">The <c>dotnet</c> that runs it.</param>
    /// <param name="assembly">Its assembly, beside which lie the others that it runs.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static string Of(string host, string assembly)
    {
        var facts = new StringBuilder().Append(Environment.UserName).Append('\n').Append(host).Append('\n').Append(assembly);
        FileInfo[] files = new DirectoryInfo(Path.GetDirectoryName(assembly)!).GetFiles("*.dll");
        foreach (FileInfo file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            // A file that was replaced by one of the same age has another time of its creation.
            facts.Append('\n').Append(file.Name).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('|').Append(file.CreationTimeUtc.Ticks);
        }

        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(facts.ToString()));

        // Short: on Unix it becomes a path, of which a socket takes 104 characters at most.
        return "promptgen-" + BitConverter.ToString(hash, 0, 8).Replace("-", "").ToLowerInvariant();
    }
}
