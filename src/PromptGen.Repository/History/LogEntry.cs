using PromptGen.Repository.Roles;

namespace PromptGen.Repository.History;

/// <summary>One state in the history of a repository.</summary>
/// <param name="Role">The role: a channel's, or the stops'.</param>
/// <param name="Version">The version of its file.</param>
/// <param name="Note">Who, when, why, and what changed.</param>
public sealed record LogEntry(string Role, long Version, StateNote Note);
