using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Output;

/// <summary>In the inner loop a draft that somebody works on is compiled in place of its pin, and says so.</summary>
public sealed class DraftTests
{
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";
    private const string Framed = "---\nsettings: { temperature: 0.5 }\n---\nAsk. {{ include \"shared/style\" }}\n";
    private const string Code = "public static class Use { public static string Text() { var p = Prompts.Billing.Greeting.Render(\"Ana\"); return p.Version + \"|\" + p.Digest + \"|\" + p.Text; } }";

    private static readonly (string Name, string Value)[] InnerLoop = [("PromptGenRequirePins", "true"), ("PromptGenUseDrafts", "true")];

    [Fact]
    public void A_changed_draft_is_compiled_with_one_warning()
    {
        TestCatalogue catalogue = Catalogue().Draft("billing/greeting", Samples.Text + "Welcome.\n");
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: InnerLoop);

        Diagnostic warning = Assert.Single(host.Result.Diagnostics);
        Findings.At(host, catalogue, "PG1041", TestCatalogue.DraftPath("billing/greeting"), "---");
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        string hex = TestCatalogue.DigestOf(Samples.Text + "Welcome.\n")["sha256:".Length..];
        Assert.Equal($"the draft of 'billing/greeting' is compiled, as 1.0.0-draft+{hex[..8]}; release and pin it with 'promptgen ship billing/greeting --reason \"...\"'", warning.GetMessage(null));
        Assert.Equal($"1.0.0-draft+{hex[..8]}|{hex}|Hello Ana!\nWelcome.\n", Rendered(catalogue, InnerLoop));
        Assert.Equal(["_Catalog.g.cs", "billing.greeting.g.cs", "framed.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unchanged_draft_is_compiled_from_its_pin()
    {
        TestCatalogue catalogue = Catalogue().Draft("billing/greeting", Samples.Text.ReplaceLineEndings("\r\n")).Draft("shared/style", Style).Draft("framed", Framed);
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: InnerLoop);

        Assert.Empty(host.Result.Diagnostics);
        Assert.StartsWith("1.0.0|", Rendered(catalogue, InnerLoop), StringComparison.Ordinal);
        Assert.Equal(GeneratorHost.Run(Catalogue(), properties: InnerLoop).Sources, host.Sources);
    }

    [Fact]
    public void Without_the_property_no_draft_is_read()
    {
        TestCatalogue catalogue = Catalogue().Draft("billing/greeting", "this is no prompt").Draft("new", "nor is this");
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: ("PromptGenRequirePins", "true"));

        Assert.Empty(host.Result.Diagnostics);
        Assert.StartsWith("1.0.0|", Rendered(catalogue, ("PromptGenRequirePins", "true")), StringComparison.Ordinal);
        Assert.Contains(TestCatalogue.VersionPath("billing/greeting"), host.Read);
        Assert.DoesNotContain(TestCatalogue.DraftPath("billing/greeting"), host.Read);
        Assert.DoesNotContain(TestCatalogue.DraftPath("new"), host.Read);
    }

    [Fact]
    public void A_draft_without_a_pin_is_compiled_likewise()
    {
        TestCatalogue catalogue = Catalogue().Draft("new", "---\n---\nNew.\n").Add("known", Samples.Text, version: "1.3.0").Draft("known", Samples.Text + "More.\n").Add("left", Samples.Text).Draft("left", Samples.Text);
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: InnerLoop);

