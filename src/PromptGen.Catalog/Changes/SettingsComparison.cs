using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Changes;

/// <summary>Compares the settings of the model call, key by key as the front matter spells them.</summary>
internal static class SettingsComparison
{
    public static void Compare(PromptSettings before, PromptSettings after, List<ContractChange> changes)
    {
        Compare("temperature", Show(before.Temperature), Show(after.Temperature), changes);
        Compare("top_p", Show(before.TopP), Show(after.TopP), changes);
        Compare("max_output_tokens", before.MaxOutputTokens?.ToString(CultureInfo.InvariantCulture), after.MaxOutputTokens?.ToString(CultureInfo.InvariantCulture), changes);
        Compare("seed", before.Seed?.ToString(CultureInfo.InvariantCulture), after.Seed?.ToString(CultureInfo.InvariantCulture), changes);
        Compare("response_format", before.ResponseFormat, after.ResponseFormat, changes);
        if (!before.Stop.SequenceEqual(after.Stop))
        {
            Add("stop", "changed", changes);
        }
    }

    private static void Compare(string key, string? before, string? after, List<ContractChange> changes)
    {
        if (before != after)
        {
            Add(key, before is null ? $"was set to {Quoted.Show(after!)}" : after is null ? $"was removed; it was {Quoted.Show(before)}" : $"changed from {Quoted.Show(before)} to {Quoted.Show(after)}", changes);
        }
    }

    private static void Add(string key, string what, List<ContractChange> changes) =>
        changes.Add(new ContractChange(ChangeKind.SettingChanged, "settings." + key, $"the setting '{key}' {what}"));

    private static string? Show(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
