using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.Files;

/// <summary>A release that dies at any step leaves the catalogue as it was or as it should be, and can be run again.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Old = "---\n---\nHello\n";
    private const string New = "---\n---\nHello again\n";

    private readonly string _root = Directory.CreateTempSubdirectory("promptgen-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The first release makes folders and a new manifest, the second replaces the manifest.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AReleaseHappensWhollyOrNotAtAll(bool isFirst)
    {
        var outcomes = new List<string>();
        for (int steps = 0; ; steps++)
        {
            string root = Path.Combine(_root, $"{isFirst}-{steps}");
            CatalogueWriter.WriteDraft(root, PromptText.Id("a/greeting"), New);
            if (!isFirst)
            {
                CatalogueWriter.WriteRelease(root, ReleaseOf(root, "1.0.0", Old));
            }

            Release release = ReleaseOf(root, "1.1.0", New);
            var files = new CrashingFiles(steps);
            try
            {
                CatalogueWriter.WriteRelease(root, release, files);
            }
            catch (CrashException)
            {
            }

            outcomes.Add(StateOf(root, isFirst));

            // Run again, it comes to its end whatever the crash left behind.
            CatalogueWriter.WriteRelease(root, ReleaseAgain(root, release));
            Assert.Equal("new", StateOf(root, isFirst));
            if (!files.HasCrashed)
            {
                break;
            }
        }

        // First nothing is there, then the file, then the manifest as well; at no time less than before.
        Assert.Equal(["old", "old with the file", "new"], outcomes.Distinct());
        Assert.True(outcomes.Count > 12, $"only {outcomes.Count} places to crash were tried");
    }

    [Fact]
    public void AVersionThatIsThereWithAnotherTextIsNotWrittenOver()
    {
        CatalogueWriter.WriteRelease(_root, ReleaseOf(_root, "1.0.0", Old));
        string path = Path.Combine(_root, "a", "greeting", "versions", "1.1.0.prompt");
        File.WriteAllText(path, "---\n---\nSomebody else's\n");

        IOException refusal = Assert.Throws<IOException>(() => CatalogueWriter.WriteRelease(_root, ReleaseOf(_root, "1.1.0", New)));

        Assert.Contains("a released version never changes", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("---\n---\nSomebody else's\n", File.ReadAllText(path));
        Assert.Equal("1.0.0", Assert.Single(Manifest(_root).Versions).Version.ToString());
    }

    // Reads the folder as anybody would, and says which state it is in; every state that is none fails.
    private static string StateOf(string root, bool isFirst)
    {
        PromptCatalogue catalogue = CatalogueReader.Read(root);
        Assert.False(catalogue.HasErrors, string.Join('\n', catalogue.Diagnostics));
        Assert.All(catalogue.Diagnostics, d => Assert.Equal(("PG1003", DiagnosticSeverity.Warning), (d.Diagnostic.Code, d.Diagnostic.Severity)));
        CataloguePrompt prompt = Assert.Single(catalogue.Prompts);
        string[] listed = [.. (prompt.Manifest?.Manifest ?? Catalog.Manifests.Manifest.Empty).Versions.Select(v => v.Version.ToString())];
        string[] old = isFirst ? [] : ["1.0.0"];
        if (listed.SequenceEqual([.. old, "1.1.0"]))
        {
            Assert.Empty(catalogue.Diagnostics);
            Assert.Equal("Hello again\n", catalogue.FindNewest(prompt.Id)!.Body);
            return "new";
        }

        Assert.Equal(old, listed);
        Assert.Equal(isFirst ? null : "Hello\n", catalogue.FindNewest(prompt.Id)?.Body);
        Assert.Equal("Hello again\n", prompt.Draft!.Body);
        return catalogue.Diagnostics.Count == 0 ? "old" : "old with the file";
    }

    private static Release ReleaseAgain(string root, Release release) =>
        Manifest(root).Find(release.Record.Version) is null ? ReleaseOf(root, release.Record.Version.ToString(), New) : release;

    private static Release ReleaseOf(string root, string version, string text)
    {
        PromptSource draft = PromptFileReader.Read(PromptText.Id("a/greeting"), null, "draft", PromptText.Source(text)).Value!;
        return ReleaseBuilder.Build(draft, [], Manifest(root), new ReleaseNote(PromptText.Version(version), "ana", new DateTime(2026, 9, 12, 14, 3, 0, DateTimeKind.Utc), "why"));
    }

    private static Manifest Manifest(string root) =>
        CatalogueReader.Read(root).Find(PromptText.Id("a/greeting"))?.Manifest?.Manifest ?? Catalog.Manifests.Manifest.Empty;
}
