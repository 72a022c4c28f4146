using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Importing;

/// <summary>
/// Turns recorded names into the ids that come nearest to them. The same name always gives the same id; two names that give
/// one id are a problem.
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
            string candidate = PromptId.Suggest(history.Id);
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
}
