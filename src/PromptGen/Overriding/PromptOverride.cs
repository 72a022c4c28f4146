using System.Collections.Generic;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;

namespace PromptGen.Overriding;

/// <summary>What a channel says of one compiled prompt, and what of it may serve.</summary>
/// <param name="Prompt">The compiled prompt; there is one instance for each assembly and id.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Entry">What the channel says.</param>
/// <param name="Admitted">The versions that may serve, by what the channel names: those of <paramref name="Entry"/> that are admitted, and <paramref name="LastAdmitted"/>.</param>
/// <param name="LastAdmitted">The version that was served last before the channel named one that is not admitted; null for none.</param>
internal sealed record PromptOverride(
    PromptDescriptor Prompt,
    string Channel,
    ChannelEntry Entry,
    IReadOnlyDictionary<VersionReference, AdmittedOverride> Admitted,
    VersionReference? LastAdmitted);
