using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Kept;

/// <summary>
/// What earlier runs understood of a catalogue, so that the next need only understand what has changed: of each file in which nothing was wrong what it says, and of each prompt file that was
/// reviewed whether there is anything to say. A file is known by its place and the SHA-256 of its bytes, and all of it holds for one build of the rules.
/// </summary>
public sealed class KeptCatalogue
{
    // So that what is written is not moved when there is more of it: how long a text is takes two bytes, and hash and rules stand before.
    private const int LengthOfLength = 2;
    private const int MostOfRest = 1024;

    private readonly byte[] _content;
    private readonly Dictionary<string, Record> _records = new(StringComparer.Ordinal);
    private readonly List<KeptLock> _locks = [];
    private IReadOnlyList<ReadEntry> _entries = [];

    private KeptCatalogue(byte[] content, IEnumerable<string> sound)
    {
        _content = content;
        Sound = new SoundFiles(sound);
    }

    /// <summary>The prompt files in which a review finds nothing.</summary>
    public SoundFiles Sound { get; }

    /// <summary>How many files of the catalogue were understood anew.</summary>
    public int Understood => _entries.Count(e => !e.IsKnown);

    /// <summary>Whether <see cref="Write"/> gives something else than was read.</summary>
    public bool HasChanged =>
        Sound.HasChanged || _records.Count != _locks.Count + _entries.Count(CanKeep) || _locks.Any(l => !l.IsKnown) || _entries.Any(e => CanKeep(e) && !e.IsKnown);

    // Who reads a file otherwise, or finds something else in it, is another one.
    private static string Rules { get; } = string.Join(
        " ",
        new[] { typeof(KeptCatalogue), typeof(SourceText), typeof(YamlDotNet.Core.Parser) }.Select(type => type.Module.ModuleVersionId.ToString()));

    /// <summary>Nothing.</summary>
    public static KeptCatalogue Empty() => new([], []);

    /// <summary>Reads what was kept: nothing, when it is damaged or other rules wrote it. It never throws on any content.</summary>
    public static KeptCatalogue Read(byte[] content)
    {
        _ = content ?? throw new ArgumentNullException(nameof(content));
        using var sha = SHA256.Create();
        int start = Digest.HashLength;
        if (content.Length < start || !sha.ComputeHash(content, start, content.Length - start).AsSpan().SequenceEqual(content.AsSpan(0, start)))
        {
            return Empty();
        }

        try
        {
            var reader = new KeptReader(content, start, content.Length - start);
            return reader.Word() == Rules ? Read(content, reader) : Empty();
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Empty();
        }
    }

    /// <summary>Everything that is understood now, for the next run.</summary>
    public byte[] Write()
    {
        ArraySegment<byte>[] records =
        [
            .. from record in Concurrently.Select(_entries, entry => CanKeep(entry) ? RecordOf(entry) : default) where record.Count > 0 select record,
            .. from pins in _locks select RecordOf(pins) into record where record.Count > 0 select record,
        ];
        IReadOnlyCollection<string> sound = Sound.Keys;
        using var writer = new KeptWriter(records.Sum(r => r.Count) + sound.Sum(key => key.Length + LengthOfLength) + MostOfRest);
        writer.Write(new byte[Digest.HashLength]);
        writer.Write(Rules);
        writer.List([.. sound], writer.Write);
        writer.List(records, record => writer.Write(record.Array!, record.Offset, record.Count));
        byte[] content = writer.ToArray();
        using var sha = SHA256.Create();
        sha.ComputeHash(content, Digest.HashLength, content.Length - Digest.HashLength).CopyTo(content, 0);
        return content;
    }

