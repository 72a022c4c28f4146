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
using PromptGen.Catalog.Text;
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
        if (Previous(prompt.Manifest!.Manifest.Versions, record) is not { } previous || Released(prompt, previous) is not { } earlier || Released(prompt, record) is not { } later)
        {
            return null;
        }

        // Two texts that never change, and their numbers: what was asked once is answered for ever.
        string question = $"step {previous.Version} {SoundFiles.KeyOf(subject.Catalogue, earlier)} {record.Version}";
        return subject.Review(question, later, () => Explain(subject, previous, earlier, record, later) is { } message ? [message] : Array.Empty<string>()).FirstOrDefault();
    }

    private static string? Explain(ReviewSubject subject, ManifestVersion previous, PromptSource earlier, ManifestVersion record, PromptSource later)
    {
        BumpDerivation derived = BumpRule.Derive(VersionContent.Of(earlier, KindOf(subject, earlier)), VersionContent.Of(later, KindOf(subject, later)));
        PromptVersion number = PromptVersion.Of(record.Version.Major, record.Version.Minor, record.Version.Patch);
        return derived.Bump == VersionBump.None || BumpRule.Least(previous.Version, derived.Bump) is not { } least || number >= least
            ? null
            : $"'{later.Id}' {record.Version} is a smaller step from {previous.Version} than its changes demand, which is {least} or more: {derived.Changes[0].Message};"
                + $" release the next text as {least} or more, and retire this version with 'promptgen retire {later.Id}@{record.Version}'";
    }

    // Of several records of one version, the last.
    private static ManifestVersion? Previous(ValueList<ManifestVersion> records, ManifestVersion record)
    {
        ManifestVersion? previous = null;
        for (int i = 0; i < records.Count; i++)
        {
            PromptVersion version = records[i].Version;
            if (version.IsStable && version < record.Version && (previous is null || version >= previous.Version))
            {
                previous = records[i];
            }
        }

        return previous;
    }

    // A file that is missing or was edited is an error of its own, and says nothing about what was released.
    private static PromptSource? Released(CataloguePrompt prompt, ManifestVersion record) =>
        prompt.Find(record.Version) is { } source && source.Digest.Equals(record.Digest) ? source : null;

    private static PromptKind KindOf(ReviewSubject subject, PromptSource source) => source.DeclaredKind
        ?? KindRule.Resolve(source.Header, PromptKindInference.Infer(source.ParseBody(), new CataloguePartials(subject.Catalogue, source), source.Header.Inputs));
}
