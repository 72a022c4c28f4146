using PromptGen.Catalog.Yaml;

namespace PromptGen.Cli.Scaffolding;

/// <summary>The <c>promptgen.yaml</c> of a new catalogue.</summary>
internal static class SettingsSample
{
    /// <summary>The whole file.</summary>
    /// <param name="owner">Who answers for prompts that name nobody.</param>
    public static string Text(string owner) =>
        $$"""
        # Settings of the whole catalogue: https://github.com/promptgen/promptgen/blob/main/docs/format.md

        # Who answers for a prompt whose manifest names nobody.
        owners: [{{YamlText.Spell(owner)}}]

        # The models in use: a released version that was not tested with one of them is due for a test.
        # models: [gpt-4.1, claude-sonnet-4.5]

        # Who may approve a release or a channel move.
        # reviewers: [ana.ruiz]

        # For how many days the record of a version is kept that nothing uses any more.
        # retention: { days: 1825 }

        """;
}
