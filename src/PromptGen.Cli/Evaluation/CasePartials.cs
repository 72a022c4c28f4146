using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Evaluation;

/// <summary>The partials of one case as the binder finds them.</summary>
internal sealed class CasePartials : IPartialResolver
{
    private readonly Dictionary<string, PartialSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PreparedPartial> _prepared = new(StringComparer.Ordinal);

    /// <summary>Reads the partials' declarations.</summary>
    /// <param name="partials">The partials of a case.</param>
    /// <param name="errors">Takes what is wrong with them.</param>
    /// <param name="integersAsNumbers">Whether inputs that are ints are taken for numbers.</param>
    public CasePartials(IReadOnlyList<EvaluationPartial> partials, List<EvaluationError> errors, bool integersAsNumbers)
    {
        foreach (EvaluationPartial partial in partials)
        {
            if (PromptId.Explain(partial.Id) is { } problem)
            {
                errors.Add(new EvaluationError(ToolCodes.BadRecord, 0, 0, problem, partial.Id));
            }

            if (WrittenText.Explain(partial.Template, partial.Id) is { } written)
            {
                errors.Add(written);
            }

            DeclaredInputs inputs = partial.Inputs is { } declared ? InputDeclaring.Read(InputsJson.Write(declared, integersAsNumbers), errors, partial.Id) : DeclaredInputs.None;
            SourceText source = SourceText.From(partial.Template);
            _sources[partial.Id] = new PartialSource(partial.Id, "1.0.0", source, 0, new PromptContract(PromptKind.Partial, inputs.Fields));
            _prepared[partial.Id] = new PreparedPartial(partial, inputs);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => _sources.Keys;

    /// <inheritdoc/>
    public PartialSource? Find(string id, PartialSource? includer) => _sources.GetValueOrDefault(id);

    /// <summary>The partials with these ids.</summary>
    public IReadOnlyList<PreparedPartial> Choose(IEnumerable<string> ids) => [.. ids.Select(id => _prepared[id])];
}
