using System;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Catalogues;

public class CatalogueTests
{
    private const string Text = "---\ninputs:\n  name: string\n---\nHello {{ name }}\n";

    [Theory]
    [InlineData("support-bot/support-bot.prompt", FileRole.Draft, "support-bot", null)]
    [InlineData("billing\\refund\\refund.prompt", FileRole.Draft, "billing/refund", null)]
    [InlineData("billing/refund/versions/1.0.0-rc.1.prompt", FileRole.Version, "billing/refund", "1.0.0-rc.1")]
    [InlineData("billing/refund/manifest.yaml", FileRole.Manifest, "billing/refund", null)]
    [InlineData("billing/refund/tests.yaml", FileRole.Tests, "billing/refund", null)]
    [InlineData("promptgen.yaml", FileRole.Settings, null, null)]
    [InlineData("billing/promptgen.yaml", FileRole.Other, null, null)]
    [InlineData("manifest.yaml", FileRole.Other, null, null)]
    [InlineData("README.md", FileRole.Other, null, null)]
    public void PlacesHaveRoles(string path, FileRole role, string? id, string? version)
    {
        CataloguePath place = CataloguePath.Parse(path);

        Assert.Null(place.Problem);
        Assert.Equal((role, id, version), (place.Role, place.Id?.Value, place.Version?.ToString()));
        if (id is not null)
        {
            Assert.Equal(path.Replace('\\', '/'), CataloguePath.Of(place.Id!, role, place.Version));
        }
    }

