using System.Collections.Generic;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen deprecate</c>: a version is served as before, but nobody should choose it anew.</summary>
internal sealed class DeprecateCommand(Terminal terminal)
    : StatusCommand(terminal, "deprecate", "Marks a version as deprecated: it still compiles and serves, with a warning, and is chosen only when no other is left.", VersionStatus.Deprecated)
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen deprecate support-bot@1.0.0 --reason \"Asks for what 1.1.0 knows\"", "warn whoever pins a version"),
    ];
}
