using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ReleaseDrill;

/// <summary>The drill: all that a release manager does to a running application and all that can go wrong around it, one after the other.</summary>
internal static class Story
{
    private const int Customers = 1000;

    // Of 1,000 customers the split below deals 1.2.0 to about 100, the same ones everywhere, and Rosa is one of them.
    private const string Customer = "rosa";
    private const string Split = "shorter";

    /// <summary>Does everything and prints the table.</summary>
    /// <returns>The exit code: 0 when every step served what it should.</returns>
    public static async Task<int> TellAsync(DrillOptions options)
    {
        string folder = Directory.CreateTempSubdirectory("release-drill-").FullName;
        using CancellationTokenSource end = new(options.Patience * 4);
        ChannelRepository repository = new(options.Tool, folder, end.Token);
        using RepositoryServer server = new(repository, options.Patience, end.Token);
        using ApplicationProcess application = new(folder, repository.TrustedRoot, options.Patience, end.Token);
        Watch watch = new(application, Customer, options.Patience, end.Token);
        List<string> notes = [];
        string? problem = null;
        try
        {
            await ReleaseAsync(repository, server, application, watch, notes);
            await SurviveAsync(repository, server, application, watch);
        }
        catch (Exception exception) when (exception is DrillFailedException or TimeoutException or OperationCanceledException)
        {
            problem = exception is DrillFailedException ? exception.Message : FormattableString.Invariant($"the drill was given up: {exception.Message}");
        }
        finally
        {
            application.Kill();
            server.Cut();
            Directory.Delete(folder, recursive: true);
        }

        Table.Write(Console.Out, watch.Steps, notes);
        if (problem is not null)
        {
            await Console.Error.WriteLineAsync($"{problem}\n{application.Said}");
        }

        return problem is null && watch.Steps.All(s => s.IsRight) ? 0 : 1;
    }

    /// <summary>A release manager at work.</summary>
    private static async Task ReleaseAsync(ChannelRepository repository, RepositoryServer server, ApplicationProcess application, Watch watch, List<string> notes)
    {
        await repository.InitAsync();
        await repository.PublishAsync("1.1.0", "canary");
        await server.StartAsync();
        await watch.StepAsync("start", () => application.StartAsync(server.Address), new("1.0.0 baked"));

        await watch.StepAsync("promote 1.1.0", () => repository.PromoteAsync("1.1.0"), new("1.1.0 channel"));

        // 2.0.0 asks for an order, which the application does not pass.
        Observation refused = await watch.StepAsync("publish 2.0.0", () => repository.PublishAsync("2.0.0", "stable"), new("1.1.0 channel", Knows: c => c.Refusal is not null));
        notes.Add("refused: " + refused.Channel!.Refusal);

        await repository.PublishAsync("1.2.0", "canary");
        await watch.StepAsync("split 900/100", () => repository.SplitAsync(Split, ("1.1.0", 900), ("1.2.0", 100)), new("1.2.0 channel"));
        notes.Add("split: " + await CountAsync(application));

        await watch.StepAsync("stop", repository.StopAsync, new("1.0.0 baked"));
        await watch.StepAsync("resume", repository.ResumeAsync, new("1.2.0 channel"));
        await watch.StepAsync("roll back to 1.1.0", () => repository.RollBackAsync("1.1.0"), new("1.1.0 channel"));
    }

    /// <summary>A network that is gone, and an application that starts without it.</summary>
    private static async Task SurviveAsync(ChannelRepository repository, RepositoryServer server, ApplicationProcess application, Watch watch)
    {
        await watch.StepAsync("cut the network", () => Task.Run(server.Cut), new("1.1.0 channel", Knows: c => c.Failure is not null));

        watch.Kill();
        await watch.StepAsync("restart without it", () => application.StartAsync(server.Address), new("1.1.0 channel", "Degraded", c => c.Origin == "Cache"));

        await repository.PromoteAsync("1.2.0");
        await watch.StepAsync("restore, with 1.2.0", server.StartAsync, new("1.2.0 channel"));
    }

    /// <summary>What the split came to.</summary>
    /// <exception cref="DrillFailedException">It came to something else than about nine to one.</exception>
    private static async Task<string> CountAsync(ApplicationProcess application)
    {
        IReadOnlyDictionary<string, int> counts = await application.CountAsync(Customers);
        string text = string.Join(", ", counts.Select(c => FormattableString.Invariant($"{c.Value} customers {c.Key}")));
        return counts.Keys.SequenceEqual(["1.1.0", "1.2.0"]) && counts["1.2.0"] is > Customers / 20 and < Customers / 5 ? text : throw new DrillFailedException($"the split is not nine to one: {text}");
    }
}
