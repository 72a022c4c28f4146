using System;
using System.Collections.Generic;
using System.Reflection;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>What a build embedded in an assembly for its environments: roots (<c>PromptGenTrustedRoot</c>) and states (<c>PromptGenChannelSeed</c>). Resources are read by name, which trimming and machine code leave as they are.</summary>
internal sealed class EmbeddedChannels
{
    private const string RootPrefix = "PromptGen.TrustedRoot/";
    private const string SeedPrefix = "PromptGen.ChannelSeed/";

    private readonly Assembly _assembly;
    private readonly HashSet<string> _names;

    private EmbeddedChannels(Assembly assembly)
    {
        _assembly = assembly;
        _names = new(assembly.GetManifestResourceNames(), StringComparer.Ordinal);
    }

    /// <summary>What an assembly has.</summary>
    public static EmbeddedChannels Of(Assembly assembly) => new(assembly);

    /// <summary>The environments of which there is a root, in ordinal order.</summary>
    public IReadOnlyList<string> Environments
    {
        get
        {
            List<string> environments = [];
            foreach (string name in _names)
            {
                if (name.StartsWith(RootPrefix, StringComparison.Ordinal))
                {
                    environments.Add(name[RootPrefix.Length..]);
                }
            }

            environments.Sort(StringComparer.Ordinal);
            return environments;
        }
    }

    /// <summary>The root of an environment; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Root(string environment) => Read(RootPrefix + environment, long.MaxValue);

    /// <summary>The state of an environment; null when there is none.</summary>
    public IKeptFiles? Seed(string environment)
    {
        string prefix = SeedPrefix + environment + "/";
        foreach (string name in _names)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new SeedFiles(this, prefix);
            }
        }

        return null;
    }

    private ReadOnlyMemory<byte>? Read(string name, long most)
    {
        if (!_names.Contains(name) || _assembly.GetManifestResourceStream(name) is not { } stream)
        {
            return null;
        }

        using (stream)
        {
            if (stream.Length > most)
            {
                return null;
            }

            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    private sealed class SeedFiles(EmbeddedChannels channels, string prefix) : IKeptFiles
    {
        public ReadOnlyMemory<byte>? Read(string name, long most) => channels.Read(prefix + name, most);
    }
}
