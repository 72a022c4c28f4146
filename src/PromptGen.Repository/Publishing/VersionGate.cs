using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Artefacts;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Moves;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;

namespace PromptGen.Repository.Publishing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>What every version passes before it is published: the catalogue's rules, the flow of untrusted input, and its own tests. It writes nothing.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="root">The catalogue's folder as findings name it.</param>
public sealed class VersionGate(PromptCatalogue catalogue, string root)
{
    /// <summary>Looks at a version.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version; null for the draft.</param>
    public GateOutcome Examine(PromptId id, PromptVersion? version)
    {
        if (catalogue.Find(id ?? throw new ArgumentNullException(nameof(id))) is not { } prompt)
        {
            return Refuse(CatalogueDiagnostic.OfFile(root, CatalogueCodes.UnknownPrompt, $"there is no prompt '{id}' in the catalogue{NearestName.Hint(id.Value, catalogue.Ids)}"));
        }

        return version is null ? OfDraft(prompt) : OfRelease(prompt, version);
    }

    private GateOutcome OfRelease(CataloguePrompt prompt, PromptVersion version)
    {
        if (prompt.Find(version) is not { } source)
        {
            string hint = NearestName.Hint(version.ToString(), prompt.Versions.Select(v => v.Version!.ToString()));
            return Refuse(prompt, $"there is no version {version} of '{prompt.Id}' that can be read{(hint.Length > 0 ? hint : $"; 'promptgen log {prompt.Id}' shows the versions")}");
        }

        if (prompt.Manifest?.Manifest.Find(version) is not { } record)
        {
            return Refuse(prompt, $"version {version} of '{prompt.Id}' is in no manifest, so nobody has released it");
        }

        if (record.Status == VersionStatus.Retired)
        {
            return Refuse(prompt, $"version {version} of '{prompt.Id}' is retired; take that back with 'promptgen reactivate {prompt.Id}@{version}', or publish another");
        }

        IPartialFiles partials = catalogue.PartialsOf(source);
        var check = PromptCheck.Check(source, partials);
        return Judge(prompt, source, check, version, PromptPrograms.Compile(check, partials), () => ArtefactBuilder.Build(check, partials));
    }

    private GateOutcome OfDraft(CataloguePrompt prompt)
    {
        if (prompt.Draft is not { } draft)
        {
            return Refuse(prompt, $"'{prompt.Id}' has no draft that can be read");
        }

        if (DraftSelection.Choose(IncludingText.Of(draft), prompt.Latest, catalogue.Present) is not { } choice)
        {
            return Refuse(prompt, $"the draft of '{prompt.Id}' is its version {prompt.Latest?.Version}; publish that");
        }

        DraftPartials partials = new(choice);
        var check = PromptCheck.Check(draft, partials);
        return Judge(prompt, draft, check, choice.Version, PromptPrograms.Compile(check, partials), () => ArtefactBuilder.Build(check, choice));
    }

    private GateOutcome Judge(CataloguePrompt prompt, PromptSource source, CheckedPrompt check, PromptVersion number, TemplateProgram? program, Func<PromptArtefact> build)
    {
        // A draft beside a release is nobody's business here.
        string folder = Path.GetDirectoryName(prompt.Manifest?.Path ?? prompt.Draft!.Path)!;
        HashSet<string> paths = [source.Path, Path.Combine(folder, "manifest.yaml"), Path.Combine(folder, "tests.yaml"), .. ClosureOf(source)];
        IEnumerable<CatalogueDiagnostic> inFiles = catalogue.Diagnostics.Where(d => paths.Contains(d.Path));
        IReadOnlyList<CatalogueDiagnostic> found = AcceptedFindings.Filter(inFiles.Concat(check.Findings).Concat(check.PartialFindings).Concat(CatalogueReview.Advice(check)), catalogue);
        List<CatalogueDiagnostic> errors = [.. found.Where(IsRefused)];
        int passed = 0;
        if (check.Kind == PromptKind.Partial)
        {
            errors.Add(CatalogueDiagnostic.OfFile(source.Path, ChannelCodes.VersionRefused, $"'{prompt.Id}' is a partial, which is served within the prompts that include it; publish those"));
        }
        else if (program is not null && errors.Count == 0)
        {
            passed = VersionTests.Run(prompt, number, new TestedPrompt(number.ToString(), source.Path, program), errors);
        }

        OfferedVersion? offered = errors.Count == 0 && program is not null ? OfferedVersion.Of(build(), passed) : null;
        return new GateOutcome(offered, new ValueList<CatalogueDiagnostic>(errors.Distinct()), new ValueList<CatalogueDiagnostic>(found.Where(f => !IsRefused(f)).Distinct()));
    }

    // In a build a warning, for whoever reads it decides; what a channel says reaches running applications with nobody looking.
    private static bool IsRefused(CatalogueDiagnostic finding) => finding.Diagnostic.Severity == DiagnosticSeverity.Error || finding.Diagnostic.Code == TemplateCodes.UntrustedInstruction;

    private IEnumerable<string> ClosureOf(PromptSource source) =>
        (source.Header.Includes ?? ValueList<Catalog.FrontMatter.IncludePin>.Empty).Select(pin => catalogue.Find(pin.Id, pin.Version)?.Path).OfType<string>();

    private static GateOutcome Refuse(CataloguePrompt prompt, string message) => Refuse(CatalogueDiagnostic.OfFile(prompt.Manifest?.Path ?? prompt.Draft!.Path, ChannelCodes.VersionRefused, message));

    private static GateOutcome Refuse(CatalogueDiagnostic finding) => new(null, new ValueList<CatalogueDiagnostic>([finding]), ValueList<CatalogueDiagnostic>.Empty);
}
