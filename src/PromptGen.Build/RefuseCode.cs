using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptGen.Build.Working;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Build;

/// <summary>Fails a build that would leave out source files without a word, since they lie among the prompts.</summary>
public sealed class RefuseCode : Task
{
    /// <summary>The files, as full paths.</summary>
    [Required]
    public string[] Files { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (string file in Files)
        {
            ReportedFinding.Of(CatalogueDiagnostic.OfFile(
                file,
                UseCodes.CodeAmongPrompts,
                "this file lies in the catalogue's folder, where nothing but prompts is looked for, so it would not be compiled; move it, name the catalogue's folder in PromptGenPromptsPath if this is not it, or set PromptGenShowFiles to true")).Write(Log);
        }

        return !Log.HasLoggedErrors;
    }
}
