using System;
using System.Globalization;

namespace PromptGen.Cli.Channels;

/// <summary>A value that a command line gives to a role or a version: <c>NAME=VALUE</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
internal sealed record NamedValue(string Name, string Value)
{
    /// <summary>Reads it; null when it is none.</summary>
    public static NamedValue? TryParse(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 ? new NamedValue(text[..at], text[(at + 1)..]) : null;
    }

    /// <summary>The value as a whole number from 0 on; null when it is none.</summary>
    public int? Number => int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
