using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Naming;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Emission;

/// <summary>An enum or struct that a prompt's class holds, with the C# names of its members.</summary>
internal sealed class NestedType
{
    /// <summary>Names an object's or enum's parts.</summary>
    /// <param name="type">The object or enum, not optional.</param>
    /// <param name="name">The C# type's name, unescaped.</param>
    /// <param name="siblings">The members of the prompt's class, for the method that gives an enum's text.</param>
    public NestedType(PromptType type, string name, NameScope siblings)
    {
        Type = type;
        Name = name;
        CSharpName = CSharpNames.Escape(name);
        TextMethod = type.Kind == TypeKind.Enum ? siblings.Claim("TextOf" + name) : "";

        // A member may be named neither as its type nor as what every struct has.
        var members = new NameScope(name, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "value__");
        IEnumerable<string> names = type.Kind == TypeKind.Enum ? type.Values : type.Fields.Select(f => f.Name);
        Members = names.Select(n => CSharpNames.Escape(members.ClaimFirst(CSharpNames.Pascal(n), CSharpNames.Pascal(n) + "Value"))).ToArray();
        var parameters = new NameScope();
        Parameters = type.Fields.Select(f => CSharpNames.Escape(parameters.Claim(CSharpNames.Camel(f.Name)))).ToArray();
    }

    /// <summary>The object or enum type, not optional.</summary>
    public PromptType Type { get; }

    /// <summary>Its name, unescaped.</summary>
    public string Name { get; }

    /// <summary>Its name as it is written in code.</summary>
    public string CSharpName { get; }

    /// <summary>Name of the method that gives an enum's text; empty for an object.</summary>
    public string TextMethod { get; }

    /// <summary>Names of an enum's values or of an object's properties, as they are written in code.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Names of the parameters of an object's constructor, as they are written in code; by field.</summary>
    public IReadOnlyList<string> Parameters { get; }
}
