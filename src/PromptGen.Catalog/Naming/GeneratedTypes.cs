using System;
using System.Collections.Generic;
using System.Text;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Naming;

/// <summary>
/// Names the types that a contract needs. An enum or object is named after its input or field (<c>plan</c>: <c>Plan</c>), the
/// items of a list after one of them (<c>tickets</c>: <c>Ticket</c>). Inside an object the owner's name goes in front where
/// the short name is taken (<c>user.address</c>: <c>UserAddress</c>). Types of the same structure are one type.
/// </summary>
public static class GeneratedTypes
{
    /// <summary>The types in the order in which the contract mentions them, owners before what they hold.</summary>
    /// <param name="inputs">The contract's inputs.</param>
    /// <param name="promptClass">The class of the prompt, whose name none of them can have.</param>
    public static ValueList<GeneratedType> Of(IReadOnlyList<FieldDeclaration> inputs, string promptClass)
    {
        var types = new List<GeneratedType>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [promptClass] = "" };
        foreach (string reserved in ReservedNames.Types)
        {
            owners[reserved] = "";
        }

        foreach (FieldDeclaration input in inputs ?? throw new ArgumentNullException(nameof(inputs)))
        {
            Declare(types, known, owners, input.Type, input.Name, input.Name, "");
        }

        return new ValueList<GeneratedType>(types);
    }

    /// <summary>
    /// The name of one item of a list, by the spelling of English: <c>tickets</c> gives <c>ticket</c>, <c>categories</c> gives
    /// <c>category</c>, <c>boxes</c> gives <c>box</c>; a name that is no such plural gets <c>_item</c> behind it.
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
        return isPlural ? Shorten(listName, 1) : listName + "_item";
    }

    // Types nest at most as deep as the reader of front matter lets them.
    private static void Declare(List<GeneratedType> types, HashSet<string> known, Dictionary<string, string> owners, PromptType type, string path, string name, string parent)
    {
        switch (type.Kind)
        {
            case TypeKind.List:
                Declare(types, known, owners, type.Element!, path + "[]", ItemName(name), parent);
                break;
            case TypeKind.Enum or TypeKind.Object when known.Add(StructureOf(type)):
                string wanted = CSharpNames.Pascal(name);
                if (owners.ContainsKey(wanted))
                {
                    wanted = parent + wanted;
                }

                bool isTaken = owners.TryGetValue(wanted, out string? owner);
                types.Add(new GeneratedType(path, wanted, type.WithOptional(false), isTaken ? owner : null));
                owners[wanted] = path;
                foreach (FieldDeclaration field in type.Fields)
                {
                    Declare(types, known, owners, field.Type, path + "." + field.Name, field.Name, wanted);
                }

                break;
        }
    }

    // What makes two types one: kind, values, fields and their limits; not what is said about them.
    private static string StructureOf(PromptType type)
    {
        var structure = new StringBuilder();
        Append(structure, type);
        return structure.ToString();
    }

    private static void Append(StringBuilder structure, PromptType type)
    {
        structure.Append((int)type.Kind).Append('(');
        foreach (string value in type.Values)
        {
            structure.Append(value.Length).Append(':').Append(value);
        }

        if (type.Element is not null)
        {
            AppendMember(structure, type.Element);
        }

        foreach (FieldDeclaration field in type.Fields)
        {
            structure.Append(field.Name).Append(':').Append(field.MaxLength).Append(':');
            AppendMember(structure, field.Type);
        }

        structure.Append(')');
    }

    private static void AppendMember(StringBuilder structure, PromptType type)
    {
        Append(structure, type);
        structure.Append(type.IsOptional ? "?;" : ";");
    }

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);

    private static string Shorten(string name, int by) => name.Substring(0, name.Length - by);
}
