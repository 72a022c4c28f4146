using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Changes;

/// <summary>Which declarations of two versions are the same by name, which came, which went, and which only got another name.</summary>
internal sealed class FieldAlignment
{
    /// <summary>Aligns two lists; where a name is declared twice the first counts.</summary>
    public FieldAlignment(IReadOnlyList<FieldDeclaration> before, IReadOnlyList<FieldDeclaration> after)
    {
        Dictionary<string, FieldDeclaration> old = ByName(before);
        Dictionary<string, FieldDeclaration> now = ByName(after);
        FieldDeclaration[] kept = after.Where(f => old.ContainsKey(f.Name) && ReferenceEquals(now[f.Name], f)).ToArray();
        Kept = kept.Select(f => (old[f.Name], f)).ToArray();
        Renamed = FindRenamed(before, after, old, now);
        var renamedFrom = new HashSet<FieldDeclaration>(Renamed.Select(r => r.Old), ReferenceComparer.Instance);
        var renamedTo = new HashSet<FieldDeclaration>(Renamed.Select(r => r.New), ReferenceComparer.Instance);
        Removed = before.Where(f => !now.ContainsKey(f.Name) && !renamedFrom.Contains(f)).ToArray();
        Added = after.Where(f => !old.ContainsKey(f.Name) && !renamedTo.Contains(f)).ToArray();
        Reordered = FindReordered(before.Where(f => now.ContainsKey(f.Name)).ToArray(), kept);
        Pushed = FindPushed(after, old);
    }

    /// <summary>Declared in both, in the newer order.</summary>
    public IReadOnlyList<(FieldDeclaration Old, FieldDeclaration New)> Kept { get; }

    /// <summary>Gone, with another of the same type in the same place between the same neighbours.</summary>
    public IReadOnlyList<(FieldDeclaration Old, FieldDeclaration New)> Renamed { get; }

    /// <summary>Gone.</summary>
    public IReadOnlyList<FieldDeclaration> Removed { get; }

    /// <summary>New.</summary>
    public IReadOnlyList<FieldDeclaration> Added { get; }

    /// <summary>The first that left its place, if any, and the one it came to stand before.</summary>
    public IReadOnlyList<(FieldDeclaration Moved, FieldDeclaration Behind)> Reordered { get; }

    /// <summary>
    /// The first optional one, if any, that a new optional one was declared before. Optional parameters come last in their
    /// declared order, so a caller that gives them by position would give the wrong one.
    /// </summary>
    public IReadOnlyList<(FieldDeclaration Added, FieldDeclaration Pushed)> Pushed { get; }

    private static (FieldDeclaration Moved, FieldDeclaration Behind)[] FindReordered(FieldDeclaration[] before, FieldDeclaration[] after)
    {
        for (int i = 0; i < before.Length && i < after.Length; i++)
        {
            if (before[i].Name != after[i].Name)
            {
                return [(after[i], after.First(f => f.Name == before[i].Name))];
            }
        }

        return [];
    }

    private (FieldDeclaration Added, FieldDeclaration Pushed)[] FindPushed(IReadOnlyList<FieldDeclaration> after, Dictionary<string, FieldDeclaration> old)
    {
        FieldDeclaration? added = null;
        foreach (FieldDeclaration field in after.Where(f => f.CanBeOmitted))
        {
            if (old.TryGetValue(field.Name, out FieldDeclaration? known))
            {
                if (added is not null && known.CanBeOmitted)
                {
                    return [(added, field)];
                }
            }
            else if (added is null && Added.Contains(field, ReferenceComparer.Instance))
            {
                added = field;
            }
        }

        return [];
    }

    private static (FieldDeclaration Old, FieldDeclaration New)[] FindRenamed(
        IReadOnlyList<FieldDeclaration> before,
        IReadOnlyList<FieldDeclaration> after,
        Dictionary<string, FieldDeclaration> old,
        Dictionary<string, FieldDeclaration> now)
    {
        Dictionary<(string Neighbour, int Place), FieldDeclaration> gone = Unmatched(before, now);
        Dictionary<(string Neighbour, int Place), FieldDeclaration> come = Unmatched(after, old);
        return come
            .Where(c => gone.TryGetValue(c.Key, out FieldDeclaration? field) && field.Type.Equals(c.Value.Type))
            .Select(c => (gone[c.Key], c.Value))
            .ToArray();
    }

    // Keyed by the last declaration before it that both versions have, and how far behind that it stands.
    private static Dictionary<(string Neighbour, int Place), FieldDeclaration> Unmatched(IReadOnlyList<FieldDeclaration> fields, Dictionary<string, FieldDeclaration> others)
    {
        var unmatched = new Dictionary<(string Neighbour, int Place), FieldDeclaration>();
        string neighbour = "";
        int place = 0;
        foreach (FieldDeclaration field in fields)
        {
            if (others.ContainsKey(field.Name))
            {
                neighbour = field.Name;
                place = 0;
            }
            else
            {
                unmatched[(neighbour, place++)] = field;
            }
        }

        return unmatched;
    }

    private static Dictionary<string, FieldDeclaration> ByName(IReadOnlyList<FieldDeclaration> fields)
    {
        var byName = new Dictionary<string, FieldDeclaration>();
        foreach (FieldDeclaration field in fields)
        {
            if (!byName.ContainsKey(field.Name))
            {
                byName.Add(field.Name, field);
            }
        }

        return byName;
    }
}
