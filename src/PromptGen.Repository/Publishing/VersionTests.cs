using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Testing;
using PromptGen.Requests;

namespace PromptGen.Repository.Publishing;

/// <summary>Runs the cases that are for one version.</summary>
internal static class VersionTests
{
    /// <summary>Runs them.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="number">The version, which decides which cases are for it.</param>
    /// <param name="tested">It, ready to render.</param>
    /// <param name="findings">Takes what is not as expected.</param>
    /// <returns>How many passed.</returns>
    public static int Run(CataloguePrompt prompt, PromptVersion number, TestedPrompt tested, ICollection<CatalogueDiagnostic> findings)
    {
        if (prompt.Tests is not { } file)
        {
            return 0;
        }

        Dictionary<PromptTestCase, PinRequest> ranges = CaseRanges.Read(file, findings);
        GoldenFiles golden = new();
        CaseOutcome[] outcomes = [.. file.Cases.Where(c => !ranges.TryGetValue(c, out PinRequest? range) || range.Matches(number)).Select(c => CaseRun.Run(file, c, tested, name => golden.Read(file, name)))];
        foreach (CaseFailure failure in outcomes.SelectMany(o => o.Failures))
        {
            findings.Add(failure.Finding);
        }

        return outcomes.Count(o => o.Passed);
    }
}
