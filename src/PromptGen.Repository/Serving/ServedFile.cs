using System;
using System.IO;
using System.Linq;
using PromptGen.Repository.Documents;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Serving;

/// <summary>A file of a repository as a server gives it out: which files there are, and how long they may be kept. Every static server can be set up to do the same.</summary>
/// <param name="Bytes">What it holds.</param>
/// <param name="CacheControl">How long it may be kept.</param>
/// <param name="Tag">What tells it from other contents of the same path.</param>
public sealed record ServedFile(byte[] Bytes, string CacheControl, string Tag)
{
    /// <summary>For what never changes.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>For what is asked for anew each time.</summary>
    public const string Current = "no-cache";

    // The writers' own folders are nobody else's business.
    private static readonly string[] Served = ["metadata", "targets", "artefacts"];

    /// <summary>The file of a path; null when nothing is served there.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="path">The path of the address, without the slash in front.</param>
    public static ServedFile? Find(string folder, string path)
    {
        string[] parts = (path ?? throw new ArgumentNullException(nameof(path))).Split('/');
        if (!Served.Contains(parts[0]) || parts.Length < 2 || parts.Any(p => p.Length == 0 || p[0] == '.' || p.IndexOfAny(['\\', ':', '\0']) >= 0))
        {
            return null;
        }

        try
        {
            byte[] bytes = File.ReadAllBytes(RepositoryPaths.In(folder, path));
            return new ServedFile(bytes, path == RepositoryPaths.Timestamp ? Current : Immutable, $"\"{Sha256.Hex(bytes)}\"");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
