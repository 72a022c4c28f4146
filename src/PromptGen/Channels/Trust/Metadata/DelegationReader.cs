using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Keys;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>Reads which roles a targets role trusts, for what, and with which keys.</summary>
internal static class DelegationReader
{
    private const int MostName = 256;
    private const int MostPattern = 4096;
    private const int MostPrefix = 64;

    /// <summary>Reads them in order.</summary>
    /// <exception cref="MalformedJsonException">They are not as specified.</exception>
    public static IReadOnlyList<Delegation> Read(JsonCursor delegations, TrustLimits limits)
    {
        IReadOnlyDictionary<string, TrustKey> keys = KeyReader.Keys(delegations.Required("keys"), limits);
        List<Delegation> read = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonCursor role in delegations.Required("roles").Items(limits.Delegations))
        {
            string name = Name(role.Required("name"), names);
            JsonCursor? paths = role.Optional("paths");
            JsonCursor? prefixes = role.Optional("path_hash_prefixes");
            if (paths is not null == prefixes is not null)
            {
                throw role.Wrong("has to have either 'paths' or 'path_hash_prefixes'");
            }

            bool terminating = role.Optional("terminating") is { } flag && flag.Flag();
            read.Add(new Delegation(name, KeyReader.Role(role, limits), keys, Patterns(paths, limits), Prefixes(prefixes, limits), terminating));
        }

        return read;
    }

    private static string Name(JsonCursor at, HashSet<string> names)
    {
        string name = at.Text(MostName);
        if (name.Length == 0)
        {
            throw at.Wrong("is empty");
        }

        if (RoleNames.IsTopLevel(name))
        {
            throw at.Wrong($"'{name}' is a top-level role, to which nobody can delegate");
        }

        return names.Add(name) ? name : throw at.Wrong($"the role '{Shown.Short(name)}' stands twice");
    }

    private static List<PathPattern>? Patterns(JsonCursor? paths, TrustLimits limits)
    {
        if (paths is not { } list)
        {
            return null;
        }

        List<PathPattern> patterns = [];
        foreach (JsonCursor path in list.Items(limits.Paths))
        {
            string pattern = path.Text(MostPattern);
            patterns.Add(pattern.Contains('[', StringComparison.Ordinal)
                ? throw path.Wrong("sets of characters in brackets are not taken in a pattern; '*' and '?' are")
                : new PathPattern(pattern));
        }

        return patterns;
    }

    private static List<string>? Prefixes(JsonCursor? prefixes, TrustLimits limits)
    {
        if (prefixes is not { } list)
        {
            return null;
        }

        List<string> read = [];
        foreach (JsonCursor prefix in list.Items(limits.Delegations))
        {
            string text = prefix.Text(MostPrefix);
            read.Add(text.Length > 0 && Array.TrueForAll(text.ToCharArray(), char.IsAsciiHexDigit)
                ? text.ToLowerInvariant()
                : throw prefix.Wrong("has to be hexadecimal digits"));
        }

        return read;
    }
}