    /// <summary>A file of the catalogue as an earlier run understood it; null when it has to be read.</summary>
    /// <param name="relativePath">Its place under the catalogue's root, with <c>/</c>.</param>
    /// <param name="displayPath">Its path as findings name it.</param>
    /// <param name="place">The same place, taken apart.</param>
    /// <param name="bytes">Its whole content.</param>
    /// <param name="hash">The SHA-256 of its bytes.</param>
    internal ReadEntry? Find(string relativePath, string displayPath, CataloguePath place, byte[] bytes, byte[] hash)
    {
        if (Open(relativePath, hash) is not { } reader)
        {
            return null;
        }

        try
        {
            var entry = new ReadEntry(relativePath, displayPath, place, ValueList<CatalogueDiagnostic>.Empty) { Hash = hash, IsKnown = true };
            if (place.Role == FileRole.Manifest)
            {
                return entry with { Manifest = ManifestForm.Read(reader, displayPath) };
            }

            if (place.Role == FileRole.Tests)
            {
                return entry with { Tests = PromptTestFile.Known(displayPath, reader.Digest(), bytes) };
            }

            SourceFacts facts = SourceForm.Read(reader, out Digest digest);
            return entry with { Source = PromptSource.Known(place.Id!, place.Version, displayPath, digest, facts, bytes) };
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>Reads a lock, unless an earlier run has read the same bytes.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="displayPath">Its path as findings name it.</param>
    /// <param name="bytes">Its whole content.</param>
    /// <param name="understand">Reads it, by its path and content.</param>
    internal ReadResult<LockFile> ReadLock(string fullPath, string displayPath, byte[] bytes, Func<string, byte[], ReadResult<LockFile>> understand)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(bytes);
        LockFile? known = FindLock(fullPath, displayPath, hash);
        ReadResult<LockFile> read = known is null ? understand(displayPath, bytes) : new ReadResult<LockFile>(known, ValueList<CatalogueDiagnostic>.Empty);
        if (read is { Value: { } file, Diagnostics.Count: 0 })
        {
            _locks.Add(new KeptLock(fullPath, hash, file, IsKnown: known is not null));
        }

        return read;
    }

    /// <summary>Takes the files of the catalogue as they are understood now.</summary>
    internal void Take(IReadOnlyList<ReadEntry> entries) => _entries = entries;

    private static KeptCatalogue Read(byte[] content, KeptReader reader)
    {
        var kept = new KeptCatalogue(content, reader.List(reader.Word));
        for (int i = reader.Number(); i > 0; i--)
        {
            int begin = reader.At;
            string path = reader.Word();
            int hash = reader.Skip(Digest.HashLength);
            int length = reader.Number();
            kept._records[path] = new Record(begin, hash, reader.Skip(length), length);
        }

        return kept;
    }

    // What is wrong with a file has to be said again in every run.
    private static bool CanKeep(ReadEntry entry) => entry.Hash is not null && entry.Diagnostics.Count == 0 && (entry.Source is not null || entry.Manifest is not null || entry.Tests is not null);

    // As it was written before, when nothing more is known of it.
    private ArraySegment<byte> RecordOf(ReadEntry entry) => entry.IsKnown && (entry.Source is null || entry.Source.KnowsNothingNew)
        ? AsItWas(entry.RelativePath)
        : NewRecord(entry.RelativePath, entry.Hash!, writer =>
        {
            if (entry.Manifest is { } manifest)
            {
                ManifestForm.Write(writer, manifest);
            }
            else if (entry.Tests is { } tests)
            {
                writer.Digest(tests.Digest);
            }
            else
            {
                SourceForm.Write(writer, entry.Source!.Digest, entry.Source.Facts);
            }
        });

    private ArraySegment<byte> RecordOf(KeptLock pins) => pins.IsKnown ? AsItWas(pins.Path) : NewRecord(pins.Path, pins.Hash, writer => LockForm.Write(writer, pins.File));

    private ArraySegment<byte> AsItWas(string path)
    {
        Record record = _records[path];
        return new ArraySegment<byte>(_content, record.Begin, record.Start + record.Length - record.Begin);
    }

    private static ArraySegment<byte> NewRecord(string path, byte[] hash, Action<KeptWriter> write)
    {
        try
        {
            using var form = new KeptWriter();
            write(form);
            byte[] bytes = form.ToArray();
            using var record = new KeptWriter();
            record.Write(path);
            record.Write(hash);
            record.Number(bytes.Length);
            record.Write(bytes);
            return new ArraySegment<byte>(record.ToArray());
        }
        catch (EncoderFallbackException)
        {
            // Half a surrogate pair, which an escape can write: such a file is read each time.
            return default;
        }
    }

    // Everything that reading other bytes than were written can throw.
    private static bool IsDamage(Exception e) => e is InvalidDataException or ArgumentException;

    private KeptReader? Open(string path, byte[] hash) =>
        _records.TryGetValue(path, out Record record) && _content.AsSpan(record.Hash, hash.Length).SequenceEqual(hash) ? new KeptReader(_content, record.Start, record.Length) : null;

    private LockFile? FindLock(string fullPath, string displayPath, byte[] hash)
    {
        try
        {
            return Open(fullPath, hash) is { } reader ? LockForm.Read(reader, displayPath) : null;
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>Where a record lies: its beginning, its hash, and the form of the file.</summary>
    private readonly record struct Record(int Begin, int Hash, int Start, int Length);

    /// <summary>A lock that is kept.</summary>
    private sealed record KeptLock(string Path, byte[] Hash, LockFile File, bool IsKnown);
}
