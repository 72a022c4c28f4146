using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;

namespace PromptGen.Repository.State;

// Not the client's, which knows no other members.
using RoleHead = PromptGen.Repository.Roles.RoleHead;

/// <summary>Reads a repository from its folder. What the client would refuse, and what a writer could not write back, is refused here.</summary>
internal static class RepositoryReader
{
    /// <summary>Reads the current state.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="at">The time by which metadata expires; null when time does not matter.</param>
    /// <param name="anchor">The root to begin with; null for the folder's first.</param>
    /// <exception cref="RefusedException">There is no repository, or one that the client refuses.</exception>
    public static RepositoryState Read(string folder, DateTimeOffset? at = null, byte[]? anchor = null)
    {
        string first = RepositoryPaths.In(folder, RepositoryPaths.OfRole(Role.Root, 1));
        if (!File.Exists(first))
        {
            throw new RefusedException(folder, ChannelCodes.BrokenRepository, "there is no channel repository here; begin one with 'promptgen channel init'");
        }

        TrustedFolder trusted = TrustedFolder.Open(folder, anchor ?? File.ReadAllBytes(first), at);
        SignedMetadata<RootMetadata> root = trusted.State.Root;
        RoleFile<TargetsContent> targets = Parse(folder, Role.Targets, trusted.State.Targets!.File, TargetsContent.Read);
        IEnumerable<string> delegated = targets.Content.Channels.Keys.Select(Role.OfChannel).Append(Role.Stops);
        return new RepositoryState(
            folder,
            Parse(folder, Role.Root, root.File, RootContent.Read),
            targets,
            Parse(folder, Role.Snapshot, trusted.State.Snapshot!.File, signed => IndexContent.Read(signed, Role.Snapshot)),
            Parse(folder, Role.Timestamp, trusted.State.Timestamp!.File, signed => IndexContent.Read(signed, Role.Timestamp)),
            delegated.ToDictionary(role => role, role => Parse(folder, role, trusted.Delegated(role).File, StateContent.Read), StringComparer.Ordinal));
    }

    /// <summary>The pointers of a channel's state, by prompt.</summary>
    /// <exception cref="RefusedException">A file is missing or not the one that is signed.</exception>
    public static IReadOnlyDictionary<string, Pointer> Pointers(string folder, StateContent state)
    {
        Dictionary<string, Pointer> pointers = new(StringComparer.Ordinal);
        foreach (TargetEntry file in state.Files)
        {
            foreach ((string id, Pointer pointer) in Parse(folder, RepositoryPaths.OfTarget(file), Target(folder, file), bytes => ShardFile.Read(bytes)))
            {
                pointers[id] = pointer;
            }
        }

        return pointers;
    }

    /// <summary>The pointer of one prompt in a channel's state; null when there is none.</summary>
    /// <exception cref="RefusedException">Its file is missing or not the one that is signed.</exception>
    public static (Pointer? Pointer, TargetEntry File) Pointer(string folder, string channel, StateContent state, string id)
    {
        string path = ShardLayout.PathOf(channel, ShardLayout.IndexOf(id, state.Note.Shards), state.Note.Shards);
        TargetEntry file = state.Files.FirstOrDefault(f => f.Path == path) ?? throw Broken(folder, $"targets/{path}", "the channel's role names no such file");
        return (Parse(folder, RepositoryPaths.OfTarget(file), Target(folder, file), bytes => ShardFile.Read(bytes)).FirstOrDefault(p => p.Key == id).Value, file);
    }

    /// <summary>The stops of a state of the stops.</summary>
    /// <exception cref="RefusedException">The file is missing or not the one that is signed.</exception>
    public static IReadOnlyList<Stop> Stops(string folder, StateContent state)
    {
        TargetEntry file = state.Files.FirstOrDefault(f => f.Path == StopsFile.Path) ?? throw Broken(folder, StopsFile.Path, "the stops' role does not name it");
        return Parse(folder, RepositoryPaths.OfTarget(file), Target(folder, file), bytes => StopsFile.Read(bytes));
    }

