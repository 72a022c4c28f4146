using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Deploys;

/// <summary>Records what an application was deployed with.</summary>
public static class DeployRecording
{
    private const int PrefixLength = 7;

    /// <summary>Appends a record, signed with the key of the timestamp.</summary>
    /// <param name="access">The repository, with the key of the timestamp.</param>
    /// <param name="app">The application: lower-case letters, digits and hyphens.</param>
    /// <param name="bundle">The file of its bundle.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">The bundle cannot be read, or the key is missing.</exception>
    public static DeployRecord Run(RepositoryAccess access, string app, string bundle, MoveNote note)
    {
        if (Role.ExplainChannel(app) is not null)
        {
            throw new RefusedException((access ?? throw new ArgumentNullException(nameof(access))).Folder, ChannelCodes.BadMove, $"'{app}' is no application's name: lower-case letters, digits and hyphens, at most 63, the first no hyphen");
        }

        ReadResult<BundleFile> read = BundleFiles.Read(bundle, ChannelCodes.BrokenRepository);
        BundleFile file = read.Value ?? throw new RefusedException([.. read.Diagnostics]);
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        RoleAuthority authority = transaction.State.Root.Content.Authorities[Role.Timestamp];
        IReadOnlyList<SigningKey> keys = access.Keys.For(authority);
        if (keys.Count == 0)
        {
            throw new RefusedException(access.Folder, ChannelCodes.BadKey, "none of the keys at hand signs the timestamp, as records of deploys are signed; give the online key with --key FILE or in PROMPTGEN_CHANNEL_KEY");
        }

        (DeployRecord Record, string Hash)? last = new DeployFolder(access.Folder).Last(app);
        byte[] bytes = File.ReadAllBytes(bundle);
        DeployedPrompt[] prompts = [.. file.Bundle.Prompts.Select(p => new DeployedPrompt(p.Assembly, p.Id.Value, p.Version.ToString(), p.Digest.Text[PrefixLength..], p.Source.Text[PrefixLength..]))];
        DateTimeOffset at = last is { } before && before.Record.At > transaction.Now ? before.Record.At : transaction.Now;
        DeployRecord record = new(app, (last?.Record.Seq ?? 0) + 1, at, note.Who, note.Reason, last?.Hash, file.Bundle.Assembly, Sha256.Hex(bytes), new ValueList<DeployedPrompt>(prompts));
        new CommitWriter(access.Folder, access.Files).Write(
        [
            new ContentFile(DeployFolder.PathOfBundle(record.Bundle), bytes),
            new ContentFile(DeployFolder.PathOf(app, record.Seq), SignedDocument.Of(record.ToJson()).SignedBy(keys).ToBytes()),
        ]);
        return record;
    }
}
