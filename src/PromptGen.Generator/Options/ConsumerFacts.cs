using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PromptGen.Generator.Options;

/// <summary>
/// What the consuming project's language and platform offer. Read from the parse options, which no keystroke changes, rather than from the compilation, which every
/// keystroke replaces.
/// </summary>
/// <param name="LanguageVersion">The C# version as people write it.</param>
/// <param name="IsSupported">Whether it has what emitted code uses: C# 11 and its <c>u8</c> literals.</param>
/// <param name="HasDateOnly">Whether the platform has <c>System.DateOnly</c>: .NET 6 and later.</param>
/// <param name="HasObsoleteIds">Whether the platform's <c>ObsoleteAttribute</c> takes a diagnostic's id: .NET 5 and later.</param>
internal sealed record ConsumerFacts(string LanguageVersion, bool IsSupported, bool HasDateOnly, bool HasObsoleteIds)
{
    // The SDK defines them for every target from .NET 6, and from .NET 5, on.
    private const string DateOnlySymbol = "NET6_0_OR_GREATER";
    private const string ObsoleteIdsSymbol = "NET5_0_OR_GREATER";

    /// <summary>Reduces parse options to what counts.</summary>
    public static ConsumerFacts Read(ParseOptions options)
    {
        bool hasDateOnly = false;
        bool hasObsoleteIds = false;
        foreach (string symbol in options.PreprocessorSymbolNames)
        {
            hasDateOnly |= symbol == DateOnlySymbol;
            hasObsoleteIds |= symbol == ObsoleteIdsSymbol;
        }

        LanguageVersion version = ((CSharpParseOptions)options).LanguageVersion;
        return new ConsumerFacts(version.ToDisplayString(), version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11, hasDateOnly, hasObsoleteIds);
    }
}
