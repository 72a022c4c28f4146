using System;
using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Releases;

/// <summary>What a person says when releasing a draft.</summary>
/// <param name="Version">The new version, without build metadata.</param>
/// <param name="Author">Who releases it.</param>
/// <param name="Time">When, in UTC; parts of seconds are dropped.</param>
/// <param name="Reason">Why.</param>
public sealed record ReleaseNote(PromptVersion Version, string Author, DateTime Time, string Reason);
