using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Refreshing;

/// <summary>Says which roles are past half of their time, so that nobody learns it from clients.</summary>
internal static class ExpiryRule
{
    /// <summary>The warnings, in the order of trust.</summary>
    /// <param name="state">The repository.</param>
    /// <param name="now">The moment.</param>
    /// <param name="lifetimes">How long roles live.</param>
    public static IEnumerable<string> Check(RepositoryState state, DateTimeOffset now, Lifetimes lifetimes) =>
        from role in state.Roles
        let expires = state.ExpiryOf(role)
        where expires - now < lifetimes.Of(role) / 2
        select $"the role '{role}' {(expires <= now ? "expired" : "expires")} at {Fields.Show(expires)}; {Remedy(role)}";

    private static string Remedy(string role) => role is Role.Snapshot or Role.Timestamp
        ? "sign it anew with 'promptgen channel refresh'; a scheduled job should do so every day"
        : $"sign it anew with 'promptgen channel refresh --role {role}' and its keys";
}
