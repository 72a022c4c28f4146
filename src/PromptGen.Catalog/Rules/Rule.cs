using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules;

/// <summary>What one code stands for.</summary>
/// <param name="Code">The id, which keeps its meaning for ever.</param>
/// <param name="Title">A few words without a final period.</param>
/// <param name="Severity">How much a finding matters unless a project says otherwise; some findings of a rule may matter less.</param>
public sealed record Rule(string Code, string Title, DiagnosticSeverity Severity = DiagnosticSeverity.Error)
{
    /// <summary>Where the page of a code lies, with the code for <c>{0}</c>.</summary>
    public const string HelpLinkFormat = "https://github.com/promptgen/promptgen/blob/main/docs/diagnostics/{0}.md";

    /// <summary>The category of rules about the use of prompts in C#.</summary>
    public const string UseCategory = "PromptGen.Use";

    /// <summary>The address of its page.</summary>
    public string HelpLink => HelpLinkFormat.Replace("{0}", Code);

    /// <summary>Whether a project may raise, lower or silence it. An error says that there is nothing to compile, which no setting changes.</summary>
    public bool IsConfigurable => Severity != DiagnosticSeverity.Error;

    /// <summary>What it is about: <c>PromptGen.Files</c>, <c>.Versions</c>, <c>.Templates</c>, <c>.Governance</c> or <c>.Use</c>.</summary>
    public string Category => Code[2] switch
    {
        '0' => "PromptGen.Files",
        '1' => "PromptGen.Versions",
        '2' => "PromptGen.Templates",
        '3' => "PromptGen.Governance",
        _ => UseCategory,
    };
}
