using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Repository.Keys;

/// <summary>The private keys that somebody holds while a command runs. Which of them signs for what is decided by what the repository trusts.</summary>
public sealed class KeyRing
{
    private readonly Dictionary<string, SigningKey> _byId = new(StringComparer.Ordinal);

    /// <summary>Puts a ring together; a key that is there twice counts once.</summary>
    public KeyRing(IEnumerable<SigningKey> keys)
    {
        foreach (SigningKey key in keys ?? throw new ArgumentNullException(nameof(keys)))
        {
            _byId.TryAdd(key.Public.Id, key);
        }
    }

    /// <summary>No keys.</summary>
    public static KeyRing Empty { get; } = new([]);

    /// <summary>The keys, in the order of their ids.</summary>
    public IEnumerable<SigningKey> Keys => _byId.Values.OrderBy(k => k.Public.Id, StringComparer.Ordinal);

    /// <summary>The keys of the ring that may sign for a role, in the order in which the role names them.</summary>
    public IReadOnlyList<SigningKey> For(RoleAuthority authority) =>
        [.. (authority ?? throw new ArgumentNullException(nameof(authority))).Keys.Where(k => _byId.ContainsKey(k.Id)).Select(k => _byId[k.Id])];

    /// <summary>Whether the ring alone reaches a role's threshold.</summary>
    public bool Reaches(RoleAuthority authority) => For(authority).Count >= authority.Threshold;
}
