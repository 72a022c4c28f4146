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
internal sealed record ConsumerFacts(string LanguageVersion, bool IsSupported, bool HasDateOnly)
{
    // The SDK defines it for every target from .NET 6 on.
    private const string DateOnlySymbol = "NET6_0_OR_GREATER";

    /// <summary>Reduces parse options to what counts.</summary>
    public static ConsumerFacts Read(ParseOptions options)
    {
        bool hasDateOnly = false;
        foreach (string symbol in options.PreprocessorSymbolNames)
        {
            hasDateOnly |= symbol == DateOnlySymbol;
        }

        LanguageVersion version = ((CSharpParseOptions)options).LanguageVersion;
        return new ConsumerFacts(version.ToDisplayString(), version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11, hasDateOnly);
    }
}
