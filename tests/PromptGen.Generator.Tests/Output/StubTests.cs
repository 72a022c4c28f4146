using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Output;

/// <summary>The compiler itself says of a use of a prompt that it is not pinned, and says nothing else.</summary>
public sealed class StubTests
{
    private const string Uses = """
        class Uses
        {
            string One() => Prompts.SupportBot.Render(name: "Ana", plan: 3).Text;
            object Two() { string text = Prompts.Billing.Greeting.Render("Ana"); return text; }
        }
        """;

    [Fact]
    public void A_use_of_a_prompt_that_is_not_pinned_is_one_error_at_its_place()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed(), Uses, properties: ("PromptGenRequirePins", "true"));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Equal(["_Unpinned.g.cs"], host.Sources.Keys);
        Assert.Equal(
            [
                "PG1040 Prompts.Billing.Greeting 'Prompts.Billing.Greeting' is obsolete: ''billing/greeting' is not pinned; run 'promptgen pin billing/greeting''",
                "PG1040 Prompts.SupportBot 'Prompts.SupportBot' is obsolete: ''support-bot' is not pinned; run 'promptgen pin support-bot''",
            ],
            Found(host));
        Diagnostic error = host.Complete().GetDiagnostics().First(d => d.Id == "PG1040");
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal("https://github.com/promptgen/promptgen/blob/main/docs/diagnostics/PG1040.md", error.Descriptor.HelpLinkUri);
    }

    [Fact]
    public void A_platform_without_codes_has_the_code_in_the_message()
    {
        GeneratorHost host = GeneratorHost.RunWithoutDateOnly(Samples.Mixed(), [("PromptGenRequirePins", "true")]).WithCode(Uses);

        Assert.Equal(
            [
                "CS0619 Prompts.Billing.Greeting 'Prompts.Billing.Greeting' is obsolete: 'PG1040: 'billing/greeting' is not pinned; run 'promptgen pin billing/greeting''",
                "CS0619 Prompts.SupportBot 'Prompts.SupportBot' is obsolete: 'PG1040: 'support-bot' is not pinned; run 'promptgen pin support-bot''",
            ],
            Found(host));
    }

    [Fact]
    public void What_is_not_used_is_no_error()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed(), "class Uses { }", properties: ("PromptGenRequirePins", "true"));

        Assert.Empty(Found(host));
        Assert.NotEmpty(host.Compile());
    }

    [Fact]
    public void Pinning_takes_the_stub_away()
    {
        TestCatalogue catalogue = Samples.Mixed().Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)));
        GeneratorHost host = GeneratorHost.Run(catalogue, Uses, properties: ("PromptGenRequirePins", "true"));

        Assert.Equal(["_Catalog.g.cs", "_Unpinned.g.cs", "billing.greeting.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("PG1040 Prompts.SupportBot ", Assert.Single(Found(host)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_without_a_release_is_shipped()
    {
        TestCatalogue catalogue = Samples.Mixed().Set(TestCatalogue.DraftPath("about/us"), "this is not read");
        GeneratorHost host = GeneratorHost.Run(catalogue, "class Uses { string One() => Prompts.About.Us.Render(); }", properties: ("PromptGenRequirePins", "true"));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Equal(["PG1040 Prompts.About.Us 'Prompts.About.Us' is obsolete: ''about/us' has no release to pin; run 'promptgen ship about/us --reason \"...\"''"], Found(host));
    }

    [Fact]
    public void A_list_of_prompts_shows_what_could_be_pinned_without_their_files()
    {
        TestCatalogue catalogue = Samples.Mixed().Set(TestCatalogue.Root + "/App.ids.txt", "about/us draft\nbilling/refund released\nshared/style released\nnonsense\n/ released\n");
        GeneratorHost host = GeneratorHost.Run(catalogue, "class Uses { object One() => Prompts.About.Us; object Two() => Prompts.Billing.Refund; }", properties: ("PromptGenRequirePins", "true"));

        Assert.Equal(
            [
                "PG1040 Prompts.About.Us 'Prompts.About.Us' is obsolete: ''about/us' has no release to pin; run 'promptgen ship about/us --reason \"...\"''",
                "PG1040 Prompts.Billing.Refund 'Prompts.Billing.Refund' is obsolete: ''billing/refund' is not pinned; run 'promptgen pin billing/refund''",
            ],
            Found(host));

        // A partial that some pin includes is known to be one.
        Assert.DoesNotContain("Style", host.Sources["_Unpinned.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_list_of_prompts_the_files_are_a_selection_and_none_is_missing()
    {
        string digest = TestCatalogue.DigestOf(Samples.Text);
        TestCatalogue catalogue = Samples.Mixed().Add("billing/greeting", Samples.Text + "More.\n", "1.1.0").Remove(TestCatalogue.VersionPath("billing/greeting", "1.1.0")).Lock(("billing/greeting", "1.0.0", digest));
        GeneratorHost all = GeneratorHost.Run(catalogue);
        GeneratorHost selected = all.WithFiles(catalogue.Set(TestCatalogue.Root + "/App.ids.txt", "billing/greeting released\n"));

        Assert.Equal(["PG1002"], all.Result.Diagnostics.Select(d => d.Id));
        Assert.Empty(selected.Result.Diagnostics);
        Assert.Equal(all.Sources["billing.greeting.g.cs"], selected.Sources["billing.greeting.g.cs"]);
    }

    [Fact]
    public void While_the_lock_cannot_be_read_what_it_pinned_stays()
    {
        TestCatalogue catalogue = Samples.Mixed().Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)));
        GeneratorHost sound = GeneratorHost.Run(catalogue.Set(TestCatalogue.Root + "/last.lock.json", catalogue.Files[TestCatalogue.LockPath]));
        GeneratorHost merged = sound.WithFiles(catalogue.Set(TestCatalogue.LockPath, "<<<<<<< HEAD\n" + catalogue.Files[TestCatalogue.LockPath]));

        Assert.Empty(sound.Result.Diagnostics);
        Assert.Contains("billing.greeting.g.cs", merged.Sources.Keys);
        Assert.Equal(sound.Sources, merged.Sources);
        Assert.Equal(["PG1024"], merged.Result.Diagnostics.Select(d => d.Id).Distinct());
    }

    [Fact]
    public void Partials_have_no_stub()
    {
        TestCatalogue catalogue = Samples.Mixed().Set(TestCatalogue.DraftPath("shared/style"), Samples.Style);
        string stubs = GeneratorHost.Run(catalogue, properties: ("PromptGenRequirePins", "true")).Sources["_Unpinned.g.cs"];

        Assert.Contains("SupportBot", stubs, StringComparison.Ordinal);
        Assert.DoesNotContain("Style", stubs, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stub_whose_name_is_taken_is_left_out()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("bill-ing", Samples.Text).Add("billing", Samples.Text).Add("support-bot/again", Samples.Text).Add("catalog", Samples.Text)
            .Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)), ("support-bot", "1.0.0", TestCatalogue.DigestOf(Samples.Chat)));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.Equal(["_Catalog.g.cs", "billing.greeting.g.cs", "support-bot.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.NotEmpty(host.Compile());
    }

    [Fact]
    public void Without_the_property_and_without_a_lock_there_are_no_stubs() =>
        Assert.DoesNotContain("_Unpinned.g.cs", GeneratorHost.Run(Samples.Mixed().Set(TestCatalogue.DraftPath("about/us"), "this is not read")).Sources.Keys);

    [Fact]
    public void An_edit_of_a_prompt_leaves_the_stubs()
    {
        (string Name, string Value) property = ("PromptGenRequirePins", "true");
        GeneratorHost host = GeneratorHost.Run(Samples.Many(20), properties: property);
        GeneratorHost edited = host.WithFiles(Samples.Many(20).Add(Samples.IdOf(7), Samples.BodyOf(7, "Good morning"), version: "1.1.0"));

        Assert.NotEmpty(host.Sources);
        Assert.Equal(host.Sources, edited.Sources);
        Assert.Equal(0, edited.Changed("KnownPrompts"));
        Assert.Equal(0, edited.Changed("StubSource"));
    }

    [Fact]
    public void A_call_of_a_deprecated_version_is_a_warning_that_names_the_successor()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("billing/greeting", Samples.Text, status: "deprecated").Add("billing/greeting", Samples.Text + "Anew.\n", "1.1.0")
            .Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)), ("support-bot", "1.0.0", TestCatalogue.DigestOf(Samples.Chat)));
        GeneratorHost host = GeneratorHost.Run(catalogue, "class Uses { string One() => Prompts.Billing.Greeting.Render(\"Ana\"); string Two() => Prompts.Billing.Greeting.Id + Prompts.SupportBot.Id; }");

        Assert.Equal(
            ["PG4012 Prompts.Billing.Greeting.Render(\"Ana\") 'Prompts.Billing.Greeting.Render(string)' is obsolete: 'version 1.0.0 of 'billing/greeting' is deprecated; pin another with 'promptgen pin billing/greeting@1.1.0''"],
            Found(host));
        Assert.Equal(DiagnosticSeverity.Warning, host.Complete().GetDiagnostics().Single(d => d.Id == "PG4012").Severity);
    }

    [Fact]
    public void Findings_that_the_build_has_reported_are_not_reported_again()
    {
        TestCatalogue catalogue = Samples.Mixed().Add("broken", "---\n---\n{{ nobody }}\n").Add("edited", Samples.Text, digest: TestCatalogue.DigestOf("other"));
        GeneratorHost host = GeneratorHost.Run(catalogue);
        GeneratorHost reported = host.WithProperties(("PromptGenFindingsReported", "true"));

        Assert.Equal(["PG1001", "PG2003"], host.Result.Diagnostics.Select(d => d.Id).Order(StringComparer.Ordinal));
        Assert.Empty(reported.Result.Diagnostics);
        Assert.Equal(host.Sources, reported.Sources);

        // What is wrong with the project is nobody else's to say.
        Assert.Equal("PG4002", Assert.Single(host.WithProperties(("PromptGenFindingsReported", "true"), ("PromptGenVisibility", "private")).Result.Diagnostics).Id);
    }

    /// <summary>What the compiler reports in the project's own code: code, text under it, message.</summary>
    private static string[] Found(GeneratorHost host) =>
    [
        .. host.Complete().GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(d => $"{d.Id} {d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan)} {d.GetMessage(null)}").Order(StringComparer.Ordinal),
    ];
}
