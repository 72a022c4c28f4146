using PromptGen.Catalog.Text;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.Moves;

/// <summary>What a change came to: it is committed, or it waits as a proposal.</summary>
/// <param name="Proposal">The proposal's id, also of one that was committed at once.</param>
/// <param name="IsCommitted">Whether clients see it now.</param>
/// <param name="Missing">The signatures that it waits for.</param>
/// <param name="NeedsOnlineKey">Whether it waits only for the key of snapshot and timestamp, which <c>refresh</c> has.</param>
/// <param name="Changes">What it changes.</param>
/// <param name="Warnings">What people should know.</param>
public sealed record ChangeOutcome(
    string Proposal,
    bool IsCommitted,
    ValueList<MissingSignatures> Missing,
    bool NeedsOnlineKey,
    ValueList<StateChange> Changes,
    ValueList<string> Warnings);
