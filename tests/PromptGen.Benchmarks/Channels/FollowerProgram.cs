using System;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;
using PromptGen.Channels;

namespace PromptGen.Benchmarks.Channels;

/// <summary>
/// An application that follows: it starts, and refreshes for each line of its input; what each costs is a line of its output. Or one that gets one file and has nothing
/// to do with PromptGen. It is compiled into this program and, alone, into one that is published with machine code.
/// </summary>
internal static class FollowerProgram
{
    /// <summary>How the program is told to be it.</summary>
    public const string Verb = "follow-channel";

    /// <summary>Gets one file, or follows until the input ends.</summary>
    /// <param name="arguments">
    /// The address of the repository, of which one file is got. Or how many prompts it compiled, the file of the root that it trusts, its folder, and the address; without
    /// that, what is kept is all there is.
    /// </param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        if (arguments.Length == 1)
        {
            using HttpClient http = new();
            byte[] file = await http.GetByteArrayAsync(arguments[0] + "metadata/timestamp.json");
            Tell(before, file.Length > 0 ? 0 : -1);
            return 0;
        }

        ChannelSource? source = arguments.Length < 4 ? null : ChannelSource.Http(new Uri(arguments[3]));
        await using ChannelClient client = CompiledApplication.Follow(int.Parse(arguments[0], CultureInfo.InvariantCulture), arguments[1], arguments[2], source);
        Task begin = source is null ? client.StartAsync() : client.RefreshAsync();
        await begin;
        Tell(before, client);
        while (Console.ReadLine() is not null)
        {
            before = Environment.CpuUsage.TotalTime;
            await client.RefreshAsync();
            Tell(before, client);
        }

        return 0;
    }

    private static void Tell(TimeSpan before, ChannelClient client)
    {
        TimeSpan used = Environment.CpuUsage.TotalTime - before;
        int served = 0;
        foreach (PromptStatus prompt in client.Status.Prompts)
        {
            served += prompt.Source == PromptSource.Channel ? 1 : 0;
        }

        Console.WriteLine(new FollowCost(used.TotalMilliseconds, served).ToLine());
    }

    private static void Tell(TimeSpan before, int served) => Console.WriteLine(new FollowCost((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, served).ToLine());
}
