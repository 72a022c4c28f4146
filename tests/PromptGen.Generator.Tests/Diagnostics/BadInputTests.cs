using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Diagnostics;

/// <summary>Whatever is wrong with a prompt: one error, under exactly the characters it is about, no accessor for that prompt, and the others as they were.</summary>
public sealed class BadInputTests
{
    private const string FrontMatterStart = "---";

    [Theory]
    [InlineData("PG0012", "---\ninputs:\n  name: string\nHello\n", "---")]
    [InlineData("PG0013", "---\ninptus:\n  name: string\n---\nHello\n", "inptus")]
    [InlineData("PG0014", "---\ninputs:\n  name: string\n  name: int\n---\nHello\n", "name")]
    [InlineData("PG0016", "---\ninputs: 3\n---\nHello\n", "3")]
    [InlineData("PG0020", "---\ninputs:\n  CustomerName: string\n---\nHello\n", "CustomerName")]
    [InlineData("PG0021", "---\ninputs:\n  name: strin\n---\nHello\n", "strin")]
    [InlineData("PG0044", "---\ninputs:\n  version: { type: enum, values: [old, new] }\n---\nHello {{ version }}\n", "version")]
    [InlineData("PG2001", "---\n---\nHello {{ 1 + }}\n", "}}")]
    [InlineData("PG2002", "---\n---\nHello {{ if true }}\n", "if")]
    [InlineData("PG2003", "---\ninputs:\n  customer_name: string\n---\nHello {{ custmer_name }}\n", "custmer_name")]
    [InlineData("PG2005", "---\ninputs:\n  name: string\n---\nHello {{ name | string.upcaes }}\n", "string.upcaes")]
    [InlineData("PG2030", "---\n---\n{{ role \"sytem\" }}\nHello\n", "\"sytem\"")]
    [InlineData("PG2031", "---\n---\nHello\n{{ role \"system\" }}\nHello\n", "Hello\n")]
    public void A_bad_file_is_one_located_error(string code, string text, string under)
    {
        TestCatalogue catalogue = Samples.Mixed().Add("bad", text);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Diagnostic error = Findings.At(host, catalogue, code, TestCatalogue.VersionPath("bad"), under);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal($"https://github.com/promptgen/promptgen/blob/main/docs/diagnostics/{code}.md", error.Descriptor.HelpLinkUri);
        OthersOnly(host, "bad");
    }

    [Theory]
    [InlineData("PG0002", "---\n---\nHel\0lo\n")]
    [InlineData("PG0005", "")]
    public void A_file_that_is_no_text_is_an_error_at_its_start(string code, string text) => IsNoText(code, text);

    [Fact]
    public void Half_a_surrogate_pair_is_an_error() => IsNoText("PG0001", "---\n---\nHel\uD800lo\n");

    private static void IsNoText(string code, string text)
    {
        // The digest of no text can be recorded for it, and must not add a second error.
        TestCatalogue catalogue = Samples.Mixed().Add("bad", text, digest: TestCatalogue.DigestOf("other"));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.Equal(code, Assert.Single(host.Result.Diagnostics).Id);
        Findings.At(host, catalogue, code, TestCatalogue.VersionPath("bad"), "");
        OthersOnly(host, "bad");
    }

    [Fact]
    public void A_file_of_50_MB_is_refused()
    {
        string text = "---\n---\n" + new string('x', 50_000_000);
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed().Add("bad", text));

