using System;
using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Settings;

/// <summary>Reads <c>promptgen.yaml</c> strictly.</summary>
public static class CatalogueSettingsReader
{
    private const int MostDays = 36_500;

    /// <summary>Reads the settings; a file of comments alone gives the defaults.</summary>
    public static ReadResult<CatalogueSettings> Read(string path, SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        CatalogueSettings? settings = CatalogueSettings.Default;
        if (YamlTreeReader.Read(source, new TextSpan(0, source.Length), diagnostics) is { } root)
        {
            settings = MappingReader.Open(root, SettingsFormat.Top, diagnostics) is { } top ? ReadTop(top) : null;
        }

        return new ReadResult<CatalogueSettings>(settings, CatalogueDiagnostic.AllIn(path, source, diagnostics));
    }

    private static CatalogueSettings ReadTop(MappingReader top) => new()
    {
        Models = top.TextList("models"),
        Owners = top.TextList("owners"),
        RetentionDays = top.Find("retention") is { } retention
            ? (int?)MappingReader.Open(retention, SettingsFormat.Retention, top.Diagnostics)?.Int("days", 1, MostDays)
            : null,
        Repositories = top.Find("repositories") is { } repositories ? ReadRepositories(repositories, top.Diagnostics) : ValueList<ChannelRepository>.Empty,
        Reviewers = top.TextList("reviewers"),
    };

    private static ValueList<ChannelRepository> ReadRepositories(YamlNode node, DiagnosticBag diagnostics)
    {
        if (YamlValues.Items(node, "repositories", "a list of { name, url }", diagnostics) is not { } items)
        {
            return ValueList<ChannelRepository>.Empty;
        }

        var repositories = new List<ChannelRepository>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in items)
        {
            if (MappingReader.Open(item, SettingsFormat.Repository, diagnostics) is not { } repository
                || repository.Text("name") is not { } name
                || repository.Text("url") is not { } url)
            {
                continue;
            }

            if (names.Add(name))
            {
                repositories.Add(new ChannelRepository(name, url));
            }
            else
            {
                diagnostics.Error(CatalogueCodes.DuplicateKey, repository.Find("name")!.Span, $"two repositories are named {Quoted.Show(name)}");
            }
        }

        return new ValueList<ChannelRepository>(repositories);
    }
}
