using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Compiling;
using PromptGen.Generator.Options;

namespace PromptGen.Generator.Steps;

/// <summary>The part of the pipeline that hands C# to the compiler.</summary>
internal static class SourceSteps
{
    /// <summary>Hands over the accessors and <c>Prompts.Catalog</c>.</summary>
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ValueList<CompiledPrompt>> released,
        IncrementalValueProvider<ValueList<CompiledPrompt>> drafts,
        IncrementalValueProvider<EmissionSettings> settings)
    {
        IncrementalValueProvider<ValueList<PromptId>> ids = IdsOf(released).Combine(IdsOf(drafts)).Select(static (pair, _) => new ValueList<PromptId>(pair.Left.Concat(pair.Right)));
        IncrementalValueProvider<SourceFile?> catalog = ids.Combine(settings)
            .Select(static (pair, _) => CatalogCompiler.Compile(pair.Left, pair.Right)).WithTrackingName(TrackingNames.CatalogSource);
        IncrementalValueProvider<int> count = ids.Select(static (all, _) => SharedFiles.CountFor(all.Count));
        context.RegisterSourceOutput(FilesOf(released, count), Add);
        context.RegisterSourceOutput(FilesOf(drafts, count), Add);
        context.RegisterSourceOutput(catalog, Add);
    }

    /// <summary>Hands over a file.</summary>
    public static void Add(SourceProductionContext output, SourceFile? file)
    {
        if (file is not null)
        {
            output.AddSource(file.HintName, SourceText.From(file.Code, Encoding.UTF8));
        }
    }

    private static IncrementalValueProvider<ValueList<PromptId>> IdsOf(IncrementalValueProvider<ValueList<CompiledPrompt>> compiled) =>
        compiled.SelectEach(static prompt => prompt.Code is null ? [] : new[] { prompt.Id });

    private static IncrementalValuesProvider<SourceFile> FilesOf(IncrementalValueProvider<ValueList<CompiledPrompt>> compiled, IncrementalValueProvider<int> count)
    {
        var shared = new SharedFiles();
        return compiled.Combine(count).SelectMany((pair, _) => FilesOf(pair.Left.Where(static prompt => prompt.Code is not null), pair.Right, shared)).WithTrackingName(TrackingNames.Sources);
    }

    private static IEnumerable<SourceFile> FilesOf(IEnumerable<CompiledPrompt> prompts, int count, SharedFiles shared) =>
        count == 0 ? prompts.Select(static prompt => new SourceFile(prompt.HintName, prompt.Code!)) : shared.Of(prompts, count);
}
