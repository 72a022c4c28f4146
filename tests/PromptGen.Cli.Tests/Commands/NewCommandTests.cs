using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Releasing;
using PromptGen.Cli.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public NewCommandTests() => _folder.Write("prompts/promptgen.yaml", "owners: [ana]\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, PromptKind.Chat)]
    [InlineData("chat", PromptKind.Chat)]
    [InlineData("text", PromptKind.Text)]
    [InlineData("partial", PromptKind.Partial)]
    public void A_new_prompt_is_of_its_kind_and_can_be_released_as_it_is(string? kind, PromptKind expected)
    {
        ToolRun run = _folder.Run(["new", "billing/refund", .. kind is null ? Array.Empty<string>() : ["--kind", kind]]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("wrote prompts/billing/refund/refund.prompt\nwrote prompts/billing/refund/manifest.yaml\n", run.Output);
        PromptCatalogue catalogue = CatalogueReader.Read(_folder["prompts"]);
        Assert.Empty(catalogue.Diagnostics);
        var check = new DraftCheck(catalogue, Assert.Single(catalogue.Prompts).Draft!);
        Assert.Equal(expected, check.Kind);
        Assert.Empty(check.Errors.Concat(check.Warnings));
        Assert.Equal(0, _folder.Run("release", "billing/refund", "--reason", "First release").ExitCode);
    }

    [Fact]
    public void Description_and_owners_are_in_the_manifest()
    {
        _folder.Run("new", "refund", "--description", "Asks: for a refund", "--owner", "Ana <ana@example.org>", "--owner", "billing", "--owner", "billing");

        Manifest manifest = Assert.Single(CatalogueReader.Read(_folder["prompts"]).Prompts).Manifest!.Manifest;
        Assert.Equal("Asks: for a refund", manifest.Description);
        Assert.Equal(["Ana <ana@example.org>", "billing"], manifest.Owners);
    }

    [Fact]
    public void The_outcome_is_there_for_scripts()
    {
        ToolRun run = _folder.Run("new", "refund", "--json");

        Assert.Equal(
            ["prompts/refund/refund.prompt", "prompts/refund/manifest.yaml"],
            JsonDocument.Parse(run.Output).RootElement.GetProperty("written").EnumerateArray().Select(e => e.GetString()));
    }

    [Theory]
    [InlineData("refund", "there is a prompt 'refund' already, in 'prompts/refund'; choose another id, or edit its draft")]
    [InlineData("half", "there is a prompt 'half' already")]
    [InlineData("binary", "there is a prompt 'binary' already")]
    [InlineData("refund/of-money", "'refund' is a prompt, so it cannot also be the folder of 'refund/of-money'")]
    [InlineData("billing", "'billing' is a prompt, so it cannot also be the folder of 'billing/invoice'")]
    [InlineData("re-fund", "both have the C# name")]
    [InlineData("prompts", "has the C# name of the class Prompts")]
    [InlineData("notes/mine", "'prompts/notes' is a file where the prompt's folder belongs")]
    public void What_is_in_the_way_is_named_and_nothing_is_written(string id, string message)
    {
        _folder.Run("new", "refund");
        _folder.Run("new", "billing/invoice");
        _folder.Write("prompts/half/manifest.yaml", "versions: []\n");
        _folder.Write("prompts/binary/binary.prompt", "\0");
        _folder.Write("prompts/notes", "mine");
        Dictionary<string, string> before = _folder.Contents();

        ToolRun run = _folder.Run("new", id, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Contains(message, JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetString());
        Assert.Equal(before, _folder.Contents());
    }

    [Fact]
    public void A_partial_needs_no_name_in_CSharp()
    {
        _folder.Run("new", "refund");

        Assert.Equal(0, _folder.Run("new", "refund/tone", "--kind", "partial").ExitCode);
    }

    [Fact]
    public void A_draft_may_begin_beside_other_prompts_and_files()
    {
        _folder.Write("prompts/billing/notes.txt", "mine");
        _folder.Run("new", "billing/invoice");

        Assert.Equal(0, _folder.Run("new", "billing/refund").ExitCode);
    }

    [Fact]
    public void Without_a_catalogue_it_says_how_to_have_one()
    {
        Directory.Delete(_folder["prompts"], recursive: true);

        ToolRun run = _folder.Run("new", "refund");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("promptgen init", run.Error);
    }
}
