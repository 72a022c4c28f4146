using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Setup;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Channels;

/// <summary>What a command line asks of a new repository, and the keys that go with it: those that are named, and new ones for roles that name none.</summary>
/// <param name="folder">The repository's folder.</param>
/// <param name="keysFolder">Where new keys are written; null when every role names its own.</param>
/// <param name="signers">Keys of roles: <c>stable=ana.pem</c>.</param>
/// <param name="thresholds">Thresholds of roles.</param>
internal sealed class RepositoryPlan(string folder, string? keysFolder, IReadOnlyList<NamedValue> signers, IReadOnlyList<NamedValue> thresholds)
{
    private static readonly string[] OwnRoles = [Role.Root, Role.Targets, Role.Online, Role.Stops];

    private readonly Dictionary<string, string> _holders = new(StringComparer.Ordinal);
    private readonly List<SigningKey> _private = [];
    private readonly List<string> _written = [];

    /// <summary>The private keys that sign the first version of each role.</summary>
    public KeyRing Keys => new(_private);

    /// <summary>Who holds the keys, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Holders => _holders;

    /// <summary>The files of new keys.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>Makes the request, writing new keys where they are missing.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="fourEyes">Whether nobody commits alone.</param>
    /// <exception cref="RefusedException">A key cannot be used, or a role is unknown.</exception>
    public RepositoryRequest Make(string environment, IReadOnlyList<ChannelRequest> channels, bool fourEyes)
    {
        string[] names = [.. OwnRoles, .. channels.Select(c => c.Name)];
        CheckNames(names);
        Dictionary<string, RoleAuthority> authorities = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            RoleAuthority authority = AuthorityOf(name);
            foreach (string role in name == Role.Online ? [Role.Snapshot, Role.Timestamp] : new[] { OwnRoles.Contains(name) ? name : Role.OfChannel(name) })
            {
                authorities[role] = authority;
            }
        }

        return new RepositoryRequest(environment, new ValueList<ChannelRequest>(channels), authorities, new ApprovalPolicy(fourEyes, _holders));
    }

    /// <summary>The keys of further channels, by their roles, writing new ones where they are missing; <see cref="Holders"/> says whose they are.</summary>
    /// <param name="channels">The channels.</param>
    /// <exception cref="RefusedException">A key cannot be used, or a role is none of the channels.</exception>
    public IReadOnlyDictionary<string, RoleAuthority> MakeChannels(IReadOnlyList<ChannelRequest> channels)
    {
        CheckNames([.. channels.Select(c => c.Name)]);
        return channels.ToDictionary(c => Role.OfChannel(c.Name), c => AuthorityOf(c.Name), StringComparer.Ordinal);
    }

    private void CheckNames(string[] names)
    {
        foreach (NamedValue named in signers.Concat(thresholds).Where(n => !names.Contains(n.Name)))
        {
            throw new RefusedException(folder, ChannelCodes.NotInRepository, $"there is no role '{named.Name}'{NearestName.Hint(named.Name, names)}; there are {string.Join(", ", names)}");
        }
    }

    private RoleAuthority AuthorityOf(string name)
    {
        string[] files = [.. signers.Where(s => s.Name == name).Select(s => s.Value)];
        PublicKey[] keys = files.Length > 0 ? [.. files.Select(Take)] : [Make(name)];
        int threshold = thresholds.LastOrDefault(t => t.Name == name)?.Number ?? 1;
        RoleAuthority authority = RoleAuthority.Of(threshold, keys);
        return authority.Problem is { } problem ? throw new RefusedException(folder, ChannelCodes.BadKey, $"the role '{name}' cannot be signed for: {problem}") : authority;
    }

    private PublicKey Take(string file)
    {
        PublicKey key = KeyFiles.ReadPublic(folder, file);
        _private.AddRange(KeyFiles.Read(folder, [file], null, new List<string>()).Keys);
        _holders[key.Id] = KeyFiles.HolderOf(file);
        return key;
    }

    private PublicKey Make(string name)
    {
        if (keysFolder is null)
        {
            throw new RefusedException(folder, ChannelCodes.BadKey, $"the role '{name}' has no key: name its file with --signer {name}=FILE, or a folder for new keys with --keys");
        }

        string file = Path.Combine(keysFolder, name + KeyFiles.Extension);
        if (!File.Exists(file))
        {
            _ = KeyFiles.Create(folder, file);
            _written.Add(file);
        }

        return Take(file);
    }
}