    /// <summary>A file that a role vouches for, held against its hash.</summary>
    /// <exception cref="RefusedException">It is missing or another.</exception>
    public static byte[] Target(string folder, TargetEntry file) => Content(folder, RepositoryPaths.OfTarget(file), file.Hash);

    /// <summary>A file whose hash is known.</summary>
    /// <exception cref="RefusedException">It is missing or another.</exception>
    public static byte[] Content(string folder, string relative, string hash)
    {
        byte[] bytes = Bytes(folder, relative);
        return Sha256.Hex(bytes) == hash ? bytes : throw Broken(folder, relative, $"the file's SHA-256 is {Sha256.Hex(bytes)}, and {hash} is signed; restore it from a copy");
    }

    /// <summary>A file of the repository.</summary>
    /// <exception cref="RefusedException">It is missing or cannot be read.</exception>
    public static byte[] Bytes(string folder, string relative)
    {
        try
        {
            return File.ReadAllBytes(RepositoryPaths.In(folder, relative));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Broken(folder, relative, "the file is missing; restore it from a copy");
        }
    }

    /// <summary>Reads a role's file that lies there, whoever signed it.</summary>
    /// <exception cref="RefusedException">It is missing or no such file.</exception>
    public static RoleFile<T> FileOf<T>(string folder, string role, long version, Func<JsonValue, (RoleHead Head, T Content)> read) =>
        FileAt(folder, RepositoryPaths.OfRole(role, version), role, read);

    /// <summary>Reads a role's file that lies somewhere in the repository, whoever signed it.</summary>
    /// <exception cref="RefusedException">It is missing or no such file.</exception>
    public static RoleFile<T> FileAt<T>(string folder, string relative, string role, Func<JsonValue, (RoleHead Head, T Content)> read) =>
        Parse(folder, relative, Bytes(folder, relative), utf8 =>
        {
            SignedDocument document = SignedDocument.Read(JsonTreeReader.Read(Encoding.UTF8.GetString(utf8)));
            (RoleHead head, T content) = read(document.Signed);
            return new RoleFile<T>(role, head.Version, head.Expires, content, document, utf8);
        });

    /// <summary>Reads one of our files; what is wrong with it has its place.</summary>
    /// <exception cref="RefusedException">It is no such file.</exception>
    public static T Parse<T>(string folder, string relative, byte[] bytes, Func<byte[], T> read)
    {
        try
        {
            return read(bytes);
        }
        catch (JsonProblemException exception)
        {
            string path = RepositoryPaths.In(folder, relative);
            var source = SourceText.From(Encoding.UTF8.GetString(bytes));
            var span = new TextSpan(Math.Min(exception.Problem.Offset, source.Length), 0);
            throw new RefusedException([CatalogueDiagnostic.In(path, source, new Diagnostic(ChannelCodes.BrokenRepository, DiagnosticSeverity.Error, span, $"the file cannot be read: {exception.Problem}"))]);
        }
    }

    /// <summary>That a file of the repository is not what it has to be.</summary>
    public static RefusedException Broken(string folder, string relative, string message) => new(RepositoryPaths.In(folder, relative), ChannelCodes.BrokenRepository, message);

    private static RoleFile<T> Parse<T>(string folder, string role, ReadOnlyMemory<byte> file, Func<JsonValue, (RoleHead Head, T Content)> read) =>
        FileAt(folder, role == Role.Timestamp ? RepositoryPaths.Timestamp : RepositoryPaths.OfRole(role, VersionOf(file.ToArray())), role, read);

    // The client has read the file, so that its version can be asked for.
    private static long VersionOf(byte[] bytes) => Fields.Whole(JsonTreeReader.Read(Encoding.UTF8.GetString(bytes)).Members.First(m => m.Key == "signed").Value.Members.First(m => m.Key == "version").Value, 1);
}
