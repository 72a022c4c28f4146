using System;
using System.Text.RegularExpressions;

namespace PromptGen.Catalog.Testing;

/// <summary>A case's regular expression: .NET's, culture invariant, and never longer at work than a person would wait for.</summary>
internal static class CasePattern
{
    /// <summary>How long one match may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // RegexOptions.NonBacktracking, which netstandard2.0 has no name for: time grows with the text alone, whatever the expression.
    private const RegexOptions Linear = (RegexOptions)1024;

    /// <summary>Makes the expression.</summary>
    /// <exception cref="ArgumentException">It is none; the message says why.</exception>
    public static Regex Make(string pattern)
    {
        var backtracking = new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | Linear, Patience);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentOutOfRangeException)
        {
            // Looking around and back needs the other kind; older hosts have only that.
            return backtracking;
        }
    }

    /// <summary>Why a text is no regular expression; null when it is one.</summary>
    public static string? Explain(string pattern)
    {
        try
        {
            Make(pattern);
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message.Replace("\r", "").Replace('\n', ' ').Replace(". ", ": ").TrimEnd('.', ' ');
        }
    }
}
