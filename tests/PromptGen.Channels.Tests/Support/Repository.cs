using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Tests.Support;

/// <summary>
/// A repository in memory: its metadata can be changed in any way, signed by anybody and published or not, and what a client asks for is
/// written down. New, it has version 1 of every top-level role, each signed by one key.
/// </summary>
internal sealed class Repository : ITrustFetcher
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] TopLevel = ["root", "timestamp", "snapshot", "targets"];

    public Repository(bool consistent = true, string keys = "", string? environment = null)
    {
        Signed["targets"] = Body("targets");
        Signed["targets"]["targets"] = new JsonObject();
        Signed["snapshot"] = Body("snapshot");
        Signed["snapshot"]["meta"] = new JsonObject();
        Signed["timestamp"] = Body("timestamp");
        Signed["timestamp"]["meta"] = new JsonObject();
        Signed["root"] = Body("root");
        Signed["root"]["consistent_snapshot"] = consistent;
        Signed["root"]["keys"] = new JsonObject();
        Signed["root"]["roles"] = new JsonObject();
        if (environment is not null)
        {
            Signed["root"]["promptgen"] = new JsonObject { ["environment"] = environment };
        }

        foreach (string role in TopLevel)
        {
            SetKeys(role, 1, TestKey.Of(keys + role));
        }

        PublishRoot();
        Publish("targets");
        Anchor = Files["1.root.json"];
        Requests.Clear();
    }

    /// <summary>The first root, as an application ships it.</summary>
    public byte[] Anchor { get; }

    /// <summary>What the next publication of each role signs.</summary>
    public Dictionary<string, JsonObject> Signed { get; } = new(StringComparer.Ordinal);

    /// <summary>Who signs for each role.</summary>
    public Dictionary<string, List<TestKey>> Signers { get; } = new(StringComparer.Ordinal);

    /// <summary>What is there to fetch, by name.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked for, in order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Answers that are given in place of the files.</summary>
    public Dictionary<string, FetchedFile> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether snapshot and timestamp carry lengths and hashes.</summary>
    public bool Hashes { get; set; }

    public bool IsConsistent => Signed["root"]["consistent_snapshot"]!.GetValue<bool>();

    public long Version(string role) => Signed[role]["version"]!.GetValue<long>();

    public void Expire(string role, DateTimeOffset at) => Signed[role]["expires"] = Time(at);

    public void SetVersion(string role, long version) => Signed[role]["version"] = version;

    /// <summary>Gives a top-level role other keys, effective when the root is published.</summary>
    public void SetKeys(string role, int threshold, params TestKey[] keys)
    {
        Signers[role] = [.. keys];
        Define(Signed["root"]["keys"]!.AsObject(), keys);
        Signed["root"]["roles"]![role] = Role(threshold, keys);
    }

    /// <summary>Publishes the next root, signed by its own keys and others.</summary>
    public byte[] PublishRoot(params TestKey[] also)
    {
        if (Files.Keys.Any(n => n.EndsWith(".root.json", StringComparison.Ordinal)))
        {
            Bump("root");
        }

        byte[] file = Signing.File(Signed["root"], Signers["root"].Concat(also).DistinctBy(k => k.Id));
        Files[Version("root").ToString(CultureInfo.InvariantCulture) + ".root.json"] = file;
        return file;
    }

    /// <summary>Publishes the next version of some targets roles, then of the snapshot and the timestamp.</summary>
    public void Publish(params string[] targets)
    {
        foreach (string role in targets)
        {
            Put(role);
        }

        PublishSnapshot();
    }

    /// <summary>Publishes the next snapshot with the roles as they are, and the next timestamp.</summary>
    public void PublishSnapshot()
    {
        foreach (string role in Signed.Keys.Where(r => r is not ("root" or "snapshot" or "timestamp")))
        {
            Signed["snapshot"]["meta"]![role + ".json"] = Meta(role);
        }

        Put("snapshot");
        PublishTimestamp();
    }

    /// <summary>Publishes the next timestamp.</summary>
    public void PublishTimestamp()
    {
        Signed["timestamp"]["meta"]!["snapshot.json"] = Meta("snapshot");
        Put("timestamp");
    }

    /// <summary>Signs a role as it is and puts it where clients look.</summary>
    public byte[] Put(string role, bool bump = true)
    {
        string name = NameOf(role);
        if (bump && Files.Keys.Any(n => n == name || n.EndsWith("." + EscapedFile(role), StringComparison.Ordinal)))
        {
            Bump(role);
        }

        byte[] file = Signing.File(Signed[role], Signers[role]);
        Files[NameOf(role)] = file;
        return file;
    }

    /// <summary>Adds a target to a role that is still to be published.</summary>
    public void AddTarget(string role, string path, byte[] content, JsonObject? custom = null)
    {
        string hash = Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();
        JsonObject target = new() { ["length"] = content.Length, ["hashes"] = new JsonObject { ["sha256"] = hash } };
        if (custom is not null)
        {
            target["custom"] = custom;
        }

        Signed[role]["targets"]![path] = target;
        string[] parts = path.Split('/').Select(Uri.EscapeDataString).ToArray();
        parts[^1] = (IsConsistent ? hash + "." : "") + parts[^1];
        Files["targets/" + string.Join('/', parts)] = content;
    }

    /// <summary>Lets one role trust another, new one; both are still to be published.</summary>
    public void Delegate(string from, string name, string[]? paths = null, string[]? prefixes = null, bool terminating = false, int threshold = 1, params TestKey[] keys)
    {
        keys = keys.Length == 0 ? [TestKey.Of(name)] : keys;
        if (!Signed.ContainsKey(name))
        {
            Signed[name] = Body("targets");
            Signed[name]["targets"] = new JsonObject();
            Signers[name] = [.. keys];
        }

        JsonObject delegations = (Signed[from]["delegations"] ??= new JsonObject { ["keys"] = new JsonObject(), ["roles"] = new JsonArray() }).AsObject();
        Define(delegations["keys"]!.AsObject(), keys);
        JsonObject role = Role(threshold, keys);
        role["name"] = name;
        role["terminating"] = terminating;
        role[prefixes is null ? "paths" : "path_hash_prefixes"] = new JsonArray((prefixes ?? paths ?? ["*"]).Select(p => (JsonNode)p).ToArray());
        delegations["roles"]!.AsArray().Add(role);
    }

    public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation)
    {
        Requests.Add(name);
        return ValueTask.FromResult(
            Answers.TryGetValue(name, out FetchedFile? answer) ? answer
            : !Files.TryGetValue(name, out byte[]? file) ? FetchedFile.NotThere(name)
            : file.Length > mostLength ? FetchedFile.TooLong(name, mostLength)
            : FetchedFile.Of(file));
    }

    /// <summary>The repository's targets.</summary>
    public ITrustFetcher Targets => new Below(this);

    public string NameOf(string role) =>
        (role != "timestamp" && (IsConsistent || role == "root") ? Version(role).ToString(CultureInfo.InvariantCulture) + "." : "") + EscapedFile(role);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string EscapedFile(string role) => Uri.EscapeDataString(role) + ".json";

    private static JsonObject Body(string type) => new()
    {
        ["_type"] = type,
        ["spec_version"] = "1.0.31",
        ["version"] = 1L,
        ["expires"] = Time(Start.AddDays(365)),
    };

    private static void Define(JsonObject defined, TestKey[] keys)
    {
        foreach (TestKey key in keys)
        {
            defined[key.Id] = key.Definition.DeepClone();
        }
    }

    private static JsonObject Role(int threshold, TestKey[] keys) =>
        new() { ["keyids"] = new JsonArray(keys.Select(k => (JsonNode)k.Id).ToArray()), ["threshold"] = threshold };

    private void Bump(string role) => SetVersion(role, Version(role) + 1);

    private JsonObject Meta(string role)
    {
        JsonObject meta = new() { ["version"] = Version(role) };
        if (Hashes && Files.TryGetValue(NameOf(role), out byte[]? file))
        {
            meta["length"] = file.Length;
            meta["hashes"] = new JsonObject { ["sha256"] = Convert.ToHexString(SHA256.HashData(file)).ToLowerInvariant() };
        }

        return meta;
    }

    private sealed class Below(Repository repository) : ITrustFetcher
    {
        public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation) =>
            repository.FetchAsync("targets/" + name, mostLength, cancellation);
    }
}
