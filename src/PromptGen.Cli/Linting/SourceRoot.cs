using System;
using System.IO;
using System.Linq;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Linting;

/// <summary>The folder that reports for other machines count paths from: the repository's, or the current one outside of a repository.</summary>
internal sealed class SourceRoot
{
    private readonly string _folder;

    private SourceRoot(string folder) => _folder = folder;

    /// <summary>Its address, which ends with a slash.</summary>
    public string Uri => new Uri(Path.TrimEndingDirectorySeparator(_folder) + Path.DirectorySeparatorChar).AbsoluteUri;

    /// <summary>The root around the current folder.</summary>
    public static SourceRoot Find() => new(RepositoryFolder.RootOf(Directory.GetCurrentDirectory()) ?? Directory.GetCurrentDirectory());

    /// <summary>A file's path from the root, with <c>/</c>; null when it lies outside.</summary>
    /// <param name="path">The file as findings name it.</param>
    public string? PathOf(string path)
    {
        string relative = Path.GetRelativePath(_folder, Path.GetFullPath(path)).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>A path as a relative reference by RFC 3986.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
