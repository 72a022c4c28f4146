using System.Collections.Generic;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Keys;

namespace PromptGen.Repository.Rotation;

/// <summary>Which keys of a role come and go.</summary>
/// <param name="Role">The role: <c>root</c>, <c>targets</c>, <c>online</c> (snapshot and timestamp), <c>stops</c>, or a channel.</param>
/// <param name="Add">The keys that come.</param>
/// <param name="Remove">The keys that go, each by the beginning of its id or by its holder.</param>
/// <param name="Threshold">How many have to sign from now on; null for as many as now.</param>
/// <param name="Holders">Who holds the keys that come, by their ids.</param>
public sealed record RotationRequest(string Role, ValueList<PublicKey> Add, ValueList<string> Remove, int? Threshold, IReadOnlyDictionary<string, string> Holders);
