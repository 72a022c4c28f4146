using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Compiling;

/// <summary>The ids that cannot have a C# name beside the others: usually none. It depends on the set of ids alone, which edits do not change.</summary>
/// <param name="Problems">One for each such id.</param>
internal sealed record NameProblems(ValueList<IdNameProblem> Problems)
{
    /// <summary>Looks at all ids at once.</summary>
    public static NameProblems Find(IReadOnlyCollection<PromptId> ids, string rootClass) => new(new ValueList<IdNameProblem>(IdNameRule.Check(ids, rootClass)));

    /// <summary>What is wrong with an id; null when nothing is.</summary>
    public IdNameProblem? Of(PromptId id)
    {
        // The rule gives them in the order of their ids.
        int low = 0;
        int high = Problems.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = Problems[middle].Id.CompareTo(id);
            if (order == 0)
            {
                return Problems[middle];
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return null;
    }
}