        Assert.Equal("PG0004", Assert.Single(host.Result.Diagnostics).Id);
        OthersOnly(host, "bad");
    }

    [Fact]
    public void Deep_nesting_is_an_error()
    {
        string text = "---\n---\n" + string.Concat(Enumerable.Repeat("{{ if true }}", 20_000)) + "x" + string.Concat(Enumerable.Repeat("{{ end }}", 20_000));
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed().Add("bad", text));

        Assert.Contains(host.Result.Diagnostics, d => d.Id == "PG2010");
        OthersOnly(host, "bad");
    }

    [Theory]
    [InlineData("billing/billing", "PG0041", "'billing' in 'billing/billing'")]
    [InlineData("prompts", "PG0041", "Prompts")]
    [InlineData("all", "PG0042", "All")]
    [InlineData("team/render", "PG0042", "Render")]
    [InlineData("team/for", "PG0042", "For")]
    public void An_id_without_a_possible_class_is_an_error(string id, string code, string about)
    {
        TestCatalogue catalogue = Samples.Mixed().Add(id, Samples.Text);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Diagnostic error = Findings.At(host, catalogue, code, TestCatalogue.VersionPath(id), FrontMatterStart);
        Assert.Contains(about, error.GetMessage(null), StringComparison.Ordinal);
        OthersOnly(host, id);
    }

    [Fact]
    public void Of_two_ids_with_one_class_the_later_has_the_error()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("a1b", Samples.Text).Add("a1-b", Samples.Text);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG0040", TestCatalogue.VersionPath("a1b"), FrontMatterStart);
        Assert.Contains("a1-b.g.cs", host.Sources.Keys);
        Assert.DoesNotContain("a1b.g.cs", host.Sources.Keys);
    }

    [Fact]
    public void A_folder_that_has_no_id_is_an_error()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("Support_Bot", Samples.Text);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.All(host.Result.Diagnostics, d => Assert.Equal("PG0030", d.Id));
        Assert.Contains(host.Result.Diagnostics, d => d.GetMessage(null).Contains("'support-bot'", StringComparison.Ordinal));
        OthersOnly(host, "support-bot/none");
    }

    [Fact]
    public void A_keyword_is_a_fine_name_of_an_input()
    {
        TestCatalogue catalogue = new TestCatalogue().Add("greeting", "---\ninputs:\n  class: string\n  namespace: int\n  out: { type: bool, default: true }\n---\n{{ class }} {{ namespace }} {{ out }}\n");
        GeneratorHost host = GeneratorHost.Run(catalogue, """
            public static class Caller { public static string Call() => Prompts.Greeting.Render(@class: "c", @namespace: 3, @out: false); }
            """);

        Assert.Equal("c 3 false\n", Loaded.Call(host, "Caller", "Call"));
    }

    [Fact]
    public void An_edited_release_is_an_error()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("bad", Samples.Text, digest: TestCatalogue.DigestOf("as released"));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Diagnostic error = Findings.At(host, catalogue, "PG1001", TestCatalogue.VersionPath("bad"), FrontMatterStart);
        Assert.Contains(TestCatalogue.DigestOf(Samples.Text), error.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(TestCatalogue.DigestOf("as released"), error.GetMessage(null), StringComparison.Ordinal);
        OthersOnly(host, "bad");
    }

    [Fact]
    public void An_edited_older_release_is_an_error_and_the_newest_still_compiles()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("bad", Samples.Text, digest: TestCatalogue.DigestOf("as released")).Add("bad", Samples.Text + "More.\n", version: "1.1.0");
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1001", TestCatalogue.VersionPath("bad"), FrontMatterStart);
        Assert.Contains("bad.g.cs", host.Sources.Keys);
    }

    [Fact]
    public void A_missing_version_file_is_an_error_in_the_manifest()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("bad", Samples.Text, version: "2.0.1").Remove(TestCatalogue.VersionPath("bad", "2.0.1"));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1002", TestCatalogue.ManifestPath("bad"), "2.0.1");
        OthersOnly(host, "bad");
    }

    [Fact]
    public void A_version_that_no_manifest_lists_is_an_error()
    {
        TestCatalogue catalogue = Samples.Mixed().Set(TestCatalogue.VersionPath("bad"), Samples.Text);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1003", TestCatalogue.VersionPath("bad"), "");
        OthersOnly(host, "bad");
    }

    [Fact]
    public void A_bad_manifest_is_an_error()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("bad", Samples.Text);
        catalogue.Set(TestCatalogue.ManifestPath("bad"), catalogue.Files[TestCatalogue.ManifestPath("bad")] + "    channel: stable\n");
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG0013", TestCatalogue.ManifestPath("bad"), "channel");
        OthersOnly(host, "bad");
    }

    [Fact]
    public void A_prompt_without_a_stable_release_is_a_warning()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("young", Samples.Text, version: "1.0.0-beta.1");
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.Equal(DiagnosticSeverity.Warning, Findings.Single(host, "PG1020").Severity);
        OthersOnly(host, "young");
    }

    private static void OthersOnly(GeneratorHost host, string bad)
    {
        Assert.Null(host.Result.Exception);
        Assert.DoesNotContain(bad.Replace('/', '.') + ".g.cs", host.Sources.Keys);
        Assert.Superset(new[] { "_Catalog.g.cs", "billing.greeting.g.cs", "support-bot.g.cs" }.ToHashSet(), host.Sources.Keys.ToHashSet());
        Assert.DoesNotContain($"\"{bad}\"", host.Sources["_Catalog.g.cs"], StringComparison.Ordinal);
        Assert.Empty(host.Complete().GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }
}
