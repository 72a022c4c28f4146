using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Naming;

/// <summary>
/// Ids become nested classes, which puts limits on them: no two ids share a class name (names that differ in case only would
/// share a file), no class has its parent's name, none hides what generated code declares, and a class of a prompt holds no
/// further prompts.
/// </summary>
public static class IdNameRule
{
    /// <summary>Checks the ids that get accessors.</summary>
    /// <param name="ids">All ids, in any order.</param>
    /// <param name="rootClass">The outermost class, usually <c>Prompts</c>.</param>
    /// <returns>The problems in order of the ids; of two ids in conflict the later one has it.</returns>
    public static IReadOnlyList<IdNameProblem> Check(IEnumerable<PromptId> ids, string rootClass = "Prompts")
    {
        var problems = new List<IdNameProblem>();
        var prompts = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        PromptId[] sorted = ids.Distinct().OrderBy(id => id).ToArray();
        foreach (PromptId id in sorted)
        {
            prompts.Add(id.Value);
        }

        foreach (PromptId id in sorted)
        {
            ValueList<string> names = CSharpNames.OfId(id);
            if ((OfSegments(id, names, rootClass) ?? OfFolders(id, prompts) ?? OfOthers(id, names, owners)) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems;
    }

    /// <summary>Those of some ids that can have their C# names beside ids that have theirs already, and beside each other.</summary>
    /// <param name="taken">The ids whose names nothing may take.</param>
    /// <param name="candidates">The ids that are asked about.</param>
    /// <param name="rootClass">The outermost class, usually <c>Prompts</c>.</param>
    /// <returns>The ids in order; of two in conflict the earlier one.</returns>
    public static IReadOnlyList<PromptId> Beside(IEnumerable<PromptId> taken, IEnumerable<PromptId> candidates, string rootClass = "Prompts")
    {
        var prompts = new HashSet<string>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (PromptId id in taken)
        {
            _ = OfOthers(id, CSharpNames.OfId(id), owners);
            prompts.Add(id.Value);
            folders.UnionWith(FoldersOf(id));
        }

        var fitting = new List<PromptId>();
        foreach (PromptId id in candidates.OrderBy(id => id))
        {
            ValueList<string> names = CSharpNames.OfId(id);
            if (!folders.Contains(id.Value) && OfSegments(id, names, rootClass) is null && OfFolders(id, prompts) is null && OfOthers(id, names, owners) is null)
            {
                fitting.Add(id);
                prompts.Add(id.Value);
            }
        }

        return fitting;
    }

    private static IdNameProblem? OfSegments(PromptId id, ValueList<string> names, string rootClass)
    {
        for (int i = 0; i < names.Count; i++)
        {
            string parent = i == 0 ? rootClass : names[i - 1];
            string segment = id.Segments[i];
            if (string.Equals(names[i], parent, StringComparison.OrdinalIgnoreCase))
            {
                string whose = i == 0 ? $"the class {rootClass} that holds all prompts" : $"its folder '{id.Segments[i - 1]}'";
                return new IdNameProblem(id, CatalogueCodes.NameOfParent, $"'{segment}' in '{id}' has the C# name of {whose}, which a class in it cannot have; rename the folder");
            }

            if (ReservedNames.Contains(ReservedNames.Segments, names[i]))
            {
                return new IdNameProblem(id, CatalogueCodes.NameOfMember, $"'{segment}' in '{id}' has the C# name {names[i]}, which generated code uses itself; rename the folder");
            }
        }

        return null;
    }

    private static IdNameProblem? OfFolders(PromptId id, HashSet<string> prompts)
    {
        foreach (string folder in FoldersOf(id))
        {
            if (prompts.Contains(folder))
            {
                return new IdNameProblem(id, CatalogueCodes.PromptAndFolder, $"'{folder}' is a prompt, so it cannot also be the folder of '{id}'; move one of them");
            }
        }

        return null;
    }

    private static IEnumerable<string> FoldersOf(PromptId id)
    {
        for (int slash = id.Value.IndexOf('/'); slash >= 0; slash = id.Value.IndexOf('/', slash + 1))
        {
            yield return id.Value.Substring(0, slash);
        }
    }

    // Folders count too: 'a-b/x' and 'ab/y' would share one class or differ in case only.
    private static IdNameProblem? OfOthers(PromptId id, ValueList<string> names, Dictionary<string, string> owners)
    {
        string path = "";
        string name = "";
        for (int i = 0; i < names.Count; i++)
        {
            path = i == 0 ? id.Segments[i] : path + "/" + id.Segments[i];
            name = i == 0 ? names[i] : name + "." + names[i];
            if (!owners.TryGetValue(name, out string? owner))
            {
                owners.Add(name, path);
            }
            else if (owner != path)
            {
                return new IdNameProblem(id, CatalogueCodes.NameConflict, $"'{path}' and '{owner}' both have the C# name {name}, case aside; rename one of them");
            }
        }

        return null;
    }
}
