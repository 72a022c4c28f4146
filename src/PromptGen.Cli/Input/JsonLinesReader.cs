using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PromptGen.Cli.Input;

/// <summary>
/// Reads a JSON-lines file (jsonlines.org) one line at a time, so that a file larger than memory can be read. Each line is
/// strict UTF-8 and strict JSON: no comments, no trailing comma, no key twice. Blank lines are skipped.
/// </summary>
internal sealed class JsonLinesReader(string path, Stream stream)
{
    /// <summary>The most bytes a line may have.</summary>
    public const int LongestLine = 64 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The lines, or one problem of the whole file and nothing behind it.</summary>
    public IEnumerable<JsonLine> Read()
    {
        int number = 0;
        while (true)
        {
            (ReadOnlyMemory<byte> Bytes, bool TooLong)? line = NextLine();
            if (line is null)
            {
                yield break;
            }

            number++;
            if (line.Value.TooLong)
            {
                yield return new JsonLine(number, null, new FileProblem(path, number, 0, $"the line is longer than {LongestLine / (1024 * 1024)} MB"));
                yield break;
            }

            if (number == 1 && UnreadableEncoding(line.Value.Bytes.Span) is { } problem)
            {
                yield return new JsonLine(number, null, new FileProblem(path, 0, 0, problem));
                yield break;
            }

            ReadOnlyMemory<byte> bytes = number == 1 && line.Value.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? line.Value.Bytes[3..] : line.Value.Bytes;
            if (bytes.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                yield return Parse(number, bytes);
            }
        }
    }

    private JsonLine Parse(int number, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        int nul = span.IndexOf((byte)0);
        if (nul >= 0)
        {
            return Refuse(number, CharactersIn(span[..nul]) + 1, "the line holds a NUL: the file is binary, not JSON lines");
        }

        if (!Utf8.IsValid(span))
        {
            return Refuse(number, 0, "the line is not valid UTF-8; save the file as UTF-8");
        }

        JsonDocument document;
        try
        {
            // The buffer is used again for the next line, which the document must outlive.
            document = JsonDocument.Parse(span.ToArray(), Strict);
        }
        catch (JsonException exception)
        {
            int at = (int)Math.Min(exception.BytePositionInLine ?? 0, span.Length);
            return Refuse(number, CharactersIn(span[..at]) + 1, "the line is not JSON: " + JsonMistake.Explain(span, Strict.MaxDepth, exception));
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            JsonValueKind kind = document.RootElement.ValueKind;
            document.Dispose();
            return Refuse(number, 1, $"the line holds {JsonRecord.Name(kind)} where a JSON object belongs");
        }

        return new JsonLine(number, document, null);
    }

    private JsonLine Refuse(int number, int column, string message) => new(number, null, new FileProblem(path, number, column, message));

    private (ReadOnlyMemory<byte> Bytes, bool TooLong)? NextLine()
    {
        int searched = 0;
        while (true)
        {
            int lineFeed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (lineFeed >= 0)
            {
                ReadOnlyMemory<byte> line = _buffer.AsMemory(_start, searched + lineFeed);
                _start += searched + lineFeed + 1;
                return (line, false);
            }

            searched = _end - _start;
            if (_ended)
            {
                ReadOnlyMemory<byte> rest = _buffer.AsMemory(_start, searched);
                _start = _end;
                return rest.IsEmpty ? null : (rest, false);
            }

            if (searched > LongestLine)
            {
                return (default, true);
            }

            Fill();
        }
    }

    private void Fill()
    {
        int kept = _end - _start;
        byte[] target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, kept);
        (_buffer, _start, _end) = (target, 0, kept);
        int read = stream.Read(_buffer, kept, _buffer.Length - kept);
        _end += read;
        _ended = read == 0;
    }

    private static string? UnreadableEncoding(ReadOnlySpan<byte> firstLine)
    {
        bool hasMark = firstLine.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || firstLine.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        bool alternates = firstLine.Length >= 4
            && (firstLine[0] == 0) != (firstLine[1] == 0)
            && (firstLine[0] == 0) == (firstLine[2] == 0)
            && (firstLine[1] == 0) == (firstLine[3] == 0);
        return hasMark || alternates ? "the file looks like UTF-16; save it as UTF-8" : null;
    }

    private static int CharactersIn(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetCharCount(bytes);
}
