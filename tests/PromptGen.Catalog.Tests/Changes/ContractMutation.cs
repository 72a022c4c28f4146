using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Changes;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Tests.Changes;

/// <summary>One change somewhere in a version; changes of different numbers do not touch each other's place.</summary>
/// <param name="Place">Which input is changed, or, from the number of inputs on, the version as a whole.</param>
/// <param name="Choice">Which change.</param>
internal sealed record ContractMutation(int Place, int Choice)
{
    /// <summary>The version with all of <paramref name="mutations"/>.</summary>
    public static VersionContent Apply(VersionContent version, IReadOnlyCollection<ContractMutation> mutations)
    {
        int inputs = version.Contract.Inputs.Count;
        FieldDeclaration[] fields = [.. version.Contract.Inputs];
        List<FieldDeclaration> changed = [];
        for (int i = 0; i < fields.Length; i++)
        {
            changed.AddRange(mutations.FirstOrDefault(m => m.Place == i) is { } own ? own.Change(fields[i]) : [fields[i]]);
        }

        PromptContract contract = new(version.Contract.Kind, changed, version.Contract.Settings, version.Contract.OutputSchema);
        foreach (ContractMutation whole in mutations.Where(m => m.Place >= inputs))
        {
            contract = (whole.Place - inputs) switch
            {
                0 => new(contract.Kind, [.. contract.Inputs, new FieldDeclaration("new_required", PromptType.Int)], contract.Settings, contract.OutputSchema),
                1 => new(contract.Kind, [.. contract.Inputs, new FieldDeclaration("new_optional", PromptType.Int.WithOptional())], contract.Settings, contract.OutputSchema),
                2 => new(contract.Kind, [new FieldDeclaration("new_first", PromptType.Int.WithOptional()), .. contract.Inputs], contract.Settings, contract.OutputSchema),
                3 => new(contract.Kind, contract.Inputs, new PromptSettings { Seed = 77 }, contract.OutputSchema),
                4 => new(PromptKind.Chat, contract.Inputs, contract.Settings, contract.OutputSchema),
                5 => new(contract.Kind, contract.Inputs, contract.Settings, "{}"),
                _ => contract,
            };
        }

        return version with
        {
            Contract = contract,
            Body = mutations.Any(m => m.Place == inputs + 6) ? version.Body + "more" : version.Body,
            FrontMatter = mutations.Any(m => m.Place == inputs + 7) ? version.FrontMatter + " " : version.FrontMatter,
        };
    }

    private FieldDeclaration[] Change(FieldDeclaration field) => Choice switch
    {
        0 => [],
        1 => [new(field.Name + "_renamed", field.Type, field.Description, field.Trust, field.MaxLength, field.Default)],
        2 => [With(field, type: field.Type.Kind == TypeKind.Bool ? PromptType.Int : PromptType.Bool)],
        3 => [With(field, type: field.Type.WithOptional(!field.Type.IsOptional))],
        4 => [new(field.Name, field.Type, field.Description + "x", field.Trust, field.MaxLength, field.Default)],
        5 => [new(field.Name, field.Type, field.Description, field.Trust == Trust.Trusted ? Trust.Untrusted : Trust.Trusted, field.MaxLength, field.Default)],
        6 => [new(field.Name, field.Type, field.Description, field.Trust, field.MaxLength is { } most ? most + 1 : 5, field.Default)],
        7 => [With(field, type: PromptType.ListOf(field.Type))],
        _ => [With(field, type: Inside(field.Type))],
    };

    // The first part of the type that has parts is changed, else the type stays.
    private PromptType Inside(PromptType type) => type.Kind switch
    {
        TypeKind.Enum => PromptType.EnumOf([.. type.Values, "added"]).WithOptional(type.IsOptional),
        TypeKind.List => PromptType.ListOf(Inside(type.Element!)).WithOptional(type.IsOptional),
        TypeKind.Object => PromptType.ObjectOf([.. (this with { Choice = Choice - 9 }).Change(type.Fields[0]), .. type.Fields.Skip(1)]).WithOptional(type.IsOptional),
        _ => type,
    };

    private static FieldDeclaration With(FieldDeclaration field, PromptType type) => new(field.Name, type, field.Description, field.Trust, field.MaxLength, field.Default);
}
