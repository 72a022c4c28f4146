using System;
using System.Linq;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Diagnostics;

/// <summary>Includes: the exact partials of a closure, and errors where they are not what the closure says.</summary>
public sealed class ClosureTests
{
    private const string Partial = "---\nkind: partial\n---\nBe kind.\n";

    [Fact]
    public void Two_prompts_may_include_two_versions_of_one_partial()
    {
        const string newer = "---\nkind: partial\n---\nBe brief.\n";
        TestCatalogue catalogue = new TestCatalogue().Add("style", Partial).Add("style", newer, version: "1.1.0")
            .Add("one", Including("style", "1.0.0", Partial))
            .Add("two", Including("style", "1.1.0", newer));
        GeneratorHost host = GeneratorHost.Run(catalogue, """
            public static class Caller { public static string Call() => Prompts.One.Render().Text + "|" + Prompts.Two.Render().Text; }
            """);

        Assert.Equal("Be kind.\n|Be brief.\n", Loaded.Call(host, "Caller", "Call"));
    }

    [Fact]
    public void A_missing_partial_is_an_error_at_its_pin()
    {
        TestCatalogue catalogue = new TestCatalogue().Add("bad", Including("style", "1.0.0", Partial));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1007", TestCatalogue.VersionPath("bad"), "style");
        Assert.Empty(host.Sources);
    }

    [Fact]
    public void An_include_that_is_not_pinned_is_an_error_at_the_include()
    {
        TestCatalogue catalogue = new TestCatalogue().Add("style", Partial).Add("bad", "---\n---\n{{ include \"style\" }}\n");
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1004", TestCatalogue.VersionPath("bad"), "\"style\"");
        Assert.Empty(host.Sources);
    }

    [Fact]
    public void A_pin_of_something_that_is_no_partial_is_an_error()
    {
        TestCatalogue catalogue = new TestCatalogue().Add("style", Samples.Text).Add("bad", Including("style", "1.0.0", Samples.Text));
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1009", TestCatalogue.VersionPath("bad"), "style");
        Assert.Equal(["_Catalog.g.cs", "style.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edited_partial_is_an_error_at_every_pin_and_at_itself()
    {
        TestCatalogue catalogue = new TestCatalogue().Add("style", Partial).Add("bad", Including("style", "1.0.0", Partial))
            .Set(TestCatalogue.VersionPath("style"), Partial + "Be brief.\n");
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1006", TestCatalogue.VersionPath("bad"), "style");
        Findings.At(host, catalogue, "PG1001", TestCatalogue.VersionPath("style"), "---");
        Assert.Empty(host.Sources);
    }

    [Fact]
    public void A_circle_of_partials_is_an_error()
    {
        // Digests make a circle impossible to release; forged files can still claim one.
        string first = "---\nkind: partial\nincludes:\n" + TestCatalogue.Pin("second", "1.0.0", "forged") + "---\n{{ include \"second\" }}\n";
        string second = "---\nkind: partial\nincludes:\n" + TestCatalogue.Pin("first", "1.0.0", first) + "---\n{{ include \"first\" }}\n";
        TestCatalogue catalogue = new TestCatalogue().Add("first", first).Add("second", second);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Assert.Contains(host.Result.Diagnostics, d => d.Id == "PG1008" && d.Location.GetLineSpan().Path == TestCatalogue.VersionPath("second"));
        Assert.Empty(host.Sources);
        Assert.Null(host.Result.Exception);
    }

    [Fact]
    public void A_prompt_that_includes_itself_is_an_error()
    {
        TestCatalogue catalogue = new TestCatalogue().Add("bad", "---\n---\n{{ include \"bad\" }}\n");
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG1008", TestCatalogue.VersionPath("bad"), "\"bad\"");
    }

    [Fact]
    public void A_mistake_in_a_partial_is_reported_once_and_in_the_partial()
    {
        const string broken = "---\nkind: partial\n---\n{{ nobody }}\n";
        TestCatalogue catalogue = new TestCatalogue().Add("style", broken)
            .Add("one", Including("style", "1.0.0", broken))
            .Add("two", Including("style", "1.0.0", broken))
            .Add("three", Samples.Text);
        GeneratorHost host = GeneratorHost.Run(catalogue);

        Findings.At(host, catalogue, "PG2003", TestCatalogue.VersionPath("style"), "nobody");
        Assert.Equal(["_Catalog.g.cs", "three.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
    }

    private static string Including(string id, string version, string text) =>
        "---\nincludes:\n" + TestCatalogue.Pin(id, version, text) + "---\n{{ include \"" + id + "\" -}}\n";
}
