using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Versions;

namespace PromptGen.CodeFixes.Pinning;

/// <summary>Pins the newest release of a prompt that code uses and the lock does not hold.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PinPromptFix))]
[Shared]
public sealed class PinPromptFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CatalogueCodes.UnpinnedUse, CompilerCodes.ObsoleteError);

    /// <summary>None: each prompt is pinned knowingly.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await UsedPrompt.FindAsync(context, CatalogueCodes.UnpinnedUse).ConfigureAwait(false) is not var (catalogue, id))
        {
            return;
        }

        // Without a release there is nothing to pin, and what a broken lock holds is not ours to throw away.
        if (catalogue.FindManifest(id, context.CancellationToken) is { } manifest
            && VersionSelection.Newest(manifest) is { } newest
            && catalogue.ReadPins(context.CancellationToken) is { } pins)
        {
            context.RegisterCodeFix(PinAction.Create(catalogue, pins, id, newest), context.Diagnostics);
        }
    }
}
