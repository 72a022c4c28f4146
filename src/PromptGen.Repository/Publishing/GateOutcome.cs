using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Moves;

namespace PromptGen.Repository.Publishing;

/// <summary>What the gate says of a version.</summary>
/// <param name="Version">It with its artefact; null when it may not be published.</param>
/// <param name="Errors">Why not.</param>
/// <param name="Warnings">What else was found.</param>
public sealed record GateOutcome(OfferedVersion? Version, ValueList<CatalogueDiagnostic> Errors, ValueList<CatalogueDiagnostic> Warnings);
