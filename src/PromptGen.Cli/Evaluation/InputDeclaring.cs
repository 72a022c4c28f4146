using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Evaluation;

/// <summary>Finds out which inputs a case has: those it declares, else those its data show.</summary>
internal static class InputDeclaring
{
    /// <summary>The inputs of <paramref name="case"/>; with an error they are incomplete.</summary>
    /// <param name="case">The case.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="integersAsNumbers">Whether ints are taken for numbers.</param>
    public static DeclaredInputs Of(EvaluationCase @case, List<EvaluationError> errors, bool integersAsNumbers)
    {
        if (@case.Inputs is { } declared)
        {
            return Read(InputsJson.Write(declared, integersAsNumbers), errors);
        }

        PromptContract? inferred = JsonTypeInference.Infer(@case.Data, PromptKind.Text, out IReadOnlyList<JsonInputError> problems);
        errors.AddRange(problems.Select(p => new EvaluationError(ToolCodes.BadData, 0, 0, "data: " + p)));
        return inferred is null ? DeclaredInputs.None : Read(InputsJson.Write((integersAsNumbers ? IntegersAsNumbers.Of(inferred) : inferred).Inputs), errors);
    }

    /// <summary>Reads declarations as the catalogue reads those in front matter.</summary>
    /// <param name="json">The value of <c>inputs</c>.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="partial">The partial it belongs to; null for the case itself.</param>
    public static DeclaredInputs Read(string json, List<EvaluationError> errors, string? partial = null)
    {
        ReadResult<InputList> read = InputDeclarations.Read("inputs", SourceText.From(json));
        foreach (CatalogueDiagnostic diagnostic in read.Diagnostics.Where(d => d.Diagnostic.Severity == DiagnosticSeverity.Error))
        {
            errors.Add(new EvaluationError(diagnostic.Diagnostic.Code, 0, 0, "inputs: " + diagnostic.Diagnostic.Message, partial));
        }

        return new DeclaredInputs(json, read.Value?.Fields ?? InputList.Empty.Fields);
    }
}
