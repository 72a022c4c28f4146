using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Rules;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Releasing;
using PromptGen.Cli.Tests.Support;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Syntax;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_that_a_catalogue_needs_is_written_and_named()
    {
        ToolRun run = _folder.Run("init");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["wrote prompts/promptgen.yaml", "wrote prompts/answer-question/answer-question.prompt", "wrote prompts/answer-question/tests.yaml", "wrote prompts/answer-question/versions/1.0.0.prompt", "wrote prompts/answer-question/manifest.yaml", "wrote .gitattributes", "wrote .globalconfig"],
            run.Output.TrimEnd('\n').Split('\n'));
        Assert.Equal(run.Output.TrimEnd('\n').Split('\n').Select(l => l["wrote ".Length..]).Order(StringComparer.Ordinal), _folder.Files());
        Assert.Contains("promptgen pin", run.Error);
    }

    [Fact]
    public void The_sample_is_a_released_prompt_of_the_person_that_git_names_and_nothing_is_wrong_with_it()
    {
        _folder.Run("init");

        PromptCatalogue catalogue = CatalogueReader.Read(_folder["prompts"]);
        Assert.Empty(catalogue.Diagnostics);
        Assert.Equal(["Ana Ruiz <ana@example.org>"], catalogue.Settings.Owners);
        CataloguePrompt sample = Assert.Single(catalogue.Prompts);
        Assert.Equal("Ana Ruiz <ana@example.org>", sample.Manifest!.Manifest.Find(PromptVersion.Of(1, 0, 0))!.Author);
        Assert.Empty(new DraftCheck(catalogue, sample.Draft!).Errors);
        Assert.Equal(sample.Draft!.Digest, Assert.Single(sample.Versions).Digest);
    }

    [Fact]
    public void The_sample_keeps_to_its_tests()
    {
        _folder.Run("init");

        PromptCatalogue catalogue = CatalogueReader.Read(_folder["prompts"]);
        CataloguePrompt sample = Assert.Single(catalogue.Prompts);
        PromptTestFile tests = sample.Tests!;
        Assert.Equal(2, tests.Cases.Count);
        var found = new DiagnosticBag();
        TemplateSyntax body = TemplateParser.Parse(sample.Draft!.Source, sample.Draft.BodyStart, found);
        BoundTemplate bound = TemplateBinder.Bind(sample.Id.Value, sample.Draft.Source, body, sample.Draft.Header.ToContract(PromptKind.Chat), new CataloguePartials(catalogue, sample.Draft), found)!;
        var prompt = new TestedPrompt("draft", sample.Draft.Path, TemplateProgram.Compile(bound));
        Assert.All(tests.Cases, c => Assert.Empty(CaseRun.Run(tests, c, prompt, _ => null).Failures));
    }

    [Fact]
    public void The_sample_can_be_pinned()
    {
        _folder.Run("init");
        File.WriteAllText(_folder["App.csproj"], "<Project />");

        ToolRun run = _folder.Run("pin");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("pinned answer-question 1.0.0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_sample_the_catalogue_is_empty()
    {
        _folder.Run("init", "--no-sample");

        Assert.Equal([".gitattributes", ".globalconfig", "prompts/promptgen.yaml"], _folder.Files());
        Assert.Empty(CatalogueReader.Read(_folder["prompts"]).Prompts);
    }

    [Fact]
    public void A_second_run_changes_nothing_and_says_what_it_left()
    {
        _folder.Run("init");
        Dictionary<string, string> before = _folder.Contents();

        ToolRun run = _folder.Run("init", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, _folder.Contents());
        JsonElement outcome = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("prompts", outcome.GetProperty("catalogue").GetString());
        Assert.Empty(outcome.GetProperty("written").EnumerateArray());
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), outcome.GetProperty("left").EnumerateArray().Select(l => l.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
        Assert.All(outcome.GetProperty("left").EnumerateArray(), l => Assert.NotEmpty(l.GetProperty("reason").GetString()!));
    }

    [Fact]
    public void What_is_there_is_kept_to_the_byte_and_the_rest_is_written()
    {
        _folder.Write("prompts/promptgen.yaml", "models: [gpt-4.1]\n");
        _folder.Write(".globalconfig", "is_global = true\r\n");
        _folder.Write("prompts/own/own.prompt", "---\n---\nMine\n");

        ToolRun run = _folder.Run("init");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("models: [gpt-4.1]\n", _folder.Read("prompts/promptgen.yaml"));
        Assert.Equal("is_global = true\r\n", _folder.Read(".globalconfig"));
        Assert.Contains("left prompts/answer-question: the catalogue has prompts, so it gets no sample", run.Output);
        Assert.Equal([".gitattributes", ".globalconfig", "prompts/own/own.prompt", "prompts/promptgen.yaml"], _folder.Files());
    }

    [Fact]
    public void A_run_that_was_stopped_is_completed()
    {
        _folder.Run("init");
        File.Delete(_folder["prompts/answer-question/manifest.yaml"]);
        File.Delete(_folder[".globalconfig"]);

        ToolRun run = _folder.Run("init");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ManifestOf("answer-question").Versions[0].Digest, CatalogueReader.Read(_folder["prompts"]).Prompts[0].Versions[0].Digest);
        Assert.Contains(".globalconfig", _folder.Files());
    }

    [Theory]
    [InlineData("*.cs text\n", "*.cs text\n# ")]
    [InlineData("*.cs text", "*.cs text\n# ")]
    [InlineData("*.cs text\r\n", "*.cs text\r\n# ")]
    [InlineData("\uFEFF*.prompt -text\n", "\uFEFF*.prompt -text\n# ")]
    [InlineData("", "# ")]
    public void Attributes_are_appended_in_the_line_ends_of_the_file(string existing, string beginning)
    {
        _folder.Write(".gitattributes", existing);

        ToolRun run = _folder.Run("init");

        string text = _folder.Read(".gitattributes");
        Assert.Contains("added to .gitattributes", run.Output);
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.Equal(!existing.Contains("*.prompt", StringComparison.Ordinal), text.Contains("\n*.prompt text eol=lf", StringComparison.Ordinal));
        Assert.Contains("\nmanifest.yaml text eol=lf", text);
        Assert.Equal(text.Count(c => c == '\n'), existing.Contains('\r', StringComparison.Ordinal) ? text.Count(c => c == '\r') : text.Count(c => c == '\n'));
    }

    [Fact]
    public void Git_gives_prompts_with_line_feeds_whatever_it_is_told_of_other_files()
    {
        _folder.Run("init");
        Git("init", "-q");
        Git("-c", "core.autocrlf=true", "add", ".");

        string attributes = Git("check-attr", "eol", "prompts/answer-question/answer-question.prompt", "prompts/answer-question/manifest.yaml", "src/App/prompts.lock.json");

        Assert.Equal(3, attributes.Split('\n').Count(l => l.EndsWith("eol: lf", StringComparison.Ordinal)));
    }

    [Fact]
    public void Attributes_that_are_no_text_are_left_with_the_lines_to_add()
    {
        File.WriteAllBytes(_folder[".gitattributes"], [0xFF, 0x00]);

        ToolRun run = _folder.Run("init");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("left .gitattributes: it is not UTF-8; give it the lines '*.prompt text eol=lf'", run.Output);
        Assert.Equal([0xFF, 0x00], File.ReadAllBytes(_folder[".gitattributes"]));
    }

    [Fact]
    public void The_severities_name_each_rule_that_a_project_may_configure_with_its_default()
    {
        _folder.Run("init");

        string text = _folder.Read(".globalconfig");
        Assert.StartsWith("is_global = true\n", text, StringComparison.Ordinal);
        Assert.Equal(
            RuleTable.All.Where(r => r.IsConfigurable).Select(r => r.Code),
            text.Split('\n').Where(l => l.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)).Select(l => l.Split('.')[1]));
        Assert.Contains("dotnet_diagnostic.PG1028.severity = warning\n", text);
    }

    [Fact]
    public void A_catalogue_elsewhere_has_its_other_files_beside_it()
    {
        Directory.CreateDirectory(_folder["here"]);

        ToolRun run = _folder.RunIn("here", "init", "--catalogue", "../there/texts", "--no-sample");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["there/.gitattributes", "there/.globalconfig", "there/texts/promptgen.yaml"], _folder.Files());
    }

    [Fact]
    public void A_file_in_the_catalogues_place_is_named()
    {
        _folder.Write("prompts", "text");

        ToolRun run = _folder.Run("init", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("'prompts' is a file; name a folder with --catalogue DIR", JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetString());
        Assert.Equal(["prompts"], _folder.Files());
    }

    private Manifest ManifestOf(string id) => CatalogueReader.Read(_folder["prompts"]).Find(PromptId.TryParse(id)!)!.Manifest!.Manifest;

    private string Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
