using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Rules;
using PromptGen.Cli.Input;
using PromptGen.Cli.Scaffolding;

namespace PromptGen.Cli.Linting;

/// <summary>The <c>.globalconfig</c> files that say what advice counts for.</summary>
internal static class SeverityFiles
{
    /// <summary>Reads those beside and above some folders, up to their repositories' roots; of two that speak of one rule the nearer counts.</summary>
    /// <param name="folders">Full paths; what a later one says counts more.</param>
    /// <exception cref="IOException">One cannot be read.</exception>
    public static RuleSeverities Read(IEnumerable<string> folders)
    {
        IEnumerable<string> paths = folders
            .SelectMany(folder => RepositoryFolder.Upwards(folder).Reverse())
            .Select(folder => Path.Combine(folder, SeveritySample.Name))
            .Reverse().Distinct().Reverse();
        return RuleSeverities.Read(paths.Where(File.Exists).Select(path => (path, File.ReadAllText(path))).ToArray());
    }
}
