using System;
using PromptGen.Cli.Releasing;
using PromptGen.Repository;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Channels;

/// <summary>Who does something, as what is signed says.</summary>
internal static class SignerName
{
    /// <summary>The variable of the environment that may name them.</summary>
    public const string Variable = "PROMPTGEN_WHO";

    /// <summary>The name that is given, else that of the environment, else that of git.</summary>
    /// <param name="given">What the command line says.</param>
    /// <param name="folder">Where git is asked.</param>
    /// <exception cref="RefusedException">Nobody is named.</exception>
    public static string Find(string? given, string folder) =>
        given?.Trim()
        ?? (Environment.GetEnvironmentVariable(Variable) is { } named && !string.IsNullOrWhiteSpace(named) ? named.Trim() : null)
        ?? AuthorName.OfGit(folder)
        ?? throw new RefusedException(folder, ChannelCodes.BadMove, $"nobody is named as who does this; give --who NAME, or set {Variable} or git's user.name");
}
