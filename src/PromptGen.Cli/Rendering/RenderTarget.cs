using System;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Rendering;

/// <summary>Which file of a prompt is wanted: <c>ID</c>, <c>ID@draft</c> or <c>ID@1.2.0</c>.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="WantsDraft">Whether it has to be the draft.</param>
/// <param name="Version">The released version that it has to be; null for the draft, or for the draft and else the newest release.</param>
internal sealed record RenderTarget(PromptId Id, bool WantsDraft, PromptVersion? Version)
{
    private const string Draft = "draft";

    /// <summary>Why a text names no file of a prompt; null when it does.</summary>
    public static string? Explain(string text)
    {
        (string id, string? version) = Split(text);
        return PromptId.Explain(id)
            ?? (version is null or Draft || PromptVersion.TryParse(version) is { Build.Length: 0 } ? null : $"'{version}' is no version; behind '@' stands a version such as 1.2.0, or {Draft}");
    }

    /// <summary>Reads a text that <see cref="Explain"/> finds nothing wrong with.</summary>
    public static RenderTarget Parse(string text)
    {
        (string id, string? version) = Split(text);
        return new RenderTarget(PromptId.TryParse(id)!, version == Draft, version is null or Draft ? null : PromptVersion.TryParse(version));
    }

    private static (string Id, string? Version) Split(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}
