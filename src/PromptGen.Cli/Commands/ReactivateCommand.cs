using System.Collections.Generic;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen reactivate</c>: a version is used again.</summary>
internal sealed class ReactivateCommand(Terminal terminal)
    : StatusCommand(terminal, "reactivate", "Makes a deprecated or retired version active again.", VersionStatus.Active)
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen reactivate support-bot@1.0.0 --reason \"1.1.0 is worse on long tickets\"", "use a version again"),
    ];
}
