using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Tests.Support;
using PromptGen.Templates.Artefacts;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>
/// A channel repository with one channel and the stops, written apart from the library that writes them, so that each checks the other. What it
/// says can be changed in any way before it is published.
/// </summary>
internal sealed class Publisher
{
    private readonly SortedDictionary<string, JsonObject> _pointers = new(StringComparer.Ordinal);
    private readonly List<(string Channel, string Prompt)> _stops = [];

    public Publisher(string environment = "production", string channel = "stable", string keys = "")
    {
        Channel = channel;
        Repository = new Repository(keys: keys, environment: environment);
        Repository.Signed["targets"]["promptgen"] = new JsonObject { ["channels"] = new JsonObject { [channel] = new JsonObject { ["protected"] = true } } };
        Repository.Delegate("targets", Role, [$"channels/{channel}/*"], terminating: true);
        Repository.Delegate("targets", "stops", ["stops/*"], terminating: true);
        PutChannel();
        PutStops();
        Repository.Publish("targets", Role, "stops");
    }

    /// <summary>The metadata, the keys and the files.</summary>
    public Repository Repository { get; }

    public string Channel { get; }

    public string Role => "channel." + Channel;

    /// <summary>The artefacts, by name.</summary>
    public Dictionary<string, byte[]> Artefacts { get; } = new(StringComparer.Ordinal);

    /// <summary>How many shards there are; null for as many as there have to be.</summary>
    public int? Shards { get; set; }

    public byte[] Root => Repository.Anchor;

    /// <summary>Every file by its name in the repository.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> Files =>
        Repository.Files.Select(f => f.Key.StartsWith("targets/", StringComparison.Ordinal) ? f : new("metadata/" + f.Key, f.Value)).Concat(Artefacts);

    /// <summary>What a channel says of a version whose artefact is this one, and lays the artefact down.</summary>
    public JsonObject Version(PromptArtefact artefact)
    {
        byte[] bytes = ArtefactWriter.WriteBytes(artefact);
        string hash = Hash(bytes);
        Artefacts[$"artefacts/{hash}.json"] = bytes;
        return new JsonObject { ["version"] = artefact.Version, ["digest"] = artefact.Digest["sha256:".Length..], ["artefact"] = hash, ["length"] = (long)bytes.Length, ["tests"] = 1 };
    }

    public VersionReference Reference(PromptArtefact artefact)
    {
        JsonObject version = Version(artefact);
        return new VersionReference(artefact.Version, version["digest"]!.GetValue<string>(), version["artefact"]!.GetValue<string>(), version["length"]!.GetValue<long>());
    }

    /// <summary>Says something of a prompt; null for nothing any more.</summary>
    public Publisher Point(string id, JsonObject? pointer)
    {
        _pointers.Remove(id);
        if (pointer is not null)
        {
            _pointers.Add(id, pointer);
        }

        return this;
    }

    /// <summary>Names a version.</summary>
    public Publisher Point(PromptArtefact artefact, string? baked = null)
    {
        JsonObject pointer = new() { ["version"] = Version(artefact) };
        if (baked is not null)
        {
            pointer["baked"] = baked;
        }

        return Point(artefact.Id, pointer);
    }

    /// <summary>Splits a prompt over versions.</summary>
    public Publisher Split(string splitId, params (int Weight, PromptArtefact Artefact)[] arms) => Point(arms[0].Artefact.Id, new JsonObject
    {
        ["split"] = new JsonObject
        {
            ["id"] = splitId,
            ["arms"] = new JsonArray([.. arms.Select(a => (JsonNode)new JsonObject { ["weight"] = a.Weight, ["version"] = Version(a.Artefact) })]),
            ["default"] = 0,
            ["random"] = false,
        },
    });

    public Publisher Stop(string prompt, string? channel = null)
    {
        _stops.Add((channel ?? Channel, prompt));
        return this;
    }

