using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;

namespace PromptGen.CodeFixes.Pinning;

/// <summary>
/// Pins an active version in place of a deprecated one that code uses: the newest of the same major version, and, saying so, the newest of all.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveDeprecatedFix))]
[Shared]
public sealed class LeaveDeprecatedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UseCodes.DeprecatedAccessor, CompilerCodes.Obsolete);

    /// <summary>None: each prompt is moved knowingly.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await UsedPrompt.FindAsync(context, UseCodes.DeprecatedAccessor).ConfigureAwait(false) is not var (catalogue, id)
            || catalogue.FindManifest(id, context.CancellationToken) is not { } manifest
            || catalogue.ReadPins(context.CancellationToken) is not { } pins
            || pins.FirstOrDefault(p => p.Id.Equals(id)) is not { } pin)
        {
            return;
        }

        ManifestVersion[] active = manifest.Versions.Where(v => v.Status == VersionStatus.Active && v.Version.IsStable).OrderByDescending(v => v.Version).ToArray();
        if (active.FirstOrDefault(v => v.Version.Major == pin.Resolved.Major) is { } compatible)
        {
            context.RegisterCodeFix(PinAction.Create(catalogue, pins, id, compatible), context.Diagnostics);
        }

        if (active.FirstOrDefault() is { } newest && newest.Version.Major != pin.Resolved.Major)
        {
            context.RegisterCodeFix(PinAction.Create(catalogue, pins, id, newest, $", major version {newest.Version.Major}: calls may have to change"), context.Diagnostics);
        }
    }
}
