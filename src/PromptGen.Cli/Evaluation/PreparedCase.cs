using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Values;

namespace PromptGen.Cli.Evaluation;

/// <summary>A case that the language accepts: bound, with arguments that fit its contract. Both engines start here.</summary>
/// <param name="Case">The case as given.</param>
/// <param name="Template">Its bound tree, for the interpreter and the argument order.</param>
/// <param name="Arguments">The data as values by slot.</param>
/// <param name="Inputs">Its inputs as front matter spells them.</param>
/// <param name="Partials">The partials it includes, directly or not, each behind those it includes itself.</param>
internal sealed record PreparedCase(
    EvaluationCase Case,
    BoundTemplate Template,
    IPromptArguments Arguments,
    DeclaredInputs Inputs,
    IReadOnlyList<PreparedPartial> Partials)
{
    /// <summary>What of the inputs is compiled.</summary>
    public UsedInputs Used => field ??= UsedInputs.In(this);
}
