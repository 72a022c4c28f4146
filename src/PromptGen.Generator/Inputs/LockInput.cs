using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Inputs;

/// <summary>The application's lock, read alone.</summary>
/// <param name="File">The pins; null when the lock is not what it should be: then nothing is selected.</param>
/// <param name="Diagnostics">What reading found.</param>
internal sealed record LockInput(LockFile? File, ValueList<CatalogueDiagnostic> Diagnostics);
