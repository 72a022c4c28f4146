using System.Linq;
using System.Text;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;

namespace PromptGen.Cli.Scaffolding;

/// <summary>A <c>.globalconfig</c> that names every rule whose severity a project may choose, with the severity that it has anyway.</summary>
internal static class SeveritySample
{
    /// <summary>The file's name, by which the compiler finds it too.</summary>
    public const string Name = ".globalconfig";

    /// <summary>The whole file.</summary>
    public static string Text()
    {
        var text = new StringBuilder(
            """
            is_global = true

            # What PromptGen's advice counts for: none, suggestion, warning or error. What keeps a prompt from being
            # compiled is an error whatever stands here.

            """);
        foreach (Rule rule in RuleTable.All.Where(r => r.IsConfigurable))
        {
            string severity = SeverityName.Of(rule.Severity);
            text.Append("\n# ").Append(rule.Title).Append(": ").Append(rule.HelpLink)
                .Append("\ndotnet_diagnostic.").Append(rule.Code).Append(".severity = ").Append(severity).Append('\n');
        }

        return text.ToString();
    }
}
