using System;
using System.Collections.Generic;
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
        _ = inputs ?? throw new ArgumentNullException(nameof(inputs));
        var declared = new Declarations(promptClass);
        for (int i = 0; i < inputs.Count; i++)
        {
            declared.Add(inputs[i].Type, inputs[i].Name, inputs[i].Name, "");
        }

        return declared.Types.Count == 0 ? ValueList<GeneratedType>.Empty : new ValueList<GeneratedType>(declared.Types);
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

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);

    private static string Shorten(string name, int by) => name.Substring(0, name.Length - by);

    /// <summary>The types of one contract, while they are named.</summary>
    /// <param name="promptClass">The class of the prompt.</param>
    private sealed class Declarations(string promptClass)
    {
        // Null while no type was met: most contracts have none or few, and every prompt of a catalogue is asked.
        private HashSet<PromptType>? _known;
        private Dictionary<string, string>? _owners;

        public List<GeneratedType> Types { get; } = [];

        // Types nest at most as deep as the reader of front matter lets them.
        public void Add(PromptType type, string path, string name, string parent)
        {
            switch (type.Kind)
            {
                case TypeKind.List:
                    if (HoldsTypes(type))
                    {
                        Add(type.Element!, path + "[]", ItemName(name), parent);
                    }

                    break;
                case TypeKind.Enum or TypeKind.Object when (_known ??= new HashSet<PromptType>(TypeStructure.Comparer)).Add(type):
                    string wanted = CSharpNames.Pascal(name);
                    if (OwnerOf(wanted) is not null)
                    {
                        wanted = parent + wanted;
                    }

                    Types.Add(new GeneratedType(path, wanted, type.WithOptional(false), OwnerOf(wanted)));
                    (_owners ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))[wanted] = path;
                    for (int i = 0; i < type.Fields.Count; i++)
                    {
                        FieldDeclaration field = type.Fields[i];
                        if (HoldsTypes(field.Type))
                        {
                            Add(field.Type, path + "." + field.Name, field.Name, wanted);
                        }
                    }

                    break;
            }
        }

        /// <summary>The path of the type that has a name; empty for one that generated code itself has, null for a free one.</summary>
        private string? OwnerOf(string name) =>
            _owners is not null && _owners.TryGetValue(name, out string? owner) ? owner
            : ReservedNames.Contains(ReservedNames.Types, name) || string.Equals(name, promptClass, StringComparison.OrdinalIgnoreCase) ? ""
            : null;

        private static bool HoldsTypes(PromptType type)
        {
            while (type.Kind == TypeKind.List)
            {
                type = type.Element!;
            }

            return type.Kind is TypeKind.Enum or TypeKind.Object;
        }
    }
}
