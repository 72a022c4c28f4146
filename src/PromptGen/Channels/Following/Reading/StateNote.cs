using System;

namespace PromptGen.Channels.Following.Reading;

/// <summary>What people say of one state of a role, in its signed part.</summary>
/// <param name="Sequence">The number of the state, from 1 on; each has a higher one than the one before.</param>
/// <param name="At">When it was made, by the clock of who signed it.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Previous">The SHA-256 of the file of the state before, in lower-case hexadecimal digits; null for the first.</param>
internal sealed record StateNote(long Sequence, DateTimeOffset At, string Who, string Reason, string? Previous);
