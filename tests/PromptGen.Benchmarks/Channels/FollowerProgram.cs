using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using PromptGen.Channels;

namespace PromptGen.Benchmarks.Channels;

/// <summary>This program as an application that follows: it starts, and refreshes for each line of its input; what each costs is a line of its output.</summary>
internal static class FollowerProgram
{
    /// <summary>How the program is told to be it.</summary>
    public const string Verb = "follow-channel";

    /// <summary>Follows until the input ends.</summary>
    /// <param name="compiled">How many prompts it compiled.</param>
    /// <param name="root">The file of the root that it trusts.</param>
    /// <param name="cache">Its folder.</param>
    /// <param name="address">Where the repository is; null for nowhere, so that what is kept is all there is.</param>
    public static async Task<int> RunAsync(string compiled, string root, string cache, string? address)
    {
        using CountingHandler counting = new();
        using HttpClient http = new(counting);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        ChannelSource? source = address is null ? null : ChannelSource.Http(new Uri(address), () => http);
        await using ChannelClient client = CompiledApplication.Follow(int.Parse(compiled, CultureInfo.InvariantCulture), root, cache, source);
        Task begin = source is null ? client.StartAsync() : client.RefreshAsync();
        await begin;
        Tell();
        while (Console.ReadLine() is not null)
        {
            before = Environment.CpuUsage.TotalTime;
            await client.RefreshAsync();
            Tell();
        }

        return 0;

        void Tell()
        {
            TimeSpan used = Environment.CpuUsage.TotalTime - before;
            (long bytes, int requests) = counting.Take();
            Console.WriteLine(new FollowCost(used.TotalMilliseconds, bytes, requests, client.Status.Prompts.Count(p => p.Source == PromptSource.Channel)));
        }
    }
}
