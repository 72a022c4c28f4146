using System.Globalization;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Binding;

/// <summary>
/// A name for a value that is the same whenever it is read until something is assigned: an input, a local, a loop variable,
/// or a field of one of those. Conditions establish facts about such values only.
/// </summary>
internal static class AccessPath
{
    /// <summary>The name of a local variable's value.</summary>
    public static string OfLocal(string name) => "=" + name;

    /// <summary>The name of what <paramref name="expression"/> reads; null when it computes something.</summary>
    public static string? Of(BoundExpression expression) => expression switch
    {
        BoundInput input => "<" + Number(input.Input.Slot),
        BoundLocal local => OfLocal(local.Local.Name),
        BoundLoopVariable variable => "@" + Number(variable.Loop.Index),
        BoundMember member => Of(member.Target) is { } target ? target + "." + Number(member.Field) : null,
        BoundConversion { Kind: BoundConversionKind.FromOptional or BoundConversionKind.ToOptional } conversion => Of(conversion.Operand),
        _ => null,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
