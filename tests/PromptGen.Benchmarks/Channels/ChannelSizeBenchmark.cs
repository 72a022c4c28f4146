using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What a large channel costs an application, against one with nothing but what the application compiled: its start, the refresh of one change, and a refresh of none.</summary>
internal static class ChannelSizeBenchmark
{
    /// <summary>Measures in turns, first the one and then the other.</summary>
    /// <param name="options">How much.</param>
    /// <param name="forms">The application in its forms, the usual one first.</param>
    /// <returns>The table.</returns>
    public static async Task<ResultTable> RunAsync(ChannelOptions options, IReadOnlyList<FollowerForm> forms)
    {
        await using MeasuredChannel large = await MeasuredChannel.BeginAsync(options.Prompts, options.Compiled, forms);
        await using MeasuredChannel small = await MeasuredChannel.BeginAsync(options.Compiled, options.Compiled, forms);
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

        return new ResultTable(
            [
                "processor time",
                ResultColumn.Figure(string.Create(CultureInfo.InvariantCulture, $"{options.Prompts:#,0} prompts")),
                string.Create(CultureInfo.InvariantCulture, $"{options.Compiled:#,0} prompts"),
                ResultColumn.Figure("bytes"),
                ResultColumn.Figure("requests"),
            ],
            [
                .. forms.SelectMany(form => Starts(form, large.Starts[form], small.Starts[form])),
                Row("refresh of one change", large.Changed, small.Changed, Time(large.Changed, 50).And(Verdict.AtMost(large.Changed.Max(c => c.Bytes), 131_072, " bytes"))),
                Row("refresh of none", large.Idle, small.Idle, Verdict.AtMost(large.Idle.Max(c => c.Requests), 1, " request")),
            ]);
    }

    private static IEnumerable<ResultRow> Starts(FollowerForm form, List<StartCosts> large, List<StartCosts> small)
    {
        yield return Row("one file by HTTP, without PromptGen" + form.Name, [.. large.Select(c => c.OneFile)], [.. small.Select(c => c.OneFile)], null);
        yield return Start("start with nothing kept" + form.Name, large, small, c => c.Fetched);
        yield return Start("start with what was kept, no network" + form.Name, large, small, c => c.Kept);
    }

    private static ResultRow Start(string what, List<StartCosts> large, List<StartCosts> small, Func<StartCosts, FollowCost> which)
    {
        List<FollowCost> costs = [.. large.Select(which)];
        return Row(what, costs, [.. small.Select(which)], Time(costs, 300));
    }

    // Bytes vary by the digits of versions, so the most is told; both are of the large channel.
    private static ResultRow Row(string what, List<FollowCost> large, List<FollowCost> small, Verdict? verdict)
    {
        string[] cells =
        [
            $"{TimeOf(large)} ms",
            $"{TimeOf(small)} ms",
            string.Create(CultureInfo.InvariantCulture, $"{large.Max(c => c.Bytes):#,0}"),
            string.Create(CultureInfo.InvariantCulture, $"{large.Max(c => c.Requests)}"),
        ];
        return new ResultRow(what, cells, verdict);
    }

    private static Verdict Time(List<FollowCost> costs, double most) => Verdict.AtMost(TimeOf(costs).Median, most, " ms");

    private static Spread TimeOf(List<FollowCost> costs) => Spread.Of(costs.Select(c => c.Milliseconds));
}
