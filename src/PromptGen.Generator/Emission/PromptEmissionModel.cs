using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Generator.Emission;

/// <summary>Everything that the file of one prompt is made of.</summary>
internal sealed record PromptEmissionModel
{
    /// <summary>The bound prompt, text or chat; its tree has no errors.</summary>
    public required BoundTemplate Template { get; init; }

    /// <summary>The prompt's id.</summary>
    public required string Id { get; init; }

    /// <summary>The compiled version.</summary>
    public required string Version { get; init; }

    /// <summary>Its digest: 64 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>
    /// Whether it is a draft. Its identity and its texts are made when they are asked for rather than kept: a running application that takes in an edit of code runs no initializer again.
    /// </summary>
    public bool IsDraft { get; init; }

    /// <summary>What the prompt is for, from its manifest; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>Why this version was released; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>What the compiler says of calls, since this version is deprecated; null when it is not.</summary>
    public string? Deprecation { get; init; }

    /// <summary>The namespace of the generated class; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the outermost class, usually <c>Prompts</c>, unescaped.</summary>
    public required string RootClass { get; init; }

    /// <summary>Names of the classes that stand for the id's folders, outermost first, unescaped.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Name of the prompt's own class, unescaped.</summary>
    public required string ClassName { get; init; }

    /// <summary>Whether generated types are public; internal otherwise.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the consumer's platform has <c>System.DateOnly</c>; dates are <c>System.DateTime</c> otherwise.</summary>
    public bool HasDateOnly { get; init; }

    /// <summary>Whether the platform's <c>ObsoleteAttribute</c> takes a diagnostic's id.</summary>
    public bool HasObsoleteIds { get; init; } = true;

    /// <summary>
    /// Whether the file says that it is generated, which keeps analyzers away. Off to compile it as ordinary source.
    /// </summary>
    public bool MarksGenerated { get; init; } = true;
}
