using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Values;

namespace PromptGen.Channels.Admission;

/// <summary>
/// A version that may serve in place of the compiled one. It renders what its own text says with a caller's arguments as the application
/// was compiled to pass them. It never changes and may be used by any number of threads.
/// </summary>
internal sealed class AdmittedOverride
{
    private readonly InputSource[] _sources;
    private readonly bool _takesAsGiven;

    /// <summary>Puts it together; <see cref="OverrideCheck"/> has looked at everything before.</summary>
    /// <param name="identity">The version, with its settings and the channel that selected it.</param>
    /// <param name="program">Its template.</param>
    /// <param name="sources">Where each of its inputs comes from, by its slots.</param>
    public AdmittedOverride(PromptIdentity identity, TemplateProgram program, IReadOnlyList<InputSource> sources)
    {
        Identity = identity;
        Program = program;
        _sources = [.. sources];
        _takesAsGiven = _sources.Select((s, i) => s.IsGivenIn(i)).All(isGiven => isGiven);
    }

    /// <summary>The version, with its settings and the channel that selected it.</summary>
    public PromptIdentity Identity { get; }

    /// <summary>Its template, whose slots are those of its own contract.</summary>
    public TemplateProgram Program { get; }

    /// <summary>A caller's arguments as the override takes them.</summary>
    /// <param name="caller">The arguments by the slots of the compiled contract.</param>
    /// <returns>
    /// The arguments by the slots of the override's contract. To ask for one throws an <see cref="ArgumentException"/> when a text in it is longer than the
    /// compiled contract allows: that is the caller's mistake, and the compiled version would say the same.
    /// </returns>
    public IPromptArguments Map(IPromptArguments caller) => _takesAsGiven ? caller : new MappedArguments(caller, _sources);

    /// <summary>Renders a text prompt.</summary>
    /// <inheritdoc cref="Map"/>
    /// <exception cref="PromptRenderException">The data make an operation of the override fail.</exception>
    public string RenderText(IPromptArguments caller) => Program.RenderText(Map(caller));

    /// <summary>Renders a text prompt for who reads the text in parts.</summary>
    /// <inheritdoc cref="RenderText(IPromptArguments)"/>
    /// <param name="caller">The arguments by the slots of the compiled contract.</param>
    /// <returns>The complete text, to be disposed of.</returns>
    public TextRendering StartText(IPromptArguments caller) => Program.StartText(Map(caller));

    /// <summary>Renders a chat prompt.</summary>
    /// <inheritdoc cref="RenderText(IPromptArguments)"/>
    /// <param name="caller">The arguments by the slots of the compiled contract.</param>
    /// <param name="history">What <c>history</c> inserts; null for nothing.</param>
    public PromptMessage[] RenderMessages(IPromptArguments caller, IReadOnlyList<PromptMessage>? history) => Program.RenderMessages(Map(caller), history);
}
