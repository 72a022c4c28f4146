using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>A program that judges what a case rendered, and what a model answered.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Seconds">How long it may take.</param>
/// <param name="Span">Where the command stands.</param>
public sealed record JudgeCommand(ValueList<string> Command, int Seconds, TextSpan Span)
{
    /// <summary>How long a judge may take that says nothing else.</summary>
    public const int UsualSeconds = 60;

    /// <summary>The longest that may be asked for.</summary>
    public const int MostSeconds = 3600;
}
