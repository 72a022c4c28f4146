using System.Collections.Generic;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Evaluation;

/// <summary>The inputs of a case or of a partial: as the catalogue reads them, and as front matter spells them.</summary>
/// <param name="Json">The value of <c>inputs</c> on one line.</param>
/// <param name="Fields">What it declares.</param>
internal sealed record DeclaredInputs(string Json, IReadOnlyList<FieldDeclaration> Fields)
{
    /// <summary>No inputs.</summary>
    public static DeclaredInputs None { get; } = new("{}", []);
}
