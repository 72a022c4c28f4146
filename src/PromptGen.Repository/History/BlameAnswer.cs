using PromptGen.Catalog.Text;
using PromptGen.Repository.Deploys;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;

namespace PromptGen.Repository.History;

/// <summary>Which text was live, who put it there, and what proves it.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Pointer">What the channel said; null when it said nothing.</param>
/// <param name="Version">The version that the channel served; null when it left the prompt to what is baked.</param>
/// <param name="Origin">The state that said so first: who, when, why; null when the channel never said anything.</param>
/// <param name="Stop">The stop that held; null when none did.</param>
/// <param name="Deploy">What the application had baked; null when none was asked for, or none recorded.</param>
/// <param name="Baked">The baked version; null when the channel's served, or nothing is known.</param>
/// <param name="Text">The text that was live: a template; null when nothing is known of it.</param>
/// <param name="Includes">The partials that it includes, directly or through others, in order of their ids.</param>
/// <param name="Proof">The files that prove it, each signed or named by its hash in the one before, by their paths in the repository.</param>
/// <param name="SignedBy">Who signed the state.</param>
public sealed record BlameAnswer(
    string Channel,
    Pointer? Pointer,
    PointerVersion? Version,
    StateNote? Origin,
    Stop? Stop,
    DeployRecord? Deploy,
    DeployedPrompt? Baked,
    string? Text,
    ValueList<BlamedPartial> Includes,
    ValueList<string> Proof,
    ValueList<string> SignedBy);
