using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Diagnostics;

/// <summary>With a lock, what it pins is compiled, and nothing else.</summary>
public sealed class LockTests
{
    private const string Newer = "---\ninputs:\n  name: string\n---\nGood morning {{ name }}!\n";

    [Fact]
    public void Without_a_lock_the_newest_stable_release_is_compiled()
    {
        GeneratorHost host = GeneratorHost.Run(Catalogue().Add("billing/greeting", Newer + "Beta\n", version: "2.0.0-beta.1"));

        Assert.Contains("Good morning", host.Sources["billing.greeting.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Beta", host.Sources["billing.greeting.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_lock_its_pins_are_compiled()
    {
        GeneratorHost host = GeneratorHost.Run(Catalogue().Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text))));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Equal(["_Catalog.g.cs", "_Unpinned.g.cs", "billing.greeting.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Good morning", host.Sources["billing.greeting.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_lock_other_prompts_are_none_of_this_projects_business()
    {
        TestCatalogue catalogue = Catalogue().Add("broken", "---\n---\n{{ nobody }}\n").Add("edited", Samples.Text, digest: TestCatalogue.DigestOf("other"))
            .Add("No_Id", Samples.Text).Set(TestCatalogue.VersionPath("orphan"), Samples.Text)
            .Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)));

        Assert.Empty(GeneratorHost.Run(catalogue).Result.Diagnostics);

        // Without it they are.
        Assert.Equal(["PG0030", "PG1001", "PG1003", "PG2003"], GeneratorHost.Run(catalogue.Remove(TestCatalogue.LockPath)).Result.Diagnostics.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pin_of_an_unknown_version_is_an_error_in_the_lock()
    {
        TestCatalogue catalogue = Catalogue().Lock(("billing/greeting", "3.0.0", TestCatalogue.DigestOf(Samples.Text)), ("support-bot", "1.0.0", TestCatalogue.DigestOf(Samples.Chat)));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Diagnostic error = Findings.Single(host, "PG1021");
        Assert.Equal(TestCatalogue.LockPath, error.Location.GetLineSpan().Path);
        Assert.Contains("billing/greeting", Findings.TextUnder(catalogue.Files[TestCatalogue.LockPath], error.Location.GetLineSpan().Span), StringComparison.Ordinal);
        Assert.Equal(["_Catalog.g.cs", "support-bot.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pin_with_another_digest_is_an_error_in_the_lock()
    {
        TestCatalogue catalogue = Catalogue().Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf("other")));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.Equal(TestCatalogue.LockPath, Findings.Single(host, "PG1022").Location.GetLineSpan().Path);
        Assert.Equal(["_Unpinned.g.cs"], host.Sources.Keys);
    }

    [Fact]
    public void A_pin_of_a_draft_is_an_error_in_the_lock()
    {
        TestCatalogue catalogue = Catalogue().Lock(("billing/greeting", "1.2.0-draft+ab12cd34", TestCatalogue.DigestOf(Samples.Text)));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.Equal(TestCatalogue.LockPath, Findings.Single(host, "PG1026").Location.GetLineSpan().Path);
        Assert.Equal(["_Unpinned.g.cs"], host.Sources.Keys);
    }

    [Fact]
    public void A_pre_release_is_compiled_when_its_pin_allows_it()
    {
        const string Beta = Newer + "Beta\n";
        TestCatalogue catalogue = Catalogue().Add("billing/greeting", Beta, version: "2.0.0-beta.1").Set(
            TestCatalogue.LockPath,
            $$"""
            {
              "schema": 1,
              "prompts": {
                "billing/greeting": {
                  "requested": "2.0.0-beta.1",
                  "allowPrerelease": true,
                  "resolved": "2.0.0-beta.1",
                  "digest": "{{TestCatalogue.DigestOf(Beta)}}"
                }
              }
            }

            """);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.Empty(host.Result.Diagnostics);
        Assert.Contains("Beta", host.Sources["billing.greeting.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.0.0-beta.1", "active", "PG1025", DiagnosticSeverity.Error)]
    [InlineData("1.2.0", "retired", "PG1029", DiagnosticSeverity.Error)]
    [InlineData("1.2.0", "deprecated", "PG1028", DiagnosticSeverity.Warning)]
    [InlineData("1.2.0", "active", null, DiagnosticSeverity.Hidden)]
    public void What_may_not_be_used_has_no_accessor(string version, string status, string? code, DiagnosticSeverity severity)
    {
        TestCatalogue catalogue = Catalogue().Add("billing/greeting", Newer + "Newest\n", version, status: status).Lock(("billing/greeting", version, TestCatalogue.DigestOf(Newer + "Newest\n")));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        if (code is null)
        {
            Assert.Empty(host.Result.Diagnostics);
        }
        else
        {
            Diagnostic finding = Findings.At(host, catalogue, code, TestCatalogue.LockPath, "\"billing/greeting\"");
            Assert.Equal(severity, finding.Severity);
        }

        Assert.Equal(severity != DiagnosticSeverity.Error, host.Sources.ContainsKey("billing.greeting.g.cs"));
    }

    // One lock has every pin of an application, so that its size is no prompt's.
    [Fact]
    public void A_lock_may_be_larger_than_a_prompt()
    {
        TestCatalogue catalogue = Catalogue().Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)));
        GeneratorHost host = GeneratorHost.Run(catalogue.Set(TestCatalogue.LockPath, catalogue.Files[TestCatalogue.LockPath] + new string('\n', 2 * 1024 * 1024)));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Contains("billing.greeting.g.cs", host.Sources.Keys);
    }

    [Fact]
    public void A_broken_lock_selects_nothing()
    {
        GeneratorHost host = GeneratorHost.Run(Catalogue().Set(TestCatalogue.LockPath, "{ \"schema\": 1, \"prompts\": { "));

        Assert.NotEmpty(host.Result.Diagnostics);
        Assert.All(host.Result.Diagnostics, d => Assert.Equal(TestCatalogue.LockPath, d.Location.GetLineSpan().Path));
        Assert.Empty(host.Sources);
    }

    private static TestCatalogue Catalogue() => Samples.Mixed().Add("billing/greeting", Newer, version: "1.1.0");
}
