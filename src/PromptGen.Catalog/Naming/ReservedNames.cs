using System;
using System.Collections.Generic;

namespace PromptGen.Catalog.Naming;

/// <summary>The C# names that generated code itself declares or inherits, so that a catalogue cannot use them.</summary>
public static class ReservedNames
{
    /// <summary>Members that every class has from <see cref="object"/>.</summary>
    private static readonly string[] OfObject = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>What no segment of an id may be called, whatever its case.</summary>
    public static IReadOnlyCollection<string> Segments { get; } = Set("All", "Catalog", "Id", "Version", "Digest", "Render", "For");

    /// <summary>What no type of a prompt's contract may be called: the members of a prompt's class.</summary>
    public static IReadOnlyCollection<string> Types { get; } = Set("Id", "Version", "Digest", "Render", "For", "OutputSchema", "Descriptor");

    /// <summary>What no field of an object may be called: the members of every generated struct.</summary>
    public static IReadOnlyCollection<string> Fields { get; } = Set();

    /// <summary>Whether <paramref name="name"/> is among <paramref name="reserved"/>; case does not count.</summary>
    public static bool Contains(IReadOnlyCollection<string> reserved, string name) => ((HashSet<string>)reserved).Contains(name);

    private static HashSet<string> Set(params string[] names)
    {
        var set = new HashSet<string>(OfObject, StringComparer.OrdinalIgnoreCase);
        set.UnionWith(names);
        return set;
    }
}
