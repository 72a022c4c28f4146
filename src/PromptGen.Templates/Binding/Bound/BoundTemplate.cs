using System.Collections.Generic;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>What a rendering walks over: a body with its storage places, and the source its spans point into.</summary>
public abstract class BoundBody
{
    /// <summary>The prompt's or partial's id, for messages.</summary>
    public required string Id { get; init; }

    /// <summary>The source the spans point into.</summary>
    public required SourceText Source { get; init; }

    /// <summary>What is supplied.</summary>
    public required PromptContract Contract { get; init; }

    /// <summary>The statements.</summary>
    public required BoundBlock Body { get; init; }

    /// <summary>Every storage place; a symbol's index is its position here. A partial's inputs come first, in order.</summary>
    public required IReadOnlyList<LocalSymbol> Locals { get; init; }

    /// <summary>Every loop variable; a symbol's index is its position here.</summary>
    public required IReadOnlyList<LoopSymbol> Loops { get; init; }

    /// <summary>Whether a role tag stands in it or in a partial it includes.</summary>
    public required bool HasRoles { get; init; }

    /// <summary>Whether <c>history</c> stands in it or in a partial it includes.</summary>
    public required bool UsesHistory { get; init; }
}

/// <summary>A whole prompt, bound: what the emitter and the interpreter consume.</summary>
public sealed class BoundTemplate : BoundBody
{
    /// <summary>The inputs; an input's slot is its position here.</summary>
    public required IReadOnlyList<InputSymbol> Inputs { get; init; }

    /// <summary>Text or chat.</summary>
    public required PromptKind Kind { get; init; }

    /// <summary>Every partial that is included, directly or not, each once, a partial after those it includes.</summary>
    public required IReadOnlyList<BoundPartial> Partials { get; init; }
}

/// <summary>A partial, bound against its own contract: its inputs are its first locals.</summary>
public sealed class BoundPartial : BoundBody
{
    /// <summary>Position in <see cref="BoundTemplate.Partials"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The exact version, for people.</summary>
    public required string Version { get; init; }
}
