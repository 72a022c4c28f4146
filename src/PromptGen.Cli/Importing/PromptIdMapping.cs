using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Importing;

/// <summary>
/// Turns recorded names into ids: letters become lower-case (<c>fooBar</c> becomes <c>foo-bar</c>), every run of other
/// characters a hyphen, <c>/</c> stays. The same name always gives the same id; two names that give one id are a problem.
/// </summary>
internal static class PromptIdMapping
{
    /// <summary>The id of each history, by position; null, and reported, where none can be made or two are the same.</summary>
    public static IReadOnlyList<PromptId?> Map(string path, IReadOnlyList<PromptHistory> histories, List<FileProblem> problems)
    {
        var taken = new Dictionary<PromptId, PromptHistory>();
        var ids = new List<PromptId?>(histories.Count);
        foreach (PromptHistory history in histories)
        {
            string candidate = ToIdText(history.Id);
            PromptId? id = PromptId.TryParse(candidate);
            if (id is null)
            {
                problems.Add(new FileProblem(path, history.Line, 0, $"no id can be made of '{history.Id}': {PromptId.Explain(candidate)}"));
            }
            else if (!taken.TryAdd(id, history))
            {
                PromptHistory other = taken[id];
                string message = other.Id == history.Id
                    ? $"'{history.Id}' stands on line {other.Line} already"
                    : $"'{history.Id}' and '{other.Id}' on line {other.Line} both become the id '{id}'; rename one of them";
                problems.Add(new FileProblem(path, history.Line, 0, message));
                id = null;
            }

            ids.Add(id);
        }

        return ids;
    }

    private static string ToIdText(string name) => string.Join('/', name.Split('/').Select(ToSegment));

    private static string ToSegment(string name)
    {
        var segment = new StringBuilder(name.Length);
        char before = '\0';
        foreach (char c in name)
        {
            bool startsWord = char.IsAsciiLetterUpper(c) && (char.IsAsciiLetterLower(before) || char.IsAsciiDigit(before));
            if ((startsWord || !char.IsAsciiLetterOrDigit(c)) && segment.Length > 0 && segment[^1] != '-')
            {
                segment.Append('-');
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                segment.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }

        return segment.ToString().TrimEnd('-');
    }
}
