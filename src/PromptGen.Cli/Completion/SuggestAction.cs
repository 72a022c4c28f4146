using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;

namespace PromptGen.Cli.Completion;

/// <summary>
/// Answers the directive <c>[suggest:POSITION] "LINE"</c>, with which a shell asks how a command line may go on: one candidate a
/// line for the word that ends at the position. Options come only when the word begins as one. Whatever is wrong, there is
/// no candidate and not a word: somebody is in the middle of a line.
/// </summary>
/// <param name="directive">The directive.</param>
internal sealed class SuggestAction(Directive directive) : SynchronousCommandLineAction
{
    private const string Tool = "promptgen";

    // A line that is not finished is nearly always wrong.
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Has the root command's directive answered here.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (Directive directive in root.Directives.OfType<SuggestDirective>())
        {
            directive.Action = new SuggestAction(directive);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        IEnumerable<string> candidates;
        try
        {
            string line = parseResult.Tokens.LastOrDefault(t => t.Type != TokenType.Directive)?.Value ?? "";
            bool hasPosition = int.TryParse(parseResult.GetResult(directive)?.Values is [var value, ..] ? value : "", out int position);
            candidates = [.. Complete(parseResult.RootCommandResult.Command, hasPosition ? line[..Math.Clamp(position, 0, line.Length)] : line)];
        }
#pragma warning disable CA1031 // See above.
        catch (Exception)
#pragma warning restore CA1031
        {
            candidates = [];
        }

        TextWriter output = parseResult.InvocationConfiguration.Output;
        foreach (string candidate in candidates)
        {
            output.Write(candidate + "\n");
        }

        return 0;
    }

    private static IEnumerable<string> Complete(Command root, string line)
    {
        string arguments = BehindTool(line);
        string word = arguments[(arguments.LastIndexOfAny([' ', '\t']) + 1)..];
        bool wantsOptions = word.StartsWith('-');
        ParseResult parsed = root.Parse(arguments);

        // Nothing can make a line right again that has a word too many.
        if (parsed.UnmatchedTokens.Any(t => t != word))
        {
            return [];
        }

        return parsed.GetCompletions(arguments.Length)
            .Select(c => c.InsertText ?? c.Label)
            .Where(c => c.StartsWith(word, StringComparison.Ordinal) && (wantsOptions || c[0] is not ('-' or '/')))
            .Distinct();
    }

    // A shell gives the line from its command on, which may stand behind variables and may be a path.
    private static string BehindTool(string line)
    {
        int start = 0;
        while (start < line.Length)
        {
            int end = line.IndexOfAny([' ', '\t'], start) is var found and >= 0 ? found : line.Length;
            if (Path.GetFileNameWithoutExtension(line[start..end]) == Tool)
            {
                return end == line.Length ? "" : line[(end + 1)..];
            }

            start = end + 1;
        }

        return line;
    }
}
