using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Input;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Completion;

/// <summary>
/// Completes the prompts and versions on a command line from the catalogue that the command would read. What an argument takes is
/// seen by its name: <c>ID</c> and <c>PATTERN</c> take a prompt, with <c>@SPEC</c> or <c>@VERSION</c> in the name a version behind it, with
/// <c>draft</c> in the name the draft too; <c>FROM</c> and <c>TO</c> take a version or the draft of the prompt before them.
/// </summary>
internal static class PromptCompletions
{
    /// <summary>Gives every such argument below a command its completions.</summary>
    public static void AddTo(Command command)
    {
        foreach (Argument argument in command.Arguments)
        {
            if (Source(command, argument) is { } source)
            {
                argument.CompletionSources.Add(context => IsNext(context, command, argument) ? source(context) : []);
            }
        }

        foreach (Command subcommand in command.Subcommands)
        {
            AddTo(subcommand);
        }
    }

    private static Func<CompletionContext, IEnumerable<string>>? Source(Command command, Argument argument)
    {
        string name = argument.Name;
        bool takesVersion = name.Contains("@VERSION", StringComparison.Ordinal) || name.Contains("@SPEC", StringComparison.Ordinal);
        bool takesDraft = name.Contains(Revision.Draft, StringComparison.Ordinal);
        return name switch
        {
            "FROM" or "TO" => context => Revisions(context, command),
            "PATTERN" => context => Ids(context),
            _ when name.StartsWith("ID", StringComparison.Ordinal) => context => context.WordToComplete.Contains('@', StringComparison.Ordinal)
                ? takesVersion ? Versions(context, takesDraft) : []
                : Ids(context),
            _ => null,
        };
    }

    private static IEnumerable<string> Ids(CompletionContext context) => Beginning(context.WordToComplete, Names(context)?.Ids() ?? []);

    private static IEnumerable<string> Versions(CompletionContext context, bool takesDraft)
    {
        string word = context.WordToComplete;
        string prompt = word[..word.IndexOf('@', StringComparison.Ordinal)];
        return Beginning(word, Names(context) is { } names && PromptId.TryParse(prompt) is { } id ? Known(names, id, takesDraft).Select(v => $"{prompt}@{v}") : []);
    }

    private static IEnumerable<string> Revisions(CompletionContext context, Command command)
    {
        string? prompt = TextOf(context.ParseResult.GetResult(command.Arguments.Single(a => a.Name == "ID")));
        return Beginning(context.WordToComplete, Names(context) is { } names && PromptId.TryParse(prompt) is { } id ? Known(names, id, takesDraft: true) : []);
    }

    private static IEnumerable<string> Known(CatalogueNames names, PromptId id, bool takesDraft) =>
        takesDraft && names.HasDraft(id) ? [Revision.Draft, .. names.Versions(id)] : names.Versions(id);

    private static CatalogueNames? Names(CompletionContext context)
    {
        string? root = Folder(context, "--catalogue") ?? CatalogueFolder.Find(Path.GetFullPath(Folder(context, "--project") ?? "."));
        return Directory.Exists(root) ? new CatalogueNames(root) : null;
    }

    private static string? Folder(CompletionContext context, string option) =>
        context.ParseResult.CommandResult.Command.Options.FirstOrDefault(o => o.Name == option) is { } found
            ? TextOf(context.ParseResult.GetResult(found))
            : null;

    private static string? TextOf(SymbolResult? result) => result?.Tokens is [var token, ..] ? token.Value : null;

    private static IEnumerable<string> Beginning(string word, IEnumerable<string> candidates) => candidates.Where(c => c.StartsWith(word, StringComparison.Ordinal));

    // The library asks every argument of a command, also one that has its value already.
    private static bool IsNext(CompletionContext context, Command command, Argument argument)
    {
        CommandResult result = context.ParseResult.CommandResult;
        int place = result.Tokens.Count - (context.WordToComplete.Length > 0 ? 1 : 0);
        return result.Command == command && command.Arguments.IndexOf(argument) == Math.Clamp(place, 0, command.Arguments.Count - 1);
    }
}
