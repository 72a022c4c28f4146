using System;
using System.Collections.Generic;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Naming;

/// <summary>
/// Names the types that a contract needs. An enum or object is named after its input (<c>plan</c>: <c>Plan</c>), the items
/// of a list after one of them (<c>tickets</c>: <c>Ticket</c>), and inside an object the owner's name comes first
/// (<c>user.address</c>: <c>UserAddress</c>).
/// </summary>
public static class GeneratedTypes
{
    /// <summary>The types in the order in which the contract mentions them, owners before what they hold.</summary>
    public static ValueList<GeneratedType> Of(IReadOnlyList<FieldDeclaration> inputs)
    {
        var types = new List<GeneratedType>();
        foreach (FieldDeclaration input in inputs ?? throw new ArgumentNullException(nameof(inputs)))
        {
            Add(types, input.Name, CSharpNames.Pascal(input.Name), input.Type);
        }

        return new ValueList<GeneratedType>(types);
    }

    /// <summary>
    /// The C# name of one item of a list, by the spelling of English: <c>Tickets</c> gives <c>Ticket</c>, <c>Categories</c>
    /// gives <c>Category</c>, <c>Boxes</c> gives <c>Box</c>; a name that is no such plural gets <c>Item</c> behind it.
    /// </summary>
    public static string ItemName(string listName)
    {
        if (EndsWith(listName, "ies") && listName.Length > 4)
        {
            return Shorten(listName, 3) + "y";
        }

        if (EndsWith(listName, "sses") || EndsWith(listName, "xes") || EndsWith(listName, "shes") || EndsWith(listName, "ches"))
        {
            return Shorten(listName, 2);
        }

        bool isPlural = listName.Length > 2 && EndsWith(listName, "s") && !EndsWith(listName, "ss") && !EndsWith(listName, "us") && !EndsWith(listName, "is");
        return isPlural ? Shorten(listName, 1) : listName + "Item";
    }

    // Types nest at most as deep as the reader of front matter lets them.
    private static void Add(List<GeneratedType> types, string path, string name, PromptType type)
    {
        switch (type.Kind)
        {
            case TypeKind.Enum:
                types.Add(new GeneratedType(path, name, type.WithOptional(false)));
                break;
            case TypeKind.List:
                Add(types, path + "[]", ItemName(name), type.Element!);
                break;
            case TypeKind.Object:
                types.Add(new GeneratedType(path, name, type.WithOptional(false)));
                foreach (FieldDeclaration field in type.Fields)
                {
                    Add(types, path + "." + field.Name, name + CSharpNames.Pascal(field.Name), field.Type);
                }

                break;
        }
    }

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);

    private static string Shorten(string name, int by) => name.Substring(0, name.Length - by);
}
