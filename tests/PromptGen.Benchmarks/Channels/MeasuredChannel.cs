using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A channel on a server of this machine, and what it costs applications that follow it from there.</summary>
internal sealed class MeasuredChannel : IAsyncDisposable
{
    private readonly int _prompts;
    private readonly int _compiled;
    private readonly MeasuredRepository _repository;
    private readonly StaticServer _server;
    private readonly string _published;
    private readonly string _caches = Directory.CreateTempSubdirectory("promptgen-caches-").FullName;
    private FollowerProcess? _follower;

    private MeasuredChannel(int prompts, int compiled, MeasuredRepository repository, StaticServer server, string published)
    {
        _prompts = prompts;
        _compiled = compiled;
        _repository = repository;
        _server = server;
        _published = published;
    }

    /// <summary>Starts of applications that had kept nothing, and starts of the same ones with what they had kept, and without a network.</summary>
    public List<(FollowCost Fetched, FollowCost Kept)> Starts { get; } = [];

    /// <summary>The same of applications that were published with machine code.</summary>
    public List<(FollowCost Fetched, FollowCost Kept)> PublishedStarts { get; } = [];

    /// <summary>Refreshes behind one change.</summary>
    public List<FollowCost> Changed { get; } = [];

    /// <summary>Refreshes behind none.</summary>
    public List<FollowCost> Idle { get; } = [];

    /// <summary>Makes a channel and serves it.</summary>
    /// <param name="prompts">How many prompts it has.</param>
    /// <param name="compiled">How many of them the application compiled.</param>
    /// <param name="published">The application that was published with machine code.</param>
    public static async Task<MeasuredChannel> BeginAsync(int prompts, int compiled, string published)
    {
        Console.Error.WriteLine($"making a channel of {prompts} prompts");
        MeasuredRepository repository = new(prompts);
        return new MeasuredChannel(prompts, compiled, repository, await StaticServer.StartAsync(repository.Folder), published);
    }

    /// <summary>Starts each application twice.</summary>
    public void Start()
    {
        Starts.Add(Twice(FollowerProcess.Built));
        PublishedStarts.Add(Twice(_published));
        Console.Error.WriteLine($"{_prompts} prompts, start: {Starts[^1]}; published: {PublishedStarts[^1]}");
    }

    /// <summary>Changes the channel, and lets an application that runs on refresh twice.</summary>
    public void Refresh()
    {
        _follower ??= new FollowerProcess(FollowerProcess.Built, _compiled, _repository.Root, Path.Combine(_caches, "refreshes"), _server.Address);
        _repository.Move();
        Changed.Add(_follower.Refresh());
        Idle.Add(_follower.Refresh());
        Console.Error.WriteLine($"{_prompts} prompts, refresh: {Changed[^1]}; {Idle[^1]}");
    }

    public async ValueTask DisposeAsync()
    {
        _follower?.Dispose();
        await _server.DisposeAsync();
        _repository.Dispose();
        Directory.Delete(_caches, recursive: true);
    }

    private (FollowCost Fetched, FollowCost Kept) Twice(string program)
    {
        string cache = Path.Combine(_caches, Guid.NewGuid().ToString("n"));
        return (Once(program, cache, _server.Address), Once(program, cache, address: null));
    }

    private FollowCost Once(string program, string cache, Uri? address)
    {
        using FollowerProcess process = new(program, _compiled, _repository.Root, cache, address);
        return process.Start.Served == _compiled ? process.Start : throw new InvalidDataException($"{process.Start.Served} prompts are served, not {_compiled}");
    }
}