    public Publisher Resume()
    {
        _stops.Clear();
        return this;
    }

    /// <summary>Publishes what the channel says.</summary>
    public Publisher Publish()
    {
        PutChannel();
        Repository.Publish(Role);
        return this;
    }

    /// <summary>Publishes what is stopped.</summary>
    public Publisher PublishStops()
    {
        PutStops();
        Repository.Publish("stops");
        return this;
    }

    /// <summary>Puts the channel's shards where clients look, without publishing the role.</summary>
    public void PutChannel()
    {
        int count = Shards ?? (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (_pointers.Count + 319) / 320));
        Repository.Signed[Role]["targets"] = new JsonObject();
        for (int i = 0; i < count; i++)
        {
            JsonObject pointers = new(_pointers.Where(p => Place(p.Key, count) == i).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value.DeepClone())));
            Repository.AddTarget(Role, ShardPath(i, count), Canonical.Bytes(new JsonObject { ["format"] = 1, ["pointers"] = pointers }));
        }

        Note(Role, count);
    }

    /// <summary>Takes away what older states named, so that a long history does not slow tests down.</summary>
    public void Forget()
    {
        string[] named = [.. Repository.Signed[Role]["targets"]!.AsObject().Select(t => t.Value!["hashes"]!["sha256"]!.GetValue<string>())];
        foreach (string file in Repository.Files.Keys.Where(f => f.StartsWith("targets/channels/", StringComparison.Ordinal) && !named.Any(h => f.Contains(h, StringComparison.Ordinal))).ToArray())
        {
            Repository.Files.Remove(file);
        }

        string[] used = [.. _pointers.Values.Select(p => $"artefacts/{p["version"]!["artefact"]!.GetValue<string>()}.json")];
        foreach (string artefact in Artefacts.Keys.Except(used).ToArray())
        {
            Artefacts.Remove(artefact);
        }
    }

    public string ShardPath(int index, int count) => FormattableString.Invariant($"channels/{Channel}/{index:00}-of-{count:00}.json");

    /// <summary>Writes the repository as the writer does: what is named before what names it, the timestamp last.</summary>
    public void WriteTo(string folder)
    {
        foreach ((string name, byte[] bytes) in Files.OrderBy(f => f.Key == "metadata/timestamp.json"))
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                string temporary = path + ".new";
                File.WriteAllBytes(temporary, bytes);
                File.Move(temporary, path, overwrite: true);
            }
        }
    }

    public static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();

    private static int Place(string id, int count) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] * count / 256;

    private void PutStops()
    {
        JsonArray stops = [.. _stops.Select(s => (JsonNode)new JsonObject { ["channel"] = s.Channel, ["prompt"] = s.Prompt })];
        Repository.Signed["stops"]["targets"] = new JsonObject();
        Repository.AddTarget("stops", "stops/stops.json", Canonical.Bytes(new JsonObject { ["format"] = 1, ["stops"] = stops }));
        Note("stops", 1);
    }

    private void Note(string role, int shards)
    {
        // Publishing raises the version of a role that has a file.
        bool isFirst = !Repository.Files.ContainsKey(Repository.NameOf(role));
        JsonObject note = new()
        {
            ["format"] = 1,
            ["seq"] = isFirst ? 1 : Repository.Version(role) + 1,
            ["at"] = Repository.Time(Repository.Start.AddMinutes(isFirst ? 0 : Repository.Version(role))),
            ["who"] = "ana@example.com",
            ["reason"] = string.Create(CultureInfo.InvariantCulture, $"state {(isFirst ? 1 : Repository.Version(role) + 1)}"),
            ["prompts"] = _pointers.Count,
            ["shards"] = shards,
            ["changes"] = new JsonArray(),
        };
        if (!isFirst)
        {
            note["previous"] = Hash(Repository.Files[Repository.NameOf(role)]);
        }

        Repository.Signed[role]["promptgen"] = note;
    }
}
