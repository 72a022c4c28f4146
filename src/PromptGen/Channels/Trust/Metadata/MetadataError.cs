using System;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>Why a file is not the metadata that it has to be, and where.</summary>
/// <param name="Kind">Which check failed.</param>
/// <param name="Path">The value that is wrong: <c>signed.roles.root.threshold</c>; empty for the file as a whole.</param>
/// <param name="Line">Its line, from 1 on.</param>
/// <param name="Column">Its column in bytes, from 1 on.</param>
/// <param name="Message">What is wrong, without the place.</param>
internal sealed record MetadataError(TrustRefusalKind Kind, string Path, int Line, int Column, string Message)
{
    /// <summary>What reading came upon, with the line and column of its place in the file.</summary>
    public static MetadataError In(ReadOnlySpan<byte> file, TrustRefusalKind kind, MalformedJsonException problem)
    {
        ReadOnlySpan<byte> before = file[..Math.Min(problem.Offset, file.Length)];
        return new MetadataError(kind, problem.Path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'), problem.Message);
    }

    /// <summary>What is wrong with its place: <c>signed.version has to be 1 or more, not 0 (line 3, column 14)</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{(Path.Length == 0 ? "" : Path + ": ")}{Message} (line {Line}, column {Column})");
}
