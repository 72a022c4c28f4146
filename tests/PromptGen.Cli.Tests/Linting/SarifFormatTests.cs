using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Rules;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Linting;

/// <summary>What SARIF 2.1.0 asks of a log, and what code scanning services ask beyond it.</summary>
public sealed class SarifFormatTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_log_is_of_the_version_and_names_its_schema()
    {
        JsonElement log = Log();

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute));
        Assert.Equal("utf16CodeUnits", Run().GetProperty("columnKind").GetString());
    }

    [Fact]
    public void The_driver_describes_every_rule()
    {
        JsonElement driver = Run().GetProperty("tool").GetProperty("driver");

        Assert.Equal("PromptGen", driver.GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+", driver.GetProperty("semanticVersion").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(RuleTable.All.Select(r => r.Code), rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute));
            AssertLevel(rule.GetProperty("defaultConfiguration").GetProperty("level"));
        });
    }

    [Fact]
    public void Each_result_points_to_its_rule_and_its_place()
    {
        JsonElement run = Run();
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];

        Assert.True(results.Length >= 2);
        Assert.All(results, result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            AssertLevel(result.GetProperty("level"));
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            JsonElement region = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation").GetProperty("region");
            (int startLine, int startColumn, int endLine, int endColumn) = (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn"));
            Assert.True(startLine >= 1 && startColumn >= 1 && (endLine, endColumn).CompareTo((startLine, startColumn)) >= 0);
        });
    }

    [Fact]
    public void Places_are_relative_to_the_repository_and_escaped()
    {
        JsonElement run = Run();
        var root = new Uri(run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString()!);

        Assert.EndsWith("/", root.AbsoluteUri, StringComparison.Ordinal);
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            JsonElement artefact = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            string uri = artefact.GetProperty("uri").GetString()!;
            Assert.Equal("%SRCROOT%", artefact.GetProperty("uriBaseId").GetString());
            Assert.StartsWith("my%20prompts%231/", uri, StringComparison.Ordinal);
            Assert.True(File.Exists(new Uri(root, uri).LocalPath));
        });
    }

    [Fact]
    public void The_region_is_the_text_that_the_finding_is_about()
    {
        JsonElement result = Run().GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "PG2003");
        JsonElement region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        string line = File.ReadAllLines(_folder["my prompts#1/greeting/greeting.prompt"])[Number(region, "startLine") - 1];
        Assert.Equal("nobody", line[(Number(region, "startColumn") - 1)..(Number(region, "endColumn") - 1)]);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static void AssertLevel(JsonElement level) => Assert.Contains(level.GetString(), new[] { "none", "note", "warning", "error" });

    private JsonElement Run() => Assert.Single(Log().GetProperty("runs").EnumerateArray());

    // Run below the repository's root, with a folder's name that no URI has as it is.
    private JsonElement Log()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("my prompts#1/greeting/greeting.prompt", "---\n---\nÄ🙂 {{ nobody }}\n");
        _folder.Write("my prompts#1/greeting/versions/1.0.0.prompt", "---\n---\nHello\n");
        _folder.Write("src/App/notes.txt", "");
        return JsonDocument.Parse(_folder.RunIn("src/App", "lint", "--catalogue", "../../my prompts#1", "--format", "sarif").Output).RootElement;
    }
}
