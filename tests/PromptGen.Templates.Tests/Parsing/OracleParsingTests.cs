using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>Templates with what Scriban itself said of them.</summary>
public sealed class OracleParsingTests(ITestOutputHelper output) : ParsingTests
{
    private sealed record Case(string Id, string Template, string? Error);

    private static List<Case> Cases()
    {
        string? directory = System.AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "PromptGen.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        string file = Path.Combine(directory ?? ".", "..", "shared", "data", "scriban-oracle.jsonl");
        Assert.SkipUnless(File.Exists(file), "The oracle's data is not here");
        var cases = new List<Case>();
        foreach (string line in File.ReadLines(file))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            cases.Add(new Case(
                root.GetProperty("id").GetString()!,
                root.GetProperty("template").GetString()!,
                root.TryGetProperty("error", out JsonElement error) ? error.GetString() : null));
        }

        return cases;
    }

    [Fact]
    public void What_Scriban_renders_is_accepted_but_for_negative_arguments()
    {
        List<Case> rendered = Cases().Where(c => c.Error is null).ToList();
        int refused = 0;
        foreach (Case c in rendered)
        {
            Parse(c.Template, out DiagnosticBag diagnostics);
            if (!diagnostics.HasErrors)
            {
                continue;
            }

            // `date | date.add_days -5` is a subtraction to Scriban too, which fails when it is reached; these are not.
            refused++;
            SourceText source = SourceText.From(c.Template);
            Diagnostic only = Assert.Single(diagnostics.Items);
            Assert.StartsWith("A negative argument", only.Message);
            Assert.Matches("^-[0-9]+$", source.ToString(only.Span));
        }

        output.WriteLine($"{refused} of {rendered.Count} refused");
        Assert.NotEmpty(rendered);
        Assert.True(refused <= rendered.Count / 100, $"{refused} of {rendered.Count} refused");
    }

    [Fact]
    public void What_Scriban_cannot_parse_is_refused()
    {
        // Scriban reports these while it parses; its other errors come from running a template.
        string[] parseErrors = ["expecting at least one value", "Expecting", "Invalid token", "Unexpected", "was not found"];
        List<Case> refused = Cases().Where(c => c.Error is { } error && parseErrors.Any(error.Contains)).ToList();
        Assert.NotEmpty(refused);
        foreach (Case c in refused)
        {
            Parse(c.Template, out DiagnosticBag diagnostics);
            Assert.True(diagnostics.HasErrors, $"{c.Id}: {c.Error}\n{c.Template}");
        }
    }
}
