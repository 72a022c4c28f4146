using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.Files;

/// <summary>A prune that dies between any two steps leaves a catalogue in which nothing that is listed is missing or broken.</summary>
public sealed class PruneCrashTests : IDisposable
{
    private const string Style = "---\nkind: partial\n---\nBe kind {0}.\n";
    private const string Greeting = "---\n---\n{{ include 'style' }}\n";

    private readonly string _root = Directory.CreateTempSubdirectory("promptgen-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void WhateverStepItDiesAfterTheCatalogueIsWhole()
    {
        var left = new List<int>();
        for (int steps = 0; ; steps++)
        {
            string root = Path.Combine(_root, $"{steps}");
            Lay(root);
            var files = new CrashingFiles(steps);
            try
            {
                CatalogueWriter.Prune(root, PlanOf(root), files);
            }
            catch (CrashException)
            {
            }

            left.Add(Listed(root));

            // Run again, it comes to its end; what the crash left in no manifest is nobody's any more.
            CatalogueWriter.Prune(root, PlanOf(root));
            Assert.Equal(2, Listed(root));
            Assert.Empty(PlanOf(root).Steps);
            if (!files.HasCrashed)
            {
                break;
            }
        }

        // Versions only ever become fewer: first the greeting that pins, then the style that it pinned.
        Assert.Equal([6, 4, 2], left.Distinct());
        Assert.True(left.Count > 15, $"only {left.Count} places to crash were tried");
    }

    // Reads the folder as anybody would. Only files that no manifest lists may be found, never a record or a closure that lacks something.
    private static int Listed(string root)
    {
        PromptCatalogue catalogue = CatalogueReader.Read(root);
        Assert.All(catalogue.Diagnostics, d => Assert.Equal(("PG1003", DiagnosticSeverity.Warning), (d.Diagnostic.Code, d.Diagnostic.Severity)));
        CataloguePrompt[] listed = [.. catalogue.Prompts.Select(p => p with { Versions = new(p.Versions.Where(v => p.Manifest!.Manifest.Find(v.Version!) is not null)) })];
        var whole = new ReviewSubject(new PromptCatalogue(catalogue.Settings, listed, []), []);
        Assert.Empty(listed.SelectMany(p => CatalogueReview.OfPrompt(whole, p)).Select(d => d.ToString()));
        return listed.Sum(p => p.Manifest!.Manifest.Versions.Count);
    }

    private static void Lay(string root)
    {
        var catalogue = new GovernedCatalogue();
        for (int i = 0; i < 3; i++)
        {
            catalogue.Release("style", $"1.0.{i}", i, Style.Replace("{0}", $"{i}", StringComparison.Ordinal)).Release("greeting", $"1.0.{i}", i, Greeting, "style");
        }

        foreach ((string path, string text) in catalogue.Files)
        {
            AtomicFile.Write(Path.Combine(root, path), text, mayReplace: false);
        }
    }

    private static PrunePlan PlanOf(string root) => PrunePlan.Make(CatalogueReader.Read(root), [], new PruneRequest(GovernedCatalogue.Day(60), 30));
}
