using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Reads the settings of the model call and checks their ranges.</summary>
internal static class SettingsReader
{
    private const int MostStops = 16;

    public static PromptSettings Read(YamlNode node, bool hasOutput, DiagnosticBag diagnostics)
    {
        if (MappingReader.Open(node, FrontMatterFormat.Settings, diagnostics) is not { } settings)
        {
            return PromptSettings.Empty;
        }

        string? format = settings.Choice("response_format");
        if (format == "json_schema" && !hasOutput)
        {
            diagnostics.Error(CatalogueCodes.BadValue, settings.Find("response_format")!.Span, "response_format json_schema needs the schema under 'output'");
        }

        return new PromptSettings
        {
            Temperature = settings.Number("temperature", 0, 2),
            TopP = settings.Number("top_p", 0, 1),
            MaxOutputTokens = (int?)settings.Int("max_output_tokens", 1, int.MaxValue),
            Stop = settings.TextList("stop", MostStops),
            Seed = settings.Int("seed", long.MinValue, long.MaxValue),
            ResponseFormat = format,
        };
    }
}
