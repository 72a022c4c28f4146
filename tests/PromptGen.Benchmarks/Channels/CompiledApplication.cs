using System;
using System.IO;
using PromptGen.Channels;
using PromptGen.Templates.Contracts;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What an application has that compiled the first prompts of a repository.</summary>
internal static class CompiledApplication
{
    /// <summary>A client that polls only when it is told to.</summary>
    /// <param name="compiled">How many prompts it compiled.</param>
    /// <param name="root">The file of the root that it trusts.</param>
    /// <param name="cache">Its folder; empty for none.</param>
    /// <param name="source">Where the repository is; null for nowhere.</param>
    public static ChannelClient Follow(int compiled, string root, string cache, ChannelSource? source)
    {
        // As plain as generated code is: what is compiled of it while it runs is part of what is measured.
        string[] ids = new string[compiled];
        for (int i = 0; i < compiled; i++)
        {
            ids[i] = MeasuredNames.IdOf(i);
        }

        Array.Sort(ids, StringComparer.Ordinal);
        PromptDescriptor[] prompts = new PromptDescriptor[compiled];
        for (int i = 0; i < compiled; i++)
        {
            prompts[i] = new PromptDescriptor(new PromptIdentity(ids[i], MeasuredNames.Baked, new string('0', 64)), static () => new PromptContract(PromptKind.Text, []));
        }

        ChannelClientOptions options = new()
        {
            Catalogs = { new PromptCatalog(() => ids, i => prompts[i]) },
            Environment = MeasuredNames.Environment,
            Channel = MeasuredNames.Channel,
            TrustedRoots = { [MeasuredNames.Environment] = File.ReadAllBytes(root) },
            CacheFolder = cache,
            PollInterval = TimeSpan.FromDays(1),
            Runtime = PromptRuntime.CreateIsolated(),
        };
        if (source is not null)
        {
            options.Sources.Add(source);
        }

        return new ChannelClient(options);
    }
}
