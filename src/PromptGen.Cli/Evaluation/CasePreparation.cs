using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Json;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Evaluation;

/// <summary>Takes a case as far as both engines share the way: its inputs, its parsed and bound template, its arguments.</summary>
internal static class CasePreparation
{
    /// <summary>Prepares <paramref name="case"/>; null, and at least one error, when the language or the data refuse it.</summary>
    /// <param name="case">The case.</param>
    /// <param name="errors">Takes why it is refused.</param>
    /// <param name="integersAsNumbers">Whether inputs that are ints, its partials' included, are taken for numbers.</param>
    public static PreparedCase? Prepare(EvaluationCase @case, List<EvaluationError> errors, bool integersAsNumbers = false)
    {
        if (WrittenText.Explain(@case.Template) is { } written)
        {
            errors.Add(written);
        }

        ReadResult<SourceText> file = PromptBytes.FromDecoded(@case.Id, @case.Template);
        errors.AddRange(file.Diagnostics.Where(d => d.Diagnostic.Code != CatalogueCodes.EmptyFile).Select(d => ToError(d.Diagnostic, d.Start)));
        DeclaredInputs inputs = InputDeclaring.Of(@case, errors, integersAsNumbers);
        var partials = new CasePartials(@case.Partials, errors, integersAsNumbers);
        if (errors.Count > 0)
        {
            return null;
        }

        SourceText source = SourceText.From(@case.Template);
        var diagnostics = new DiagnosticBag();
        TemplateSyntax syntax = TemplateParser.Parse(source, 0, diagnostics);
        PromptKind kind = PromptKindInference.Infer(syntax, partials, inputs.Fields);
        var contract = new PromptContract(kind, inputs.Fields);
        var inPartials = new List<PartialDiagnostic>();
        BoundTemplate? bound = TemplateBinder.Bind(@case.Id, source, syntax, contract, partials, diagnostics, inPartials);
        errors.AddRange(diagnostics.Items.Where(IsError).Select(d => ToError(d, source.GetPosition(d.Span.Start))));
        errors.AddRange(inPartials.Where(p => IsError(p.Diagnostic)).Select(p => ToError(p.Diagnostic, p.Partial.Source.GetPosition(p.Diagnostic.Span.Start), p.Partial.Id)));

        JsonPromptArguments? arguments = JsonPromptArguments.Parse(contract, @case.Data, out IReadOnlyList<JsonInputError> problems);
        errors.AddRange(problems.Select(p => new EvaluationError(ToolCodes.BadData, 0, 0, "data: " + p)));
        if (OmittedFields.Explain(@case.Template, inputs.Fields, @case.Data) is { } omitted)
        {
            errors.Add(omitted);
        }

        return errors.Count > 0 || bound is null || arguments is null
            ? null
            : new PreparedCase(@case, bound, arguments, inputs, partials.Choose(bound.Partials.Select(p => p.Id)));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static EvaluationError ToError(Diagnostic diagnostic, LinePosition place, string? partial = null) =>
        new(diagnostic.Code, place.Line, place.Column, diagnostic.Message, partial);
}
