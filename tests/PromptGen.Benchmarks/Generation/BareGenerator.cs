using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PromptGen.Benchmarks.Generation;

#pragma warning disable RS1042, RS1036, RS1035, RS1038, RS1041 // It is handed to the driver, and lies in no package.
/// <summary>A generator that emits one file that nothing is in.</summary>
/// <param name="asksForFiles">Whether it asks for the project's additional files, which is the least that a generator of prompts can do.</param>
internal sealed class BareGenerator(bool asksForFiles) : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        if (asksForFiles)
        {
            context.RegisterSourceOutput(context.AdditionalTextsProvider.Collect().Select(static (files, _) => files.Length), static (output, count) => Add(output));
        }
        else
        {
            context.RegisterSourceOutput(context.ParseOptionsProvider, static (output, _) => Add(output));
        }
    }

    private static void Add(SourceProductionContext output) => output.AddSource("Bare", SourceText.From("// Nothing.\n", Encoding.UTF8));
}
#pragma warning restore RS1042, RS1036, RS1035, RS1038, RS1041
