using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Benchmarks.Pages;
using PromptGen.Channels;
using PromptGen.Repository.Serving;

namespace PromptGen.Benchmarks.Channels;

/// <summary>How long it takes from the moment at which a change is in its place until an application on the same machine serves it, and until somebody is told of it who does nothing else.</summary>
internal static class LatencyBenchmark
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Longer than a client lets pass between one poll and the next.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    /// <summary>Measures.</summary>
    /// <returns>The table.</returns>
    public static async Task<ResultTable> RunAsync(ChannelOptions options)
    {
        using MeasuredRepository repository = new(prompts: 10);
        using var server = RepositoryServer.Start(repository.Folder, port: 0);
        string caches = Directory.CreateTempSubdirectory("promptgen-caches-").FullName;
        try
        {
            ResultRow folder = await RowAsync("folder", options, repository, caches, ChannelSource.Folder(repository.Folder), () => ChangeNotice.OfFolder(repository.Folder), polls: 1, most: 50);
            ResultRow http = await RowAsync("HTTP with events", options, repository, caches, ChannelSource.Http(server.Address, events: true), () => ChangeNotice.OfServer(server.Address), polls: 2, most: 200);
            return new ResultTable(["source", ResultColumn.Figure("until it is served"), "until it is told"], [folder, http]);
        }
        finally
        {
            Directory.Delete(caches, recursive: true);
        }
    }

    private static async Task<ResultRow> RowAsync(
        string name, ChannelOptions options, MeasuredRepository repository, string caches, ChannelSource source, Func<ChangeNotice> listen, long polls, double most)
    {
        await using ChannelClient client = CompiledApplication.Follow(compiled: 10, repository.Root, Path.Combine(caches, name), source);
        using ChangeNotice notice = listen();
        await client.StartAsync();
        await UntilAsync(() => client.Status.Refreshes >= polls, "the first poll");
        List<double> served = [];
        List<double> told = [];
        for (int turn = -1; turn < options.Changes; turn++)
        {
            await Task.Delay(Rest);
            notice.Reset();
            Task<string> move = Task.Run(repository.Move);
            string version = FormattableString.Invariant($"{name}, change {turn}");
            long servedAt = await UntilServedAsync(client, move, version);
            await UntilAsync(() => notice.At != 0, version);

            // The first one compiles what the others run.
            if (turn >= 0)
            {
                served.Add(Stopwatch.GetElapsedTime(repository.CommittedAt, servedAt).TotalMilliseconds);
                told.Add(Stopwatch.GetElapsedTime(repository.CommittedAt, notice.At).TotalMilliseconds);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{version}: {served[^1]:0.0} ms; {told[^1]:0.0} ms"));
            }
        }

        return new ResultRow(name, [$"{Spread.Of(served)} ms", $"{Spread.Of(told)} ms"], Verdict.AtMost(Spread.Of(served).Median, most, " ms"));
    }

    private static async Task<long> UntilServedAsync(ChannelClient client, Task<string> move, string what)
    {
        string before = Serving(client);
        long at = 0;
        await UntilAsync(() => Serving(client) != before && (at = Stopwatch.GetTimestamp()) > 0, what);
        return Serving(client) == await move ? at : throw new InvalidDataException($"{what} is served as another");
    }

    private static string Serving(ChannelClient client) => client.Status.Prompts.Single(p => p.Prompt.Id == MeasuredNames.IdOf(0)).ServingVersion;

    // Looks every millisecond, on a thread that waits for nothing else.
    private static Task UntilAsync(Func<bool> holds, string what) => Task.Factory.StartNew(
        () =>
        {
            var clock = Stopwatch.StartNew();
            while (!holds())
            {
                if (clock.Elapsed > Patience)
                {
                    throw new TimeoutException($"{what} did not come about");
                }

                Thread.Sleep(1);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
