using System.IO;

namespace PromptGen.Build.Resolving;

/// <summary>A catalogue folder as the compiler is told it: with a separator at the end.</summary>
internal static class CatalogueRoot
{
    /// <summary>Writes it so.</summary>
    /// <param name="path">The folder's full path.</param>
    public static string Of(string path) => path.Length > 0 && path[path.Length - 1] is '/' or '\\' ? path : path + Path.DirectorySeparatorChar;
}
