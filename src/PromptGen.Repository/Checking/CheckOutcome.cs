using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;

namespace PromptGen.Repository.Checking;

/// <summary>What a check of a repository found.</summary>
/// <param name="Findings">What is wrong.</param>
/// <param name="Versions">How many versions pointers name, each with its artefact.</param>
/// <param name="States">How many states of channels and stops the history has.</param>
public sealed record CheckOutcome(ValueList<CatalogueDiagnostic> Findings, int Versions, int States);
