using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Compiling;

/// <summary>What a prompt became.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Code">Its C# file; null when an error keeps it from having one, and for a partial.</param>
/// <param name="Diagnostics">What is reported about its own file.</param>
/// <param name="PartialDiagnostics">What is reported about the files that it includes; several prompts find the same.</param>
internal sealed record CompiledPrompt(PromptId Id, string? Code, ValueList<CatalogueDiagnostic> Diagnostics, ValueList<CatalogueDiagnostic> PartialDiagnostics)
{
    /// <summary>The name under which the compiler shows the file; no id holds a dot, so no two share it.</summary>
    public string HintName => Id.Value.Replace('/', '.') + ".g.cs";
}
