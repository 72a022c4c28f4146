using System;
using PromptGen.Catalog.Text;

namespace PromptGen.Repository.Refreshing;

/// <summary>What a refresh did.</summary>
/// <param name="Committed">The proposals that only waited for the key of snapshot and timestamp.</param>
/// <param name="Renewed">The roles that were signed anew with nothing else changed.</param>
/// <param name="Expires">When the timestamp is past its time: until then another refresh is due.</param>
/// <param name="Warnings">Roles that a person has to sign anew before long.</param>
public sealed record RefreshOutcome(ValueList<string> Committed, ValueList<string> Renewed, DateTimeOffset Expires, ValueList<string> Warnings);
