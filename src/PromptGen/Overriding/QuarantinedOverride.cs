using System;
using PromptGen.Channels.Selection;

namespace PromptGen.Overriding;

/// <summary>That a version which a channel selected failed where the compiled version rendered, and serves no more.</summary>
/// <param name="Prompt">The compiled prompt.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Version">The version.</param>
/// <param name="Exception">How it failed.</param>
internal sealed record QuarantinedOverride(PromptDescriptor Prompt, string Channel, VersionReference Version, Exception Exception);
