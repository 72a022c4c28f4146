using System.Collections.Generic;

namespace PromptGen.Channels.Trust.Keys;

/// <summary>Which keys sign for a role, and how many of them have to.</summary>
/// <param name="KeyIds">The ids; none stands twice.</param>
/// <param name="Threshold">How many distinct keys have to have signed, from 1 on; may be more than there are.</param>
internal sealed record RoleKeys(IReadOnlyList<string> KeyIds, long Threshold);
