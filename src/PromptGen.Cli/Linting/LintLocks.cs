using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Locks;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Linting;

/// <summary>The locks that matter to a run of <c>promptgen lint</c>: they are found and read while the catalogue is.</summary>
/// <param name="Paths">Those of the applications that the catalogue is linted for.</param>
/// <param name="Problem">Why nothing can be linted: a project has no lock; then nothing was read.</param>
internal sealed record LintLocks(IReadOnlyList<string> Paths, string? Problem)
{
    /// <summary>The pins of <see cref="Paths"/>, as far as they can be read.</summary>
    public IReadOnlyList<LockFile> Pins { get; private init; } = [];

    /// <summary>What is wrong with those that cannot.</summary>
    public IReadOnlyList<CatalogueDiagnostic> Findings { get; private init; } = [];

    /// <summary>Those of all applications in the repository.</summary>
    public RepositoryLocks All { get; private init; } = new([], []);

    /// <summary>Finds and reads them.</summary>
    /// <param name="projects">The projects' folders as given.</param>
    /// <param name="catalogue">The names under the catalogue's folder.</param>
    /// <param name="kept">What earlier runs understood of the catalogue and its locks.</param>
    /// <exception cref="IOException">A folder of the repository cannot be listed.</exception>
    public static LintLocks Read(IReadOnlyList<DirectoryInfo> projects, CatalogueListing catalogue, KeptCatalogue kept)
    {
        IReadOnlyList<string> paths = NearbyLocks.Find(projects, catalogue.Root, out string? problem);
        if (problem is not null)
        {
            return new LintLocks(paths, problem);
        }

        var findings = new List<CatalogueDiagnostic>();
        LockFile[] pins = [.. paths.Select(path => NearbyLocks.Read(path, kept, findings)).OfType<LockFile>()];
        return new LintLocks(paths, null) { Pins = pins, Findings = findings, All = RepositoryLocks.Find(catalogue, pins, kept) };
    }
}
