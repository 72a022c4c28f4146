using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>What the <c>array</c> group yields, and what the interpreter needs for it.</content>
public static partial class BuiltinCatalogue
{
    private static TemplateValue First(IReadOnlyList<TemplateValue> list) => list.Count > 0 ? list[0] : default;

    private static TemplateValue Last(IReadOnlyList<TemplateValue> list) => list.Count > 0 ? list[list.Count - 1] : default;

    private static TemplateValue Compact(IReadOnlyList<TemplateValue> list)
    {
        List<TemplateValue> items = new(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            if (!list[i].IsNull)
            {
                items.Add(list[i]);
            }
        }

        return Value(items);
    }

    private static Func<TemplateValue, TemplateValue> Field(BuiltinArguments arguments, int index)
    {
        string name = arguments[index].AsString;
        return element =>
        {
            IReadOnlyList<string> names = element.Shape!.FieldNames;
            for (int i = 0; i < names.Count; i++)
            {
                if (names[i] == name)
                {
                    return element.GetField(i);
                }
            }

            throw new InvalidOperationException("The binder let an unknown field through: " + name);
        };
    }

    private static BuiltinResult ElementOrNull(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        BuiltinResult.Of(types[0].Element!.WithOptional());

    private static BuiltinResult CompactResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        BuiltinResult.Of(PromptType.ListOf(types[0].Element!.WithOptional(false)));

    private static BuiltinResult MapResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals)
    {
        PromptType element = types[0].Element!;
        return BuiltinResult.Of(PromptType.ListOf(element.Fields[element.IndexOfField(literals[1]!)].EffectiveType));
    }

    private static BuiltinResult ConcatResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals)
    {
        PromptType left = types[0].Element!;
        PromptType right = types[1].Element!;
        return left.Equals(right)
            ? BuiltinResult.Of(types[0])
            : BuiltinResult.Fail("both lists must hold the same type, not " + left + " and " + right);
    }

    private static BuiltinResult ContainsResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) => types[0].Element!.Kind switch
    {
        TypeKind.List or TypeKind.Object => BuiltinResult.Fail("array.contains compares scalars, not " + types[0].Element),
        TypeKind.Int => BuiltinResult.Fail("array.contains is left out for ints, because Scriban finds an int only when both are held in the same width; loop over the list and compare with =="),
        _ => BuiltinResult.Of(PromptType.Bool),
    };

    private static BuiltinResult JoinResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        HoldsObjects(types[0].Element!)
            ? BuiltinResult.Fail("array.join takes scalars, not objects; pick a field first with array.map")
            : BuiltinResult.Of(PromptType.String);

    private static BuiltinResult SortResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals)
    {
        PromptType element = types[0].Element!;
        PromptType key = literals[1] is { } field ? element.Fields[element.IndexOfField(field)].EffectiveType : element;
        return BuiltinSignature.IsScalar(key)
            ? BuiltinResult.Of(types[0])
            : BuiltinResult.Fail(key.Kind == TypeKind.Object ? "objects have no order; name a field to sort by: array.sort \"name\"" : "lists have no order");
    }

    private static BuiltinResult UniqResult(IReadOnlyList<PromptType> types, IReadOnlyList<string?> literals) =>
        BuiltinSignature.IsScalar(types[0].Element!)
            ? BuiltinResult.Of(types[0])
            : BuiltinResult.Fail("array.uniq compares scalars, not " + types[0].Element);

    private static bool HoldsObjects(PromptType type) => type.Kind == TypeKind.Object || (type.Element is { } element && HoldsObjects(element));
}
