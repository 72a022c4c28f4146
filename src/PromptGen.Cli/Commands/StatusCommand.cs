using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Versions;
using PromptGen.Cli.Lifecycle;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary>A command that gives a version another status. The version itself, and its digest, never change.</summary>
internal abstract class StatusCommand : VersionCommand
{
    private readonly VersionStatus _status;

    private readonly Option<string> _reason = new("--reason")
    {
        Description = "Why: a sentence for whoever asks in a year. It goes into the manifest.",
        HelpName = "TEXT",
        Required = true,
    };

    protected StatusCommand(Terminal terminal, string name, string description, VersionStatus status)
        : base(terminal, name, description)
    {
        _status = status;
        Refuse(_reason, reason => string.IsNullOrWhiteSpace(reason) ? "--reason is blank; say why" : null);
        Add(_reason);
        AddVersionOptions();
    }

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ReleasedVersion version, ParseResult arguments)
    {
        if (Author(root, arguments) is not { } author)
        {
            return Fail(arguments, "nobody is named as the author: set git's user.name and user.email, or give --author \"NAME <MAIL>\"");
        }

        var change = new StatusChange(author, DateTime.UtcNow, arguments.GetRequiredValue(_reason).Trim());
        Manifest changed = StatusRecording.Change(version.Manifest, version.Record.Version, _status, change);
        bool isChanged = !ReferenceEquals(changed, version.Manifest);
        if (isChanged)
        {
            CatalogueWriter.WriteManifest(root, version.Id, changed);
        }

        ManifestVersion record = changed.Find(version.Record.Version)!;
        string[] warnings = isChanged ? [.. Warnings(root, version, changed)] : [];
        foreach (string warning in warnings)
        {
            Terminal.Warning("warning: " + warning);
        }

        StatusReport.Write(arguments.InvocationConfiguration.Output, version.Id, record, isChanged, warnings, WantsJson(arguments));
        return ExitCode.Done;
    }

    // What the change means for those who use the version; a lock that cannot be read is its own application's affair.
    private static IEnumerable<string> Warnings(string root, ReleasedVersion version, Manifest changed)
    {
        ManifestVersion record = changed.Find(version.Record.Version)!;
        ManifestVersion? newest = VersionSelection.Newest(changed);
        if (record.Status == VersionStatus.Active)
        {
            yield break;
        }

        string another = newest is null || newest.Version.Equals(record.Version) ? "another version" : $"another version, such as {newest.Version}";
        foreach (LockFile file in RepositoryLocks.Find(root).Locks.Where(l => l.Find(version.Id)?.Resolved.Equals(record.Version) == true))
        {
            string effect = record.Status == VersionStatus.Retired ? "its builds fail until it pins" : "its builds warn until it pins";
            yield return $"'{file.Path}' pins '{version.Id}' {record.Version}: {effect} {another}";
        }

        if (newest is null)
        {
            yield return $"'{version.Id}' has no stable version left that is not retired";
        }
    }
}
