using System;
using System.IO;
using System.Linq;
using PromptGen.Cli.Scaffolding;
using PromptGen.Cli.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Cli.Tests.Scaffolding;

/// <summary>What <c>dotnet new</c> makes is what the tool makes: both begin with the same prompts.</summary>
public sealed class ProjectTemplateTests : IDisposable
{
    private const string Content = "src/PromptGen.ProjectTemplates/content/";

    private readonly ToolFolder _folder = ToolFolder.Initialised();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".gitattributes")]
    [InlineData("prompts/answer-question/answer-question.prompt")]
    [InlineData("prompts/answer-question/tests.yaml")]
    [InlineData("prompts/answer-question/versions/1.0.0.prompt")]
    public void A_new_application_has_the_file_that_init_writes(string file) => Assert.Equal(_folder.Read(file), Template("promptgen/" + file));

    [Fact]
    public void Its_settings_differ_in_the_owner_and_its_manifest_in_who_made_the_release_when_and_how()
    {
        Assert.Equal(SettingsSample.Text("app-team"), Template("promptgen/prompts/promptgen.yaml"));
        Assert.Equal(WithoutNote(_folder.Read("prompts/answer-question/manifest.yaml")), WithoutNote(Template("promptgen/prompts/answer-question/manifest.yaml")));
    }

    [Fact]
    public void Its_lock_is_what_pin_writes_and_nothing_is_wrong_with_its_catalogue()
    {
        foreach (string file in Directory.EnumerateFiles(SourceTree.PathOf(Content + "promptgen/prompts"), "*", SearchOption.AllDirectories))
        {
            _folder.Write(Path.GetRelativePath(SourceTree.PathOf(Content + "promptgen"), file), File.ReadAllText(file));
        }

        _folder.Write("App.csproj", "<Project />");
        Assert.Equal(0, _folder.Run("pin").ExitCode);
        Assert.Equal(_folder.Read("prompts.lock.json"), Template("promptgen/prompts.lock.json"));

        ToolRun lint = _folder.Run("lint");
        Assert.Equal((0, ""), (lint.ExitCode, lint.Output));
        Assert.Equal(0, _folder.Run("test").ExitCode);
    }

    [Theory]
    [InlineData(PromptKind.Chat, "chat")]
    [InlineData(PromptKind.Text, "text")]
    [InlineData(PromptKind.Partial, "partial")]
    public void A_new_prompt_is_the_draft_that_new_writes(PromptKind kind, string folder) =>
        Assert.Equal(NewPrompt.Draft(kind), Template($"prompt/{folder}/prompt-folder/prompt-leaf.prompt"));

    private static string Template(string file) => File.ReadAllText(SourceTree.PathOf(Content + file));

    private static string WithoutNote(string manifest) =>
        string.Join('\n', manifest.Split('\n').Where(l => !new[] { "author:", "time:", "reason:" }.Any(k => l.TrimStart().StartsWith(k, StringComparison.Ordinal))));
}
