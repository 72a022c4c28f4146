using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A channel on a server of this machine, and what it costs applications that follow it from there.</summary>
internal sealed class MeasuredChannel : IAsyncDisposable
{
    private readonly int _prompts;
    private readonly int _compiled;
    private readonly MeasuredRepository _repository;
    private readonly StaticServer _server;
    private readonly IReadOnlyList<FollowerForm> _forms;
    private readonly string _caches = Directory.CreateTempSubdirectory("promptgen-caches-").FullName;
    private FollowerProcess? _follower;

    private MeasuredChannel(int prompts, int compiled, MeasuredRepository repository, StaticServer server, IReadOnlyList<FollowerForm> forms)
    {
        _prompts = prompts;
        _compiled = compiled;
        _repository = repository;
        _server = server;
        _forms = forms;
        Starts = forms.ToDictionary(f => f, _ => new List<StartCosts>());
    }

    /// <summary>Starts of applications, by their form.</summary>
    public IReadOnlyDictionary<FollowerForm, List<StartCosts>> Starts { get; }

    /// <summary>Refreshes behind one change.</summary>
    public List<FollowCost> Changed { get; } = [];

    /// <summary>Refreshes behind none.</summary>
    public List<FollowCost> Idle { get; } = [];

    /// <summary>Makes a channel and serves it.</summary>
    /// <param name="prompts">How many prompts the channel has.</param>
    /// <param name="compiled">How many of them the application compiled.</param>
    /// <param name="forms">The application in its forms, the usual one first.</param>
    public static async Task<MeasuredChannel> BeginAsync(int prompts, int compiled, IReadOnlyList<FollowerForm> forms)
    {
        Console.Error.WriteLine($"making a channel of {prompts} prompts");
        MeasuredRepository repository = new(prompts);
        return new MeasuredChannel(prompts, compiled, repository, await StaticServer.StartAsync(repository.Folder), forms);
    }

    /// <summary>Starts each application with nothing kept and with what that start kept, and one that gets a single file.</summary>
    public void Start()
    {
        foreach (FollowerForm form in _forms)
        {
            string cache = Path.Combine(_caches, Guid.NewGuid().ToString("n"));
            string[] arguments = [FormattableString.Invariant($"{_compiled}"), _repository.Root, cache];
            StartCosts costs = new(Once(form, 0, _server.Address.AbsoluteUri), Once(form, _compiled, [.. arguments, _server.Address.AbsoluteUri]), Once(form, _compiled, arguments));
            Starts[form].Add(costs);
            Console.Error.WriteLine($"{_prompts} prompts, start{form.Name}: {costs}");
        }
    }

    /// <summary>Changes the channel, and lets an application that runs on refresh twice.</summary>
    public void Refresh()
    {
        _follower ??= new FollowerProcess(_forms[0].Command, FormattableString.Invariant($"{_compiled}"), _repository.Root, Path.Combine(_caches, "refreshes"), _server.Address.AbsoluteUri);
        _repository.Move();
        _server.Take();
        Changed.Add(Counted(_follower.Refresh()));
        Idle.Add(Counted(_follower.Refresh()));
        Console.Error.WriteLine($"{_prompts} prompts, refresh: {Changed[^1]}; {Idle[^1]}");
    }

    public async ValueTask DisposeAsync()
    {
        _follower?.Dispose();
        await _server.DisposeAsync();
        _repository.Dispose();
        Directory.Delete(_caches, recursive: true);
    }

    private FollowCost Once(FollowerForm form, int served, params string[] arguments)
    {
        _server.Take();
        using FollowerProcess process = new(form.Command, arguments);
        return process.Start.Served == served ? Counted(process.Start) : throw new InvalidDataException($"{process.Start.Served} prompts are served, not {served}");
    }

    private FollowCost Counted(FollowCost cost)
    {
        (long bytes, int requests) = _server.Take();
        return cost with { Bytes = bytes, Requests = requests };
    }
}
