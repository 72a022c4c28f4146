using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What a large channel costs an application, against one with nothing but what the application compiled: its start, the refresh of one change, and a refresh of none.</summary>
internal static class ChannelSizeBenchmark
{
    /// <summary>Measures in turns, first the one and then the other.</summary>
    /// <returns>The table.</returns>
    public static async Task<string> RunAsync(ChannelOptions options)
    {
        await using MeasuredChannel large = await MeasuredChannel.BeginAsync(options.Prompts, options.Compiled);
        await using MeasuredChannel small = await MeasuredChannel.BeginAsync(options.Compiled, options.Compiled);
        for (int turn = 0; turn < options.Starts; turn++)
        {
            large.Start();
            small.Start();
        }

        for (int turn = 0; turn < options.Changes; turn++)
        {
            large.Refresh();
            small.Refresh();
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | processor time | {options.Prompts:#,0} prompts | {options.Compiled:#,0} prompts | bytes | requests | bound |
            |---|---|---|---|---|---|
            {Row("start with nothing kept", large.Fetched, small.Fetched, "300 ms")}
            {Row("start with what was kept, no network", large.Kept, small.Kept, "300 ms")}
            {Row("refresh of one change", large.Changed, small.Changed, "50 ms, 131,072 bytes")}
            {Row("refresh of none", large.Idle, small.Idle, "one request")}

            """).ReplaceLineEndings("\n");
    }

    // Bytes vary by the digits of versions, so the most is told; both are of the large channel.
    private static string Row(string what, List<FollowCost> large, List<FollowCost> small, string bound) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {TimeOf(large)} ms | {TimeOf(small)} ms | {large.Max(c => c.Bytes):#,0} | {large.Max(c => c.Requests)} | {bound} |");

    private static Spread TimeOf(List<FollowCost> costs) => Spread.Of(costs.Select(c => c.Milliseconds));
}
