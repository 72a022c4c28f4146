using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Compiling;
using PromptGen.Generator.Options;

namespace PromptGen.Generator.Steps;

/// <summary>
/// The part of the pipeline that hands C# to the compiler. Few prompts have a file each, which is what people look for. The compiler compares the names of all files with each other, whatever was
/// edited, which of a thousand files takes longer than all else, so many prompts have a file for each shard.
/// </summary>
internal static class SourceSteps
{
    private const int MostFiles = 64;

    /// <summary>Hands over the accessors and <c>Prompts.Catalog</c>.</summary>
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ValueList<CompiledPrompt>> released,
        IncrementalValuesProvider<ValueList<CompiledPrompt>> drafts,
        IncrementalValueProvider<EmissionSettings> settings)
    {
        IncrementalValueProvider<ImmutableArray<PromptId>> ids = IdsOf(released).Combine(IdsOf(drafts)).Select(static (pair, _) => pair.Left.AddRange(pair.Right));
        IncrementalValueProvider<SourceFile?> catalog = ids.Combine(settings)
            .Select(static (pair, _) => CatalogCompiler.Compile(pair.Left, pair.Right)).WithTrackingName(TrackingNames.CatalogSource);
        IncrementalValueProvider<bool> areMany = ids.Select(static (all, _) => all.Length > MostFiles);
        context.RegisterSourceOutput(FilesOf(released, areMany), Add);
        context.RegisterSourceOutput(FilesOf(drafts, areMany), Add);
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

    private static IncrementalValueProvider<ImmutableArray<PromptId>> IdsOf(IncrementalValuesProvider<ValueList<CompiledPrompt>> compiled) =>
        compiled.SelectEach(static prompt => prompt.Code is null ? [] : new[] { prompt.Id }).Gather();

    private static IncrementalValuesProvider<SourceFile> FilesOf(IncrementalValuesProvider<ValueList<CompiledPrompt>> compiled, IncrementalValueProvider<bool> areMany) =>
        compiled.Combine(areMany).SelectMany(static (pair, _) => SourceFile.Of(pair.Left.Where(static prompt => prompt.Code is not null), pair.Right)).WithTrackingName(TrackingNames.Sources);
}
