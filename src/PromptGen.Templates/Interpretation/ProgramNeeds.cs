namespace PromptGen.Templates.Interpretation;

/// <summary>What a program needs of a frame.</summary>
/// <param name="Values">Places for values.</param>
/// <param name="Turns">Places for loops.</param>
/// <param name="Buffer">Units of text that it writes in any case, or thereabouts.</param>
/// <param name="LongestCopied">The longest text that is copied when it is written; see <see cref="RenderFrame.Write"/>.</param>
internal sealed record ProgramNeeds(int Values, int Turns, int Buffer, int LongestCopied);
