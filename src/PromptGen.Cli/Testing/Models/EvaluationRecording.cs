using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Cli.Testing.Models;

/// <summary>Writes what models answered to the manifests of the versions that were asked about.</summary>
internal static class EvaluationRecording
{
    private const string Suite = "tests.yaml";

    /// <summary>Records every version and model of which all evaluations came to a result. A draft has no record.</summary>
    /// <param name="root">The catalogue's folder.</param>
    /// <param name="outcomes">What came of the evaluations of a whole suite.</param>
    /// <param name="author">Who records; null when nobody is known.</param>
    /// <param name="now">When, in UTC.</param>
    /// <returns>A line for each record.</returns>
    public static IReadOnlyList<string> Write(string root, IEnumerable<EvaluationOutcome> outcomes, string? author, DateTime now)
    {
        var lines = new List<string>();
        var results =
            from outcome in outcomes
            where outcome.Job.Subject.Version is not null && !string.IsNullOrEmpty(outcome.Job.Model)
            group outcome by (outcome.Job.Subject.Prompt.Id, Version: outcome.Job.Subject.Version!, Model: outcome.Job.Model!) into suite
            where suite.All(o => o.WasRun)
            select suite;
        foreach (var suite in results)
        {
            // Read anew each time: a manifest holds what was recorded a moment ago.
            PromptCatalogue catalogue = CatalogueReader.Read(root);
            (PromptId id, PromptVersion version, string model) = suite.Key;
            var count = new TestCount(suite.Count(o => o.Passed), suite.Count());
            Manifest manifest = TestRecording.Record(catalogue, id, version, new ModelTest(model, now) { Author = author, Suite = Suite, Count = count });
            CatalogueWriter.WriteManifest(root, id, manifest);
            lines.Add(FormattableString.Invariant($"recorded {id} {version} as tested with {model}: {count.Passed} of {count.Total} passed"));
        }

        return lines;
    }
}
