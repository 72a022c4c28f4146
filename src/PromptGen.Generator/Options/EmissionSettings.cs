namespace PromptGen.Generator.Options;

/// <summary>What the project wants of emitted code and what its platform offers: all that a prompt's file depends on beside the prompt.</summary>
/// <param name="Namespace">The namespace of the generated class; empty for the global one.</param>
/// <param name="ClassName">Name of the outermost class.</param>
/// <param name="IsPublic">Whether generated types are public.</param>
/// <param name="MarksGenerated">Whether generated files say so.</param>
/// <param name="HasDateOnly">Whether the platform has <c>System.DateOnly</c>.</param>
/// <param name="HasObsoleteIds">Whether the platform's <c>ObsoleteAttribute</c> takes a diagnostic's id.</param>
/// <param name="CanEmit">False when the language is too old or a property is wrong: findings are reported, nothing is emitted.</param>
internal sealed record EmissionSettings(string Namespace, string ClassName, bool IsPublic, bool MarksGenerated, bool HasDateOnly, bool HasObsoleteIds, bool CanEmit)
{
    /// <summary>Puts together what properties and platform say.</summary>
    public static EmissionSettings From(ProjectOptions options, ConsumerFacts consumer) => new(
        options.Namespace,
        options.ClassName,
        options.IsPublic,
        options.MarksGenerated,
        consumer.HasDateOnly,
        consumer.HasObsoleteIds,
        consumer.IsSupported && options.Problems.Count == 0);
}