        Assert.Equal(["PG1041", "PG1041"], host.Result.Diagnostics.Select(d => d.Id));
        Assert.Contains("\"0.0.0-draft+" + Short("---\n---\nNew.\n") + "\"", host.Sources["new.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"1.3.0-draft+" + Short(Samples.Text + "More.\n") + "\"", host.Sources["known.g.cs"], StringComparison.Ordinal);

        // What nobody works on has to be pinned.
        Assert.DoesNotContain("left.g.cs", host.Sources.Keys);
        Assert.Contains("const dynamic Left ", host.Sources["_Unpinned.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Known", host.Sources["_Unpinned.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_is_compiled_with_the_draft_of_a_partial()
    {
        TestCatalogue catalogue = Catalogue().Draft("shared/style", Style + "Be brief.\n").Draft("framed", Framed);
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: InnerLoop);

        Diagnostic warning = Findings.At(host, catalogue, "PG1041", TestCatalogue.DraftPath("framed"), "---");
        Assert.Contains("with the draft of 'shared/style'", warning.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("Be brief.", host.Sources["framed.g.cs"], StringComparison.Ordinal);
        Assert.Contains("1.0.0-draft+", host.Sources["framed.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_draft_is_an_error_at_its_place_and_leaves_no_accessor()
    {
        TestCatalogue catalogue = Catalogue().Draft("billing/greeting", Samples.Text + "{{ nobody }}\n");
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: InnerLoop);

        Diagnostic error = Findings.At(host, catalogue, "PG2003", TestCatalogue.DraftPath("billing/greeting"), "nobody");
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.DoesNotContain("billing.greeting.g.cs", host.Sources.Keys);
        Assert.DoesNotContain("_Unpinned.g.cs", host.Sources.Keys);
    }

    [Theory]
    [InlineData("no front matter", "PG0011")]
    [InlineData("---\nwhatever: 1\n---\nHello\n", "PG0013")]
    [InlineData("---\nincludes: []\n---\nHello\n", "PG1010")]
    public void A_draft_that_cannot_be_read_leaves_no_accessor(string text, string code)
    {
        GeneratorHost host = GeneratorHost.Run(Catalogue().Draft("billing/greeting", text), properties: InnerLoop);

        Assert.Equal(TestCatalogue.DraftPath("billing/greeting"), Findings.Single(host, code).Location.GetLineSpan().Path);
        Assert.DoesNotContain("billing.greeting.g.cs", host.Sources.Keys);
    }

    [Fact]
    public void A_mistake_in_the_draft_of_a_partial_is_reported_once_and_in_the_partial()
    {
        TestCatalogue catalogue = Catalogue().Add("other", Framed.Replace("---\nAsk", "includes:\n" + TestCatalogue.Pin("shared/style", "1.0.0", Style) + "---\nAsk", StringComparison.Ordinal))
            .Draft("shared/style", Style + "{{ nobody }}\n").Draft("framed", Framed).Draft("other", Framed);
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: InnerLoop);

        Findings.At(host, catalogue, "PG2003", TestCatalogue.DraftPath("shared/style"), "nobody");
        Assert.DoesNotContain("framed.g.cs", host.Sources.Keys);
        Assert.DoesNotContain("_Unpinned.g.cs", host.Sources.Keys);
    }

    [Fact]
    public void An_include_of_nothing_is_an_error_that_suggests()
    {
        TestCatalogue catalogue = Catalogue().Draft("framed", Framed.Replace("shared/style", "shared/stile", StringComparison.Ordinal));
        Diagnostic error = Findings.At(GeneratorHost.Run(catalogue, properties: InnerLoop), catalogue, "PG1007", TestCatalogue.DraftPath("framed"), "\"shared/stile\"");

        Assert.Contains("shared/style", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_that_include_each_other_are_an_error()
    {
        TestCatalogue catalogue = new TestCatalogue().Draft("one", "---\nkind: partial\n---\n{{ include \"two\" }}\n").Draft("two", "---\nkind: partial\n---\n{{ include \"one\" }}\n").Draft("three", "---\n---\n{{ include \"one\" }}\n");
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: InnerLoop);

        Assert.Null(host.Result.Exception);
        Assert.Contains(host.Result.Diagnostics, d => d.Id == "PG2021");
        Assert.Empty(host.Sources);
    }

    [Fact]
    public void A_build_that_has_reported_drafts_hears_nothing()
    {
        TestCatalogue catalogue = Catalogue().Draft("billing/greeting", Samples.Text + "Welcome.\n").Draft("new", "---\n---\n{{ nobody }}\n");
        GeneratorHost host = GeneratorHost.Run(catalogue, properties: [.. InnerLoop, ("PromptGenFindingsReported", "true")]);

        Assert.Empty(host.Result.Diagnostics);
        Assert.Equal(["_Catalog.g.cs", "billing.greeting.g.cs", "framed.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
    }

    private static string Short(string text) => TestCatalogue.DigestOf(text).Substring("sha256:".Length, 8);

    /// <summary>What the greeting renders, with version and digest before it. A draft in use is a warning, which is left to the build here.</summary>
    private static string Rendered(TestCatalogue catalogue, params (string Name, string Value)[] properties) =>
        (string)Loaded.Call(GeneratorHost.Run(catalogue, Code, properties: [.. properties, ("PromptGenFindingsReported", "true")]), "Use", "Text")!;

    /// <summary>Two pinned prompts, one of them with a partial.</summary>
    private static TestCatalogue Catalogue()
    {
        string framed = Framed.Replace("---\nAsk", "includes:\n" + TestCatalogue.Pin("shared/style", "1.0.0", Style) + "---\nAsk", StringComparison.Ordinal);
        return new TestCatalogue().Add("billing/greeting", Samples.Text).Add("shared/style", Style).Add("framed", framed)
            .Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)), ("framed", "1.0.0", TestCatalogue.DigestOf(framed)));
    }
}
