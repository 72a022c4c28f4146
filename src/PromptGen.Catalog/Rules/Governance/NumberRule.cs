using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>A version's number shows what changed since the stable version before it. A retired version is beyond mending, so it is passed over.</summary>
public static class NumberRule
{
    /// <summary>Checks every released version, at its number.</summary>
    public static IEnumerable<CatalogueDiagnostic> Check(ReviewSubject subject)
    {
        foreach (CataloguePrompt prompt in (subject ?? throw new ArgumentNullException(nameof(subject))).Catalogue.Prompts)
        {
            for (int i = 0; i < (prompt.Manifest?.Manifest.Versions.Count ?? 0); i++)
            {
                ManifestVersion record = prompt.Manifest!.Manifest.Versions[i];
                if (record.Status != VersionStatus.Retired && Explain(subject, prompt, record) is { } message)
                {
                    yield return CatalogueDiagnostic.At(prompt.Manifest.Path, prompt.Manifest.Places.Versions[i].Number, CatalogueCodes.NumberTooSmall, DiagnosticSeverity.Warning, message);
                }
            }
        }
    }

    private static string? Explain(ReviewSubject subject, CataloguePrompt prompt, ManifestVersion record)
    {
        ManifestVersion? previous = prompt.Manifest!.Manifest.Versions.Where(v => v.Version.IsStable && v.Version < record.Version).OrderBy(v => v.Version).LastOrDefault();
        if (previous is null || Content(subject, prompt, previous) is not { } before || Content(subject, prompt, record) is not { } after)
        {
            return null;
        }

        BumpDerivation derived = BumpRule.Derive(before, after);
        PromptVersion number = PromptVersion.Of(record.Version.Major, record.Version.Minor, record.Version.Patch);
        return derived.Bump == VersionBump.None || BumpRule.Least(previous.Version, derived.Bump) is not { } least || number >= least
            ? null
            : $"'{prompt.Id}' {record.Version} is a smaller step from {previous.Version} than its changes demand, which is {least} or more: {derived.Changes[0].Message};"
                + $" release the next text as {least} or more, and retire this version with 'promptgen retire {prompt.Id}@{record.Version}'";
    }

    // A file that is missing or was edited is an error of its own, and says nothing about what was released.
    private static VersionContent? Content(ReviewSubject subject, CataloguePrompt prompt, ManifestVersion record) =>
        prompt.Find(record.Version) is { } source && source.Digest.Equals(record.Digest) ? VersionContent.Of(source, KindOf(subject, source)) : null;

    private static PromptKind KindOf(ReviewSubject subject, PromptSource source) => source.Header.DeclaredKind
        ?? KindRule.Resolve(source.Header, PromptKindInference.Infer(source.ParseBody(), new CataloguePartials(subject.Catalogue, source), source.Header.Inputs));
}
