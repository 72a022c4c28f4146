using System;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Browsing;

/// <summary>What a command line calls a prompt in one of its states: <c>ID</c>, <c>ID@1.2.0</c> or <c>ID@draft</c>.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Revision">The state; null when it is left to the command.</param>
internal sealed record PromptName(PromptId Id, RevisionName? Revision)
{
    /// <summary>Reads a name; null when it is none.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="problem">What is wrong with it; empty when nothing is.</param>
    public static PromptName? TryParse(string text, out string problem)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        string id = at < 0 ? text : text[..at];
        problem = PromptId.Explain(id) ?? "";
        RevisionName? revision = problem.Length == 0 && at >= 0 ? RevisionName.TryParse(text[(at + 1)..], out problem) : null;
        return problem.Length == 0 ? new PromptName(PromptId.TryParse(id)!, revision) : null;
    }
}
