using System;
using System.IO;
using System.Linq;
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
        PromptDescriptor[] prompts = [.. Enumerable.Range(0, compiled).Select(MeasuredRepository.IdOf).Order(StringComparer.Ordinal).Select(Describe)];
        ChannelClientOptions options = new()
        {
            Catalogs = { new PromptCatalog(() => [.. prompts.Select(p => p.Id)], i => prompts[i]) },
            Environment = MeasuredRepository.Environment,
            Channel = MeasuredRepository.Channel,
            TrustedRoots = { [MeasuredRepository.Environment] = File.ReadAllBytes(root) },
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

    private static PromptDescriptor Describe(string id) => new(new PromptIdentity(id, MeasuredRepository.Baked, new string('0', 64)), () => new PromptContract(PromptKind.Text, []));
}
