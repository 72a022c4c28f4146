using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Changes;

/// <summary>Compares two types: into the fields of objects, the items of lists and the values of enums.</summary>
internal static class TypeComparison
{
    /// <summary>Adds what differs. Types nest no deeper than front matter lets them.</summary>
    public static void Compare(PromptType before, PromptType after, string path, List<ContractChange> changes)
    {
        if (before.Kind != after.Kind)
        {
            changes.Add(new ContractChange(ChangeKind.InputRetyped, path, $"the type of '{path}' changed from {Name(before)} to {Name(after)}"));
            return;
        }

        switch (before.Kind)
        {
            case TypeKind.Enum:
                CompareValues(before.Values, after.Values, path, changes);
                break;
            case TypeKind.List:
                string items = path + "[]";
                if (before.Element!.IsOptional != after.Element!.IsOptional)
                {
                    changes.Add(FieldComparison.Omission(after.Element.IsOptional, items));
                }

                Compare(before.Element.WithOptional(false), after.Element.WithOptional(false), items, changes);
                break;
            case TypeKind.Object:
                FieldComparison.Compare(before.Fields, after.Fields, path + ".", changes);
                break;
        }
    }

    private static void CompareValues(IReadOnlyList<string> before, IReadOnlyList<string> after, string path, List<ContractChange> changes)
    {
        var old = new HashSet<string>(before);
        var now = new HashSet<string>(after);
        foreach (string value in before.Where(v => !now.Contains(v)))
        {
            changes.Add(new ContractChange(ChangeKind.EnumValueRemoved, path, $"the value {Quoted.Show(value)} of '{path}' was removed"));
        }

        foreach (string value in after.Where(v => !old.Contains(v)))
        {
            changes.Add(new ContractChange(ChangeKind.EnumValueAdded, path, $"the value {Quoted.Show(value)} of '{path}' was added"));
        }

        if (!before.Where(now.Contains).SequenceEqual(after.Where(old.Contains)))
        {
            changes.Add(new ContractChange(ChangeKind.EnumValuesReordered, path, $"the values of '{path}' come in another order"));
        }
    }

    private static string Name(PromptType type) => type.Kind.ToString().ToLowerInvariant();
}