    [Theory]
    [InlineData("greeting.prompt", "PG0031", "move the file to 'greeting/greeting.prompt'")]
    [InlineData("greeting/hello.prompt", "PG0031", "'greeting.prompt', not 'hello.prompt'")]
    [InlineData("SupportBot/SupportBot.prompt", "PG0030", "did you mean 'support-bot'?")]
    [InlineData("Support Bot/manifest.yaml", "PG0030", "did you mean 'support-bot'?")]
    [InlineData("greeting/versions/1.0.prompt", "PG1012", "'1.0' is no version")]
    [InlineData("greeting/versions/1.0.0+b.prompt", "PG1012", "'1.0.0+b' is no version")]
    [InlineData("greeting/manifest.yml", "PG0031", "name it 'manifest.yaml'")]
    [InlineData("con/con.prompt", "PG0030", "Windows")]
    public void FilesInTheWrongPlaceAreNamed(string path, string code, string message)
    {
        CatalogueDiagnostic finding = Assert.Single(new FileSet().With(path, Text).Read().Diagnostics);

        Assert.Equal((code, "prompts/" + path), (finding.Diagnostic.Code, finding.Path));
        Assert.Contains(message, finding.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACatalogueIsReadWhole()
    {
        PromptCatalogue catalogue = new FileSet()
            .With("promptgen.yaml", "models: [gpt-4.1]\nretention: { days: 30 }\nrepositories: [{ name: production, url: https://prompts.example.com/ }]\n")
            .With("greeting/greeting.prompt", Text)
            .With("greeting/notes.txt", "anything")
            .With("greeting/tests.yaml", "cases: []")
            .Release("greeting", "1.0.0", Text)
            .Release("greeting", "1.10.0", Text + "more\n")
            .Release("greeting", "1.9.0", Text + "less\n")
            .Read();

        Assert.Empty(catalogue.Diagnostics);
        Assert.Equal(["gpt-4.1"], catalogue.Settings.Models);
        Assert.Equal(30, catalogue.Settings.RetentionDays);
        Assert.Equal("production", Assert.Single(catalogue.Settings.Repositories).Name);
        CataloguePrompt prompt = Assert.Single(catalogue.Prompts);
        Assert.True(prompt.Draft!.IsDraft);
        Assert.Equal(["1.0.0", "1.9.0", "1.10.0"], prompt.Versions.Select(v => v.Version!.ToString()));
        Assert.Equal("1.10.0", catalogue.FindNewest(prompt.Id)!.Version!.ToString());
        Assert.Equal(Text, catalogue.Find(prompt.Id, PromptText.Version("1.0.0"))!.Source.Text);
        Assert.Null(catalogue.Find(prompt.Id, PromptText.Version("1.0.1")));
    }

    [Fact]
    public void AReleasedFileThatWasEditedIsAnErrorThatNamesBothDigests()
    {
        FileSet files = new FileSet().Release("greeting", "1.0.0", Text);
        string before = files.Read().Find(PromptText.Id("greeting"), PromptText.Version("1.0.0"))!.Digest.Text;
        files.Files["greeting/versions/1.0.0.prompt"] += "edited";

        PromptCatalogue catalogue = files.Read();

        CatalogueDiagnostic finding = Assert.Single(catalogue.Diagnostics);
        Assert.Equal("greeting/versions/1.0.0.prompt: PG1001", FileSet.Show(finding));
        string after = catalogue.Find(PromptText.Id("greeting"), PromptText.Version("1.0.0"))!.Digest.Text;
        foreach (string part in new[] { before, after, "was edited", "git checkout -- versions/1.0.0.prompt", "promptgen release greeting" })
        {
            Assert.Contains(part, finding.Diagnostic.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void LineBreaksOfACheckoutAreNoEdit()
    {
        FileSet files = new FileSet().Release("greeting", "1.0.0", Text);
        foreach (string path in files.Files.Keys.ToArray())
        {
            files.Files[path] = "\uFEFF" + files.Files[path].Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        Assert.Empty(files.Findings());
    }

    [Fact]
    public void ManifestAndFilesMustAgree()
    {
        FileSet files = new FileSet().Release("greeting", "1.0.0", Text).Release("greeting", "1.1.0", Text + "more");
        string manifest = files.Files["greeting/manifest.yaml"];

        files.Files.Remove("greeting/versions/1.0.0.prompt");
        CatalogueDiagnostic missing = Assert.Single(files.Read().Diagnostics);
        Assert.Equal("greeting/manifest.yaml: PG1002", FileSet.Show(missing));
        Assert.Equal("1.0.0", PromptText.Source(manifest).ToString(missing.Diagnostic.Span));

        files.Files.Remove("greeting/manifest.yaml");
        Assert.Equal(["greeting/versions/1.1.0.prompt: PG1003"], files.Findings());

        files.With("greeting/manifest.yaml", "versions: []\n");
        Assert.Equal(["greeting/versions/1.1.0.prompt: PG1003"], files.Findings());

        // One broken manifest is one finding, not one more for each version.
        files.With("greeting/manifest.yaml", "versions: [");
        Assert.Equal(["greeting/manifest.yaml: PG0010"], files.Findings());
    }

    [Fact]
    public void FilesThatAreNoTextAreNamed()
    {
        byte[][] contents = [[], [0xFF, 0xFE, 0x2D, 0x00], [0x2D, 0x00, 0x41], [0x41, 0xC3]];
        PromptCatalogue catalogue = CatalogueAssembler.Assemble(contents.Select((c, i) => new CatalogueEntry($"p{i}/p{i}.prompt", $"p{i}", PromptBytes.Decode($"p{i}", c))));

        Assert.Equal(["p0 PG0005", "p1 PG0003", "p2 PG0002", "p3 PG0001"], catalogue.Diagnostics.Select(d => $"{d.Path} {d.Diagnostic.Code}"));
        Assert.All(catalogue.Prompts, p => Assert.Null(p.Draft));
    }

    [Fact]
    public void NamesAreChecked()
    {
        FileSet files = new FileSet()
            .With("billing/billing.prompt", Text)
            .With("billing/refund/refund.prompt", Text)
            .With("all/all.prompt", Text)
            .With("plan/plan.prompt", "---\ninputs:\n  version: { type: enum, values: [a] }\n---\n")
            .With("shared/shared/shared.prompt", "---\nkind: partial\n---\n");

        Assert.Equal(["all/all.prompt: PG0042", "billing/refund/refund.prompt: PG0043", "plan/plan.prompt: PG0044"], files.Findings());
    }

    [Fact]
    public void DependenciesMustExist()
    {
        CatalogueDiagnostic finding = Assert.Single(new FileSet().With("greeting/manifest.yaml", "depends_on: [greetin]\n").Read().Diagnostics);

        Assert.Equal(("PG0032", "greetin"), (finding.Diagnostic.Code, "depends_on: [greetin]".Substring(finding.Diagnostic.Span.Start, finding.Diagnostic.Span.Length)));
        Assert.EndsWith("did you mean 'greeting'?", finding.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SourcesAreEqualByContent()
    {
        FileSet files = new FileSet().Release("greeting", "1.0.0", Text).With("greeting/greeting.prompt", Text);
        CataloguePrompt first = files.Read().Prompts[0];
        CataloguePrompt second = files.Read().Prompts[0];
        CataloguePrompt third = files.With("greeting/greeting.prompt", Text + " ").Read().Prompts[0];

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, third);
        Assert.Equal(first.Versions, third.Versions);
    }
}
