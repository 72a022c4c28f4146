#if NET8_0_OR_GREATER
using System;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Json;

/// <summary>
/// The other reading of a contract's ints. JSON has one kind of number, and a program that reads its integers as doubles
/// gives a template other values than one that reads them as 64-bit integers: <c>7 // 2</c> is 4 and not 3, <c>-zero</c> is
/// written <c>-0</c>, 9007199254740993 becomes 9007199254740992. A tool that compares with such a program renders both ways.
/// </summary>
public static class IntegersAsNumbers
{
    /// <summary>The same contract with every int, also in lists and objects, declared as number.</summary>
    /// <returns><paramref name="contract"/> itself when it has no int.</returns>
    public static PromptContract Of(PromptContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var inputs = contract.Inputs.Select(Of).ToArray();
        return inputs.SequenceEqual(contract.Inputs) ? contract : new PromptContract(contract.Kind, inputs, contract.Settings, contract.OutputSchema);
    }

    private static FieldDeclaration Of(FieldDeclaration field)
    {
        ConstantValue? value = field.Default is { Kind: TypeKind.Int } number ? number with { Kind = TypeKind.Number } : field.Default;
        return new FieldDeclaration(field.Name, Of(field.Type), field.Description, field.Trust, field.MaxLength, value);
    }

    private static PromptType Of(PromptType type) => (type.Kind switch
    {
        TypeKind.Int => PromptType.Number,
        TypeKind.List => PromptType.ListOf(Of(type.Element!)),
        TypeKind.Object => PromptType.ObjectOf([.. type.Fields.Select(Of)]),
        _ => type,
    }).WithOptional(type.IsOptional);
}
#endif
