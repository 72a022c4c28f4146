using System.Collections.Generic;

namespace PromptGen.Generator.Emission;

/// <summary>Everything that the file with <c>Prompts.Catalog</c> is made of.</summary>
internal sealed record CatalogEmissionModel
{
    /// <summary>The namespace of the generated class; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the outermost class, usually <c>Prompts</c>, unescaped.</summary>
    public required string RootClass { get; init; }

    /// <summary>Whether generated types are public; internal otherwise.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the file says that it is generated.</summary>
    public bool MarksGenerated { get; init; } = true;

    /// <summary>Every prompt that has an accessor, in any order.</summary>
    public required IReadOnlyList<CatalogEntry> Entries { get; init; }
}
