using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Dataflow;

/// <summary>
/// The types whose values can hold text that somebody else wrote. A bool, number, date or enum cannot: whatever was untrusted
/// on the way to it, what a template writes for it is one of few forms that the contract allows.
/// </summary>
internal static class TextCarrier
{
    /// <summary>Whether a value of the type can be, or have in it, a free text.</summary>
    public static bool CanHoldText(PromptType type)
    {
        type = WithoutLists(type);
        return type.Kind == TypeKind.String || type.Kind == TypeKind.Object && type.Fields.Any(f => CanHoldText(f.Type));
    }

    /// <summary>The type of what a list holds in the end; any other type as it is.</summary>
    public static PromptType WithoutLists(PromptType type)
    {
        while (type.Kind == TypeKind.List)
        {
            type = type.Element!;
        }

        return type;
    }
}
