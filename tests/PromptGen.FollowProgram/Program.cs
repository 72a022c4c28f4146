using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels;
using PromptGen.Templates.Contracts;

namespace PromptGen.FollowProgram;

/// <summary>
/// An application that follows a folder and prints after each poll what serves, until it is killed; or that prints what it begins with and ends.
/// Arguments: the trusted root's file, the source's folder, the client's folder, how far its clock is ahead in ticks, <c>follow</c> or <c>begin</c>, and the ids of its prompts.
/// </summary>
internal static class Program
{
    public static async Task Main(string[] args)
    {
        PromptDescriptor[] prompts = [.. args[5..].Select(id => new PromptDescriptor(new PromptIdentity(id, "1.0.0", new string('0', 64)), () => new PromptContract(PromptKind.Text, [])))];
        await using ChannelClient client = new(new ChannelClientOptions
        {
            Catalogs = { new PromptCatalog(() => [.. prompts.Select(p => p.Id)], i => prompts[i]) },
            Environment = "production",
            Channel = "stable",
            Sources = { ChannelSource.Folder(args[1]) },
            TrustedRoots = { ["production"] = await File.ReadAllBytesAsync(args[0]) },
            CacheFolder = args[2],
            TimeProvider = new ClockAhead(TimeSpan.FromTicks(long.Parse(args[3], CultureInfo.InvariantCulture))),
        });
        if (args[4] == "follow")
        {
            client.Polled += (_, _) => Print(client.Status);
            await client.StartAsync();
            await Task.Delay(Timeout.Infinite);
        }

        await client.StartAsync();
        Print(client.Status);
    }

    private static void Print(ChannelStatus status) =>
        Console.WriteLine($"{status.Origin} {string.Join(' ', status.Prompts.Select(p => p.ServingVersion))}");

    private sealed class ClockAhead(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
