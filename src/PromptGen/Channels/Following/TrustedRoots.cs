using System;
using System.Collections.Generic;
using System.Reflection;
using PromptGen.Channels.Following.Keeping;

namespace PromptGen.Channels;

/// <summary>The roots that an application trusts, by environment: one binary serves in all of them, and each takes the repository of its own environment alone.</summary>
public static class TrustedRoots
{
    /// <summary>The roots that a build embedded in an assembly (<c>PromptGenTrustedRoot</c>).</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The files of the roots, by environment; empty when there are none.</returns>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> EmbeddedIn(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        EmbeddedChannels embedded = EmbeddedChannels.Of(assembly);
        Dictionary<string, ReadOnlyMemory<byte>> roots = new(StringComparer.Ordinal);
        foreach (string environment in embedded.Environments)
        {
            roots.Add(environment, embedded.Root(environment)!.Value);
        }

        return roots;
    }
}
