using System;
using PromptGen.Catalog.Checking;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;

namespace PromptGen.Catalog.Testing;

/// <summary>Makes a checked file ready to render, also a partial, which is then taken for a prompt of its own.</summary>
public static class PromptPrograms
{
    /// <summary>The program of a file; null when errors were found in it or in what it includes.</summary>
    /// <param name="file">The checked file.</param>
    /// <param name="partials">What it can include, as when it was checked.</param>
    public static TemplateProgram? Compile(CheckedPrompt file, IPartialResolver partials)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        return file.Bound switch
        {
            BoundTemplate template => TemplateProgram.Compile(template),
            BoundPartial => Alone(file, partials),
            _ => null,
        };
    }

    private static TemplateProgram? Alone(CheckedPrompt file, IPartialResolver partials)
    {
        PromptKind kind = PromptKindInference.Infer(file.Body, partials, file.Contract.Inputs);
        PromptContract contract = file.Source.Header.ToContract(kind);
        return TemplateBinder.Bind(file.Source.Id.Value, file.Source.Source, file.Body, contract, partials, new DiagnosticBag()) is { } bound ? TemplateProgram.Compile(bound) : null;
    }
}
