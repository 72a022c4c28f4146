using System.Collections.Generic;

namespace PromptGen.Generator.Emission;

/// <summary>Everything that the file with the prompts that are not pinned is made of.</summary>
internal sealed record StubEmissionModel
{
    /// <summary>The namespace of the generated class; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the outermost class, usually <c>Prompts</c>, unescaped.</summary>
    public required string RootClass { get; init; }

    /// <summary>Whether generated types are public; internal otherwise. Stubs are internal in both.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the file says that it is generated.</summary>
    public bool MarksGenerated { get; init; } = true;

    /// <summary>Whether the platform's <c>ObsoleteAttribute</c> takes a diagnostic's id.</summary>
    public bool HasObsoleteIds { get; init; } = true;

    /// <summary>The prompts in order of their ids.</summary>
    public required IReadOnlyList<StubEntry> Entries { get; init; }
}
