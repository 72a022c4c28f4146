using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>
/// A version in use was released, or tested, with the newest of what feeds it: the prompts that it depends on and the
/// partials that it includes. Until a test is recorded, or the prompt is released anew, it is due for one.
/// </summary>
public static class RetestRule
{
    /// <summary>Checks every version in use: what it depends on at the id under <c>depends_on</c>, what it includes at its number.</summary>
    public static IEnumerable<CatalogueDiagnostic> Check(ReviewSubject subject)
    {
        foreach (CataloguePrompt prompt in (subject ?? throw new ArgumentNullException(nameof(subject))).Catalogue.Prompts)
        {
            foreach (int i in VersionsInUse.Of(subject, prompt))
            {
                ManifestVersion record = prompt.Manifest!.Manifest.Versions[i];
                foreach (CatalogueDiagnostic finding in OfDependencies(subject, prompt, prompt.Manifest, record).Concat(OfIncludes(subject, prompt, prompt.Manifest, i)))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<CatalogueDiagnostic> OfDependencies(ReviewSubject subject, CataloguePrompt prompt, ManifestFile file, ManifestVersion record)
    {
        if (file.Manifest.DependsOn.Count == 0)
        {
            yield break;
        }

        ModelTest[] tests = LastTests(subject.Catalogue.Settings.Models, record);
        for (int i = 0; i < file.Manifest.DependsOn.Count; i++)
        {
            PromptId upstream = file.Manifest.DependsOn[i];
            if (Newest(subject.Catalogue, upstream) is not { } newest)
            {
                continue;
            }

            bool isDue = tests.Length == 0 ? newest.Time > record.Time : tests.Any(t => !Covers(t, record, upstream, newest));
            if (isDue)
            {
                string message = $"'{upstream}' {newest.Version}, whose output feeds '{prompt.Id}', was released on {Day(newest)}, and '{prompt.Id}' {record.Version} is not tested with it;"
                    + $" test it and record the result with 'promptgen tested {prompt.Id}@{record.Version} --model {(tests.Length == 0 ? "MODEL" : tests[0].Model)}'";
                yield return CatalogueDiagnostic.At(file.Path, file.Places.DependsOn[i], GovernanceCodes.RetestDue, DiagnosticSeverity.Warning, message);
            }
        }
    }

    // What a partial includes in turn is the partial's to take up first.
    private static IEnumerable<CatalogueDiagnostic> OfIncludes(ReviewSubject subject, CataloguePrompt prompt, ManifestFile file, int index)
    {
        ManifestVersion record = file.Manifest.Versions[index];
        if (prompt.Find(record.Version) is not { Pins: { Count: > 0 } pins } source)
        {
            yield break;
        }

        // A build asks this of every prompt, and hardly any has something newer below it: only of that is the text looked at.
        List<(IncludePin Pin, ManifestVersion Newest)> newer = NewerThan(pins, record, subject.Catalogue);
        if (newer.Count == 0)
        {
            yield break;
        }

        var direct = new HashSet<string>(source.Includes.Select(i => i.Name), StringComparer.Ordinal);
        string[] changed = [.. newer.Where(n => direct.Contains(n.Pin.Id.Value)).Select(n => $"'{n.Pin.Id}' {n.Pin.Version}, of which {n.Newest.Version} was released on {Day(n.Newest)}")];
        if (changed.Length > 0)
        {
            string test = VersionsInUse.IsPartial(prompt, record.Version)
                ? ""
                : $", or test {record.Version} again and record the result with 'promptgen tested {prompt.Id}@{record.Version} --model MODEL'";
            string message = $"'{prompt.Id}' {record.Version} includes {string.Join(", and ", changed)}; release the prompt anew with 'promptgen release {prompt.Id}'{test}";
            yield return CatalogueDiagnostic.At(file.Path, file.Places.Versions[index].Number, GovernanceCodes.RetestDue, DiagnosticSeverity.Warning, message);
        }
    }

    private static List<(IncludePin Pin, ManifestVersion Newest)> NewerThan(ValueList<IncludePin> pins, ManifestVersion record, PromptCatalogue catalogue)
    {
        DateTime seen = record.Time;
        for (int i = 0; i < record.Tested.Count; i++)
        {
            seen = record.Tested[i].Time > seen ? record.Tested[i].Time : seen;
        }

        var newer = new List<(IncludePin Pin, ManifestVersion Newest)>();
        for (int i = 0; i < pins.Count; i++)
        {
            if (Newest(catalogue, pins[i].Id) is { } newest && newest.Version > pins[i].Version && newest.Time > seen)
            {
                newer.Add((pins[i], newest));
            }
        }

        return newer;
    }

    // The newest result of each model; with models in use only theirs, since the others no longer matter.
    private static ModelTest[] LastTests(ValueList<string> models, ManifestVersion record) =>
    [
        .. record.Tested
            .Where(t => models.Count == 0 || models.Contains(t.Model))
            .GroupBy(t => t.Model)
            .Select(g => g.OrderByDescending(t => t.Time).First()),
    ];

    // A result that does not say what was upstream, as one recorded before the dependency was, is judged by its time.
    private static bool Covers(ModelTest test, ManifestVersion record, PromptId upstream, ManifestVersion newest)
    {
        UpstreamState? state = test.Upstream.FirstOrDefault(u => u.Id.Equals(upstream));
        return state is null ? newest.Time <= test.Time || newest.Time <= record.Time : state.Version.Equals(newest.Version) && state.Digest.Equals(newest.Digest);
    }

    private static ManifestVersion? Newest(PromptCatalogue catalogue, PromptId id) =>
        catalogue.Find(id)?.Manifest is { } file ? VersionSelection.Newest(file.Manifest) : null;

    private static string Day(ManifestVersion record) => record.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
