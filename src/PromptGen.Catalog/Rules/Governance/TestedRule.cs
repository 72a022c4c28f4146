using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>A version in use has passed its tests with every model in use.</summary>
public static class TestedRule
{
    /// <summary>Checks every version in use; partials are tested within what includes them.</summary>
    public static IEnumerable<CatalogueDiagnostic> Check(ReviewSubject subject)
    {
        ValueList<string> models = (subject ?? throw new ArgumentNullException(nameof(subject))).Catalogue.Settings.Models;
        if (models.Count == 0)
        {
            yield break;
        }

        foreach (CataloguePrompt prompt in subject.Catalogue.Prompts)
        {
            foreach (int i in VersionsInUse.Of(subject, prompt))
            {
                ManifestVersion record = prompt.Manifest!.Manifest.Versions[i];
                (string Model, string Problem)[] problems = [.. models.Select(m => (m, ProblemWith(record, m)!)).Where(p => p.Item2 is not null)];
                if (problems.Length > 0 && !VersionsInUse.IsPartial(prompt, record.Version))
                {
                    string message = $"'{prompt.Id}' {record.Version} is in use, but {string.Join(" and ", problems.Select(p => p.Problem))};"
                        + $" test it and record the result with 'promptgen tested {prompt.Id}@{record.Version} --model {problems[0].Model}'";
                    yield return CatalogueDiagnostic.At(prompt.Manifest.Path, prompt.Manifest.Places.Versions[i].Number, GovernanceCodes.NotTested, DiagnosticSeverity.Warning, message);
                }
            }
        }
    }

    private static string? ProblemWith(ManifestVersion record, string model)
    {
        ModelTest[] tests = [.. record.Tested.Where(t => t.Model == model)];
        return tests.Length == 0 ? $"not tested with {model}"
            : tests.FirstOrDefault(t => !t.IsPassed) is { Count: { } count } ? FormattableString.Invariant($"passes only {count.Passed} of {count.Total} cases with {model}")
            : null;
    }
}
