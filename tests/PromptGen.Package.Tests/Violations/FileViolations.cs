using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;

namespace PromptGen.Package.Tests.Violations;

/// <summary>
/// Files that cannot be read. They are manifests of prompts that feed a pinned one, which a build reads and nothing else needs, so that each has one finding and no consequences.
/// </summary>
internal static class FileViolations
{
    private static readonly (string Code, string Span, Action<string> Write)[] Files =
    [
        ("PG0001", "", path => File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("owners: [te"), 0xFF, (byte)']'])),
        ("PG0002", "", path => File.WriteAllText(path, "owners: [team]\nversions: []\n\0")),
        ("PG0003", "", path => File.WriteAllText(path, "owners: [team]\n", Encoding.Unicode)),
        ("PG0004", "", path => File.WriteAllText(path, string.Concat(Enumerable.Repeat("# a comment\n", 100_000)))),
        ("PG0005", "", path => File.WriteAllText(path, "")),
        ("PG0006", "", BindSocket),
        ("PG0030", "Bad Id", path => File.WriteAllText(path, "depends_on: [Bad Id]\nversions: []\n")),
        ("PG1012", "\"1.0\"", path => File.WriteAllText(path, $"versions:\n  - version: \"1.0\"\n    digest: sha256:{new string('0', 64)}\n    author: ana\n    time: 2026-09-12T14:03:00Z\n    reason: why\n")),
    ];

    private static readonly List<Socket> Sockets = [];

    /// <summary>Every error that is planted here.</summary>
    public static IEnumerable<PlantedError> Expected { get; } = Files.Select(f => new PlantedError(f.Code, $"prompts/{IdOf(f.Code)}/manifest.yaml", f.Span));

    /// <summary>Writes the files, and a pinned prompt that depends on their prompts.</summary>
    public static void Plant(TestProject project)
    {
        foreach ((string code, _, Action<string> write) in Files)
        {
            string path = project[$"prompts/{IdOf(code)}/manifest.yaml"];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            write(path);
        }

        project.Release("fed", "---\n---\nHello\n").Pin("fed", "1.0.0").Edit("prompts/fed/manifest.yaml", "owners: [team]\n", $"owners: [team]\ndepends_on: [{string.Join(", ", Files.Select(f => IdOf(f.Code)))}]\n");
    }

    private static string IdOf(string code) => "feeds/" + code.ToLowerInvariant();

    // A file that is there and that nobody can open, whoever runs the tests. It goes with the socket, which ends with this process.
    private static void BindSocket(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        Sockets.Add(socket);
    }
}
