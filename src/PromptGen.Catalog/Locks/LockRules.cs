using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Locks;

/// <summary>
/// What a pin must keep to: the version was released, is the text it was when it was pinned, is whole with all it includes, and
/// may still be used. What was asked for plays no part here.
/// </summary>
public static class LockRules
{
    /// <summary>Checks every pin of a lock.</summary>
    /// <param name="file">The lock.</param>
    /// <param name="catalogue">The catalogue whose versions it pins.</param>
    /// <returns>The findings, each at the pin's id in the lock, in the order of the file; at most one error a pin.</returns>
    public static IReadOnlyList<CatalogueDiagnostic> Check(LockFile file, PromptCatalogue catalogue)
    {
        PinFinding?[] found = Concurrently.Select((file ?? throw new ArgumentNullException(nameof(file))).Entries, pin => CheckPin(pin, catalogue));
        var findings = new List<CatalogueDiagnostic>();
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] is { } finding)
            {
                findings.Add(Locate(file, i, finding));
            }
        }

        return findings;
    }

    /// <summary>Checks one pin, which need not stand in a lock yet.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="catalogue">The catalogue whose version it pins.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static PinFinding? CheckPin(LockEntry pin, PromptCatalogue catalogue)
    {
        if (pin is null)
        {
            throw new ArgumentNullException(nameof(pin));
        }

        if ((catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Find(pin.Id) is not { } prompt)
        {
            string hint = NearestName.Hint(pin.Id.Value, catalogue.Prompts.Select(p => p.Id.Value));
            return Error(CatalogueCodes.UnknownPin, $"the lock pins '{pin.Id}', which the catalogue does not hold; remove the pin with 'promptgen unpin {pin.Id}'{hint}");
        }

        if (!DraftVersion.Is(pin.Resolved) && prompt.Manifest?.Manifest.Find(pin.Resolved) is null)
        {
            // What a manifest does not list may stand in the part of it that cannot be read.
            string place = CataloguePath.Of(pin.Id, FileRole.Manifest);
            string reason = Reason(catalogue, place);
            if (prompt.Manifest is null || reason.Length > 0)
            {
                return Error(CatalogueCodes.UnknownPin, $"the lock pins version {pin.Resolved} of '{pin.Id}', whose '{place}' is missing or cannot be read{reason}; restore it from version control");
            }
        }

        VersionChoice choice = VersionSelection.Choose(pin, prompt.Manifest?.Manifest);
        return choice.Version is { } record ? CheckRelease(pin, record, prompt, catalogue) : Error(choice.Code!, choice.Problem!);
    }

    /// <summary>Checks what a manifest alone says of a pinned version: whether it may be used at all, and still.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="record">The pinned version's record.</param>
    /// <param name="manifest">The prompt's manifest.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static PinFinding? CheckStatus(LockEntry pin, ManifestVersion record, Manifest manifest)
    {
        _ = pin ?? throw new ArgumentNullException(nameof(pin));
        if ((record ?? throw new ArgumentNullException(nameof(record))).Status == VersionStatus.Retired)
        {
            return Error(CatalogueCodes.RetiredPin, $"the lock pins '{pin.Id}' {pin.Resolved}, which is retired and no longer compiled{Instead(OtherThan(pin, manifest))}");
        }

        if (!pin.Resolved.IsStable && !pin.AllowPrerelease)
        {
            return Error(
                CatalogueCodes.PrereleasePin,
                $"the lock pins the pre-release {pin.Resolved} of '{pin.Id}' without '\"allowPrerelease\": true'; agree to it with 'promptgen pin {pin.Id}@{pin.Resolved} --allow-prerelease'{OtherThan(pin, manifest)}");
        }

        return record.Status == VersionStatus.Deprecated
            ? new PinFinding(CatalogueCodes.DeprecatedPin, DiagnosticSeverity.Warning, $"the lock pins '{pin.Id}' {pin.Resolved}, which is deprecated{Instead(OtherThan(pin, manifest))}")
            : null;
    }

    /// <summary>Puts a finding about a pin at its place in the lock.</summary>
    /// <param name="file">The lock.</param>
    /// <param name="index">The pin's position in <see cref="LockFile.Entries"/>.</param>
    /// <param name="finding">The finding.</param>
    public static CatalogueDiagnostic Locate(LockFile file, int index, PinFinding finding)
    {
        TextSpan span = (file ?? throw new ArgumentNullException(nameof(file))).Spans[index];
        LinePosition start = file.Positions[index];
        var diagnostic = new Diagnostic((finding ?? throw new ArgumentNullException(nameof(finding))).Code, finding.Severity, span, finding.Message);
        return new CatalogueDiagnostic(file.Path, diagnostic, start, start with { Column = start.Column + span.Length });
    }

    private static PinFinding? CheckRelease(LockEntry pin, ManifestVersion record, CataloguePrompt prompt, PromptCatalogue catalogue)
    {
        if (prompt.Find(pin.Resolved) is not { } source)
        {
            string place = PlaceOf(pin);
            return Error(CatalogueCodes.UnknownPin, $"the lock pins version {pin.Resolved} of '{pin.Id}', whose file '{place}' is missing or cannot be read{Reason(catalogue, place)}; restore it from version control{OtherThan(pin, prompt.Manifest!.Manifest)}");
        }

        if (!source.Digest.Equals(pin.Digest))
        {
            string place = PlaceOf(pin);
            return Error(
                CatalogueCodes.LockDigestMismatch,
                $"the lock pins '{pin.Id}' {pin.Resolved} with {pin.Digest}, but '{place}' has {source.Digest}: the released file was edited; restore it with 'git checkout -- {place}' in the catalogue's folder");
        }

        PinFinding? status = CheckStatus(pin, record, prompt.Manifest!.Manifest);
        if (status is { Severity: DiagnosticSeverity.Error })
        {
            return status;
        }

        var closure = new DiagnosticBag();
        ClosureRule.Check(source, source.Includes, catalogue.Find, closure);
        if (closure.HasErrors)
        {
            Diagnostic first = closure.Items.First(d => d.Severity == DiagnosticSeverity.Error);
            return Error(CatalogueCodes.BrokenPinClosure, $"what '{pin.Id}' {pin.Resolved} includes is not what it was released with ({first.Code}: {first.Message}){OtherThan(pin, prompt.Manifest!.Manifest)}");
        }

        return status;
    }

    // What else could be done about a pin.
    private static string OtherThan(LockEntry pin, Manifest manifest) => VersionSelection.Newest(manifest) is { } newest && !newest.Version.Equals(pin.Resolved)
        ? $", or pin another version with 'promptgen pin {pin.Id}@{newest.Version}'"
        : $", or remove the pin with 'promptgen unpin {pin.Id}'";

    private static string Instead(string other) => other.Replace(", or ", "; ");

    private static string PlaceOf(LockEntry pin) => CataloguePath.Of(pin.Id, FileRole.Version, pin.Resolved);

    // The first thing that is wrong with a file that could not be read, since the lock can only say that it is not there.
    private static string Reason(PromptCatalogue catalogue, string place)
    {
        foreach (CatalogueDiagnostic finding in catalogue.Diagnostics)
        {
            string path = finding.Path.Replace('\\', '/');
            if (finding.Diagnostic.Severity == DiagnosticSeverity.Error && (path == place || path.EndsWith("/" + place, StringComparison.Ordinal)))
            {
                return FormattableString.Invariant($" ({finding.Diagnostic.Code} in line {finding.Start.Line}: {finding.Diagnostic.Message})");
            }
        }

        return "";
    }

    private static PinFinding Error(string code, string message) => new(code, DiagnosticSeverity.Error, message);
}
