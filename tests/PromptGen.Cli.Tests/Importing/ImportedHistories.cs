using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Compilation;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Importing;

// The runtime has another type of this name.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>The recorded histories, imported once for all tests of a class by the tool itself.</summary>
public sealed class ImportedHistories : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private PromptCatalogue? _catalogue;

    internal IReadOnlyList<RecordedHistory> Histories { get; private set; } = [];

    internal PromptCatalogue Catalogue => _catalogue!;

    /// <summary>Imports unless that has been done; skips the test where the recording is absent.</summary>
    internal void Require()
    {
        string path = SharedData.Require("prompt-histories.jsonl");
        if (_catalogue is null)
        {
            ToolRun run = PromptGenProcess.Run("import", "text", "--from", path, "--to", _folder["prompts"]);
            Assert.Equal("imported 134 prompts with 469 versions into " + _folder["prompts"], run.Error.Trim());
            Assert.Equal(0, run.ExitCode);
            Histories = RecordedHistory.ReadAll(path);
            _catalogue = CatalogueReader.Read(_folder["prompts"]);
        }
    }

    internal PromptSource Version(string id, int index) => Catalogue.Find(PromptId.TryParse(id)!, PromptVersion.Of(1, index, 0))!;

    /// <summary>The imported files as a build gives them to the generator, without the drafts.</summary>
    internal IReadOnlyList<MemoryFile> Files() =>
    [
        .. Directory.EnumerateFiles(_folder["prompts"], "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder["prompts"], path).Replace('\\', '/'))
            .Where(path => path.Contains("/versions/", StringComparison.Ordinal) || path.EndsWith("/manifest.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new MemoryFile(path, path.EndsWith(".yaml", StringComparison.Ordinal) ? "manifest" : "version", File.ReadAllText(_folder["prompts/" + path]))),
    ];

    public void Dispose() => _folder.Dispose();
}
