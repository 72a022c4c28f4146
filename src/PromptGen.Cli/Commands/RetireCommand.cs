using System.Collections.Generic;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen retire</c>: a version is no longer compiled.</summary>
internal sealed class RetireCommand(Terminal terminal)
    : StatusCommand(terminal, "retire", "Marks a version as retired: a build that pins it fails. Its file stays, so that what was live can still be shown.", VersionStatus.Retired)
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen retire support-bot@1.0.0 --reason \"Promises refunds that we do not give\"", "let no build use a version"),
    ];
}
