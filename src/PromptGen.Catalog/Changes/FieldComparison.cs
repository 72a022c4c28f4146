using System.Collections.Generic;
using System.Globalization;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Changes;

/// <summary>Compares declared inputs, or the fields of an object: first which there are and in what order, then each that stayed.</summary>
internal static class FieldComparison
{
    /// <summary>Adds what differs.</summary>
    /// <param name="before">The declarations of the older version.</param>
    /// <param name="after">The declarations of the newer version.</param>
    /// <param name="prefix">What stands before a name in a path: empty for inputs, <c>customer.</c> for fields.</param>
    /// <param name="changes">Takes the changes.</param>
    public static void Compare(IReadOnlyList<FieldDeclaration> before, IReadOnlyList<FieldDeclaration> after, string prefix, List<ContractChange> changes)
    {
        string what = prefix.Length == 0 ? "input" : "field";
        var alignment = new FieldAlignment(before, after);
        foreach ((FieldDeclaration old, FieldDeclaration field) in alignment.Renamed)
        {
            changes.Add(new ContractChange(ChangeKind.InputRenamed, prefix + field.Name, $"the {what} '{prefix}{old.Name}' was renamed to '{prefix}{field.Name}'"));
            CompareOne(old, field, prefix + field.Name, changes);
        }

        foreach (FieldDeclaration old in alignment.Removed)
        {
            changes.Add(new ContractChange(ChangeKind.InputRemoved, prefix + old.Name, $"the {what} '{prefix}{old.Name}' was removed"));
        }

        foreach (FieldDeclaration field in alignment.Added)
        {
            string path = prefix + field.Name;
            changes.Add(field.CanBeOmitted
                ? new ContractChange(ChangeKind.OptionalInputAdded, path, $"the optional {what} '{path}' was added")
                : new ContractChange(ChangeKind.RequiredInputAdded, path, $"the required {what} '{path}' was added"));
        }

        foreach ((FieldDeclaration moved, FieldDeclaration behind) in alignment.Reordered)
        {
            changes.Add(new ContractChange(ChangeKind.InputsReordered, prefix + moved.Name, $"the {what} '{prefix}{moved.Name}' now comes before '{prefix}{behind.Name}'"));
        }

        foreach ((FieldDeclaration added, FieldDeclaration pushed) in alignment.Pushed)
        {
            changes.Add(new ContractChange(
                ChangeKind.InputsReordered,
                prefix + pushed.Name,
                $"the optional {what} '{prefix}{pushed.Name}' moved behind the new '{prefix}{added.Name}' in the list of parameters; declare the new one last and nothing moves"));
        }

        foreach ((FieldDeclaration old, FieldDeclaration field) in alignment.Kept)
        {
            CompareOne(old, field, prefix + field.Name, changes);
        }
    }

    private static void CompareOne(FieldDeclaration old, FieldDeclaration field, string path, List<ContractChange> changes)
    {
        if (old.CanBeOmitted != field.CanBeOmitted)
        {
            changes.Add(Omission(field.CanBeOmitted, path));
        }
        else if (!Equals(old.Default, field.Default))
        {
            changes.Add(new ContractChange(ChangeKind.DefaultChanged, path, DefaultMessage(path, old.Default, field.Default)));
        }

        TypeComparison.Compare(old.Type.WithOptional(false), field.Type.WithOptional(false), path, changes);
        if (old.Trust != field.Trust)
        {
            changes.Add(field.Trust == Trust.Trusted
                ? new ContractChange(ChangeKind.InputBecameTrusted, path, $"'{path}' was untrusted and is now trusted")
                : new ContractChange(ChangeKind.InputBecameUntrusted, path, $"'{path}' was trusted and is now untrusted"));
        }

        CompareLimits(old, field, path, changes);
        if (old.Description != field.Description)
        {
            changes.Add(new ContractChange(ChangeKind.DescriptionChanged, path, $"the description of '{path}' changed"));
        }
    }

    /// <summary>A value that may now be missing, or no longer.</summary>
    public static ContractChange Omission(bool isOptional, string path) => isOptional
        ? new ContractChange(ChangeKind.InputBecameOptional, path, $"'{path}' was required and is now optional")
        : new ContractChange(ChangeKind.InputBecameRequired, path, $"'{path}' was optional and is now required");

    // Only strings have a limit, so one that came or went with the type says nothing of its own.
    private static void CompareLimits(FieldDeclaration old, FieldDeclaration field, string path, List<ContractChange> changes)
    {
        if (old.MaxLength == field.MaxLength || old.Type.Kind != field.Type.Kind)
        {
            return;
        }

        bool isNarrower = field.MaxLength is { } now && (old.MaxLength is not { } was || now < was);
        changes.Add(new ContractChange(
            isNarrower ? ChangeKind.MaxLengthNarrowed : ChangeKind.MaxLengthWidened,
            path,
            $"the longest '{path}' is {Limit(field.MaxLength)}, before {Limit(old.MaxLength)}"));
    }

    private static string Limit(int? maxLength) => maxLength?.ToString(CultureInfo.InvariantCulture) ?? "unlimited";

    private static string DefaultMessage(string path, ConstantValue? old, ConstantValue? now) =>
        old is null ? $"the default of '{path}' is now {Show(now!)}, before there was none"
        : now is null ? $"the default of '{path}' was removed; it was {Show(old)}"
        : $"the default of '{path}' is now {Show(now)}, before {Show(old)}";

    private static string Show(ConstantValue value) => value.Kind == TypeKind.List ? "the empty list" : Quoted.Show(value.Text);
}
