using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Requests;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Pinning;

/// <summary>
/// Answers a request with a version of the catalogue: the newest by SemVer precedence that is asked for, an active one before a
/// deprecated one, never a retired one or a draft, and a pre-release only with leave.
/// </summary>
/// <param name="catalogue">The catalogue to choose from.</param>
internal sealed class PinResolution(PromptCatalogue catalogue)
{
    private const int MostShown = 8;

    /// <summary>Chooses a version of a prompt.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="request">What is asked for; null for the newest release.</param>
    /// <param name="allowPrerelease">Whether a pre-release may be chosen.</param>
    public PinChoice Resolve(PromptId id, PinRequest? request, bool allowPrerelease)
    {
        if (catalogue.Find(id) is not { } prompt)
        {
            return Refuse(CatalogueCodes.UnknownPrompt, $"there is no prompt '{id}' in the catalogue{NearestName.Hint(id.Value, catalogue.Prompts.Select(p => p.Id.Value))}");
        }

        if (IsPartial(prompt))
        {
            return Refuse(CatalogueCodes.NothingToPin, $"'{id}' is a partial, which is not pinned by itself: the versions that include it name its exact version");
        }

        if (request?.Channel is not null)
        {
            return Refuse(CatalogueCodes.UnreadableChannel, ChannelProblem(id, request));
        }

        Manifest manifest = prompt.Manifest?.Manifest ?? Manifest.Empty;
        ManifestVersion[] asked = manifest.Versions.Where(v => !DraftVersion.Is(v.Version) && (request is null || request.Matches(v.Version))).ToArray();
        ManifestVersion? best = asked.Where(v => v.Status != VersionStatus.Retired && (v.Version.IsStable || allowPrerelease))
            .OrderBy(v => v.Status == VersionStatus.Active).ThenBy(v => v.Version).LastOrDefault();
        return best is not null ? new PinChoice(best, null) : WhyNone(id, request, asked, manifest, allowPrerelease);
    }

    /// <summary>Whether a prompt is a partial, by what it declares in its draft or its newest file.</summary>
    public static bool IsPartial(CataloguePrompt prompt) =>
        (prompt.Draft ?? (prompt.Versions.Count == 0 ? null : prompt.Versions[^1]))?.DeclaredKind == PromptKind.Partial;

    private string ChannelProblem(PromptId id, PinRequest request)
    {
        string instead = VersionSelection.Newest(catalogue.Find(id)?.Manifest?.Manifest ?? Manifest.Empty) is { } newest ? $", as in 'promptgen pin {id}@{newest.Version}'" : "";
        return catalogue.Settings.Repositories.Count == 0
            ? $"'{request}' of '{id}' needs a channel repository, and promptgen.yaml names none under 'repositories'; ask for a version or a range instead{instead}"
            : $"'{request}' of '{id}' cannot be looked up, since this version of promptgen reads no channel repositories; ask for a version or a range instead{instead}";
    }

    private static PinChoice WhyNone(PromptId id, PinRequest? request, ManifestVersion[] asked, Manifest manifest, bool allowPrerelease)
    {
        if (manifest.Versions.Count == 0)
        {
            return Refuse(CatalogueCodes.NothingToPin, $"'{id}' has no release that could be pinned; make one of its draft with 'promptgen release {id}'");
        }

        ManifestVersion? prerelease = allowPrerelease ? null : asked.Where(v => v.Status != VersionStatus.Retired).OrderBy(v => v.Version).LastOrDefault();
        if (prerelease is not null)
        {
            return Refuse(
                CatalogueCodes.PrereleasePin,
                $"only pre-releases of '{id}' are asked for, the newest of them {prerelease.Version}; agree to it with 'promptgen pin {id}@{request?.Text ?? prerelease.Version.ToString()} --allow-prerelease'");
        }

        if (asked.Length > 0 && request is not null)
        {
            return Refuse(CatalogueCodes.RetiredPin, $"every version of '{id}' that '{request}' asks for is retired; ask for another: {Shown(manifest)}");
        }

        return Refuse(
            CatalogueCodes.NothingToPin,
            request is null ? $"'{id}' has no release that could be pinned: all are retired" : $"'{id}' has no version '{request}'; it has {Shown(manifest)}");
    }

    // The newest ones; a prompt may have hundreds.
    private static string Shown(Manifest manifest)
    {
        IEnumerable<string> newest = manifest.Versions.Where(v => v.Status != VersionStatus.Retired).OrderByDescending(v => v.Version).Select(v => v.Version.ToString());
        string[] shown = newest.Take(MostShown + 1).ToArray();
        return shown.Length == 0 ? "none that is not retired" : string.Join(", ", shown.Take(MostShown)) + (shown.Length > MostShown ? " and older ones" : "");
    }

    private static PinChoice Refuse(string code, string message) => new(null, new PinFinding(code, DiagnosticSeverity.Error, message));
}
