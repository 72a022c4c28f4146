using System.Collections.Generic;

namespace PromptGen.Language.Tests.Cases;

/// <summary>Every case of the construct tables.</summary>
internal static class LanguageCases
{
    public static IReadOnlyList<LanguageCase> All { get; } =
    [
        .. TextCases.All,
        .. LiteralCases.All,
        .. AccessCases.All,
        .. OperatorCases.All,
        .. StatementCases.All,
    ];
}
