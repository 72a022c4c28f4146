using System.Collections.Generic;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Artefacts;

/// <summary>A partial of an artefact's closure, with its text.</summary>
/// <param name="Id">The partial.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Digest">The digest of that version's source.</param>
/// <param name="Inputs">What an include tag supplies to it.</param>
/// <param name="Body">The template.</param>
public sealed record ArtefactPartial(string Id, string Version, string Digest, IReadOnlyList<FieldDeclaration> Inputs, ArtefactBody Body)
{
    /// <summary>It as an including template meets it.</summary>
    public PartialSource ToPartialSource() => new(Id, Version, Body.ToSource(), Body.Start, new PromptContract(PromptKind.Partial, Inputs));
}
