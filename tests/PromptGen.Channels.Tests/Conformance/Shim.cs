using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;

namespace PromptGen.Channels.Tests.Conformance;

/// <summary>Runs the client program as the public conformance suite does: as a process, over HTTP, with folders for metadata and targets.</summary>
internal sealed class Shim : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-tuf-").FullName;
    private readonly LoopbackServer _server;

    private Shim(Repository repository, LoopbackServer server)
    {
        Repository = repository;
        _server = server;
    }

    public Repository Repository { get; }

    public string Metadata => Path.Combine(_folder, "metadata");

    /// <summary>What the last run wrote to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Starts to serve a repository whose metadata is in time now.</summary>
    public static async Task<Shim> Start(Repository? repository = null)
    {
        repository ??= Current();
        return new Shim(repository, await LoopbackServer.Start(repository));
    }

    /// <summary>A repository whose metadata is in time now; its first root is the only one that is not.</summary>
    public static Repository Current()
    {
        Repository repository = new();
        foreach (string role in (string[])["root", "timestamp", "snapshot", "targets"])
        {
            repository.Expire(role, DateTimeOffset.UtcNow.AddDays(30));
            repository.SetVersion(role, 1);
        }

        repository.Files.Clear();
        repository.PublishRoot();
        repository.Publish("targets");
        return repository;
    }

    public Task<int> Init(byte[]? root = null)
    {
        string file = Path.Combine(_folder, "initial_root.json");
        File.WriteAllBytes(file, root ?? Repository.Files["1.root.json"]);
        return Run("--metadata-dir", Metadata, "init", file);
    }

    public Task<int> Refresh() => Run("--metadata-url", _server.Address + "metadata/", "--metadata-dir", Metadata, "refresh");

    public Task<int> Download(string target) => Run(
        "--metadata-url", _server.Address + "metadata/", "--metadata-dir", Metadata, "--target-name", target, "--target-dir", Path.Combine(_folder, "targets"), "--target-base-url", _server.Address + "targets/", "download");

    /// <summary>The trusted roles and their versions, as the suite reads them: every <c>.json</c> in the folder.</summary>
    public IEnumerable<(string Role, long Version)> Trusted() =>
        Directory.GetFiles(Metadata, "*.json").Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), JsonNode.Parse(File.ReadAllBytes(f))!["signed"]!["version"]!.GetValue<long>()));

    /// <summary>What has been downloaded.</summary>
    public IEnumerable<string> Downloaded() =>
        Directory.Exists(Path.Combine(_folder, "targets")) ? Directory.GetFiles(Path.Combine(_folder, "targets"), "*", SearchOption.AllDirectories).Select(File.ReadAllText).Order(StringComparer.Ordinal) : [];

    public IReadOnlyList<string> Requests()
    {
        lock (Repository)
        {
            string[] requests = [.. Repository.Requests];
            Repository.Requests.Clear();
            return requests;
        }
    }

    public async Task<int> Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = _folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PromptGen.TufClient.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Error = (await process.StandardError.ReadToEndAsync()).TrimEnd();
        await output;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
