using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Following.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>Real processes over a real folder, killed while they take a new state; the disk in memory tries each single operation elsewhere.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Kills = 12;

    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-killed-").FullName;

    private string Source => Path.Combine(_folder, "source");

    [Fact]
    public async Task AProcessThatIsKilledLeavesACacheFromWhichTheNextOneServesAWholeStateAndNoOlderOne()
    {
        Publisher publisher = new() { Shards = 4 };
        Publish(publisher, 0);
        await File.WriteAllBytesAsync(Path.Combine(_folder, "root.json"), publisher.Root, TestContext.Current.CancellationToken);
        Random random = new(4711);
        for (int i = 1; i <= Kills; i++)
        {
            using Process process = Start("follow", Source);
            int served = -1;
            while (served < i - 1)
            {
                served = Served(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            }

            // Somewhere in the few milliseconds in which it reads, serves and keeps the next state.
            Publish(publisher, i);
            await Task.Delay(random.Next(30), TestContext.Current.CancellationToken);
            process.Kill();
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                served = Math.Max(served, Served(line));
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            using Process next = Start("begin", Path.Combine(_folder, "nowhere"));
            string? begun = await next.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("Cache ", begun, StringComparison.Ordinal);
            Assert.InRange(Served(begun), served, i);
            await next.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Publish(Publisher publisher, int number)
    {
        publisher.Point(App.Version(FormattableString.Invariant($"1.1.{number}"))).Point(App.Version(FormattableString.Invariant($"1.1.{number}"), "other")).Publish().WriteTo(Source);
    }

    /// <summary>The number of the state that a line tells of, which is the same for both prompts; -1 for none.</summary>
    private static int Served(string? line)
    {
        Assert.NotNull(line);
        string version = Assert.Single(line.Split(' ')[1..].Distinct());
        return version == "1.0.0" ? -1 : int.Parse(version.Split('.')[2], CultureInfo.InvariantCulture);
    }

    private Process Start(string mode, string source)
    {
        long ahead = (ClientRig.Clock.GetUtcNow() - DateTimeOffset.UtcNow).Ticks;
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "PromptGen.FollowProgram.dll"), Path.Combine(_folder, "root.json"), source, Path.Combine(_folder, "client"), ahead.ToString(CultureInfo.InvariantCulture), mode, "other", "support-bot"];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }
}
