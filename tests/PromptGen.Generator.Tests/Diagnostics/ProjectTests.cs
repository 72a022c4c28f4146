extern alias generator;

using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using generator::PromptGen.Catalog.Selection;
using generator::PromptGen.Catalog.Text;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Diagnostics;

/// <summary>What about a project keeps the generator from emitting.</summary>
public sealed class ProjectTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    public void An_older_language_is_one_error_however_many_prompts_there_are(LanguageVersion language)
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed(), language: language);

        Diagnostic error = Assert.Single(host.Result.Diagnostics);
        Assert.Equal("PG4001", error.Id);
        Assert.Contains(language.ToDisplayString(), error.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(host.Sources);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void A_newer_language_is_fine(LanguageVersion language) => GeneratorHost.Run(Samples.Mixed(), language: language).Compile();

    [Fact]
    public void A_project_without_prompts_gets_nothing_whatever_its_language()
    {
        GeneratorHost host = GeneratorHost.Run(new TestCatalogue(), language: LanguageVersion.CSharp8);

        Assert.Empty(host.Result.Diagnostics);
        Assert.Empty(host.Sources);
    }

    [Theory]
    [InlineData("PromptGenVisibility", "protected", "'internal' or 'public'")]
    [InlineData("PromptGenClassName", "My Prompts", "no C# name")]
    [InlineData("PromptGenNamespace", "App..Prompts", "no C# namespace")]
    public void A_property_that_cannot_be_used_is_one_error(string property, string value, string about)
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed(), properties: [(property, value)]);

        Diagnostic error = Assert.Single(host.Result.Diagnostics);
        Assert.Equal("PG4002", error.Id);
        Assert.Contains(property, error.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(about, error.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(host.Sources);
    }

    // As a build tells the generator: one setting, and nothing of any file.
    [Fact]
    public void What_a_file_is_for_follows_from_its_place()
    {
        TestCatalogue catalogue = Samples.Mixed().Draft("about/us", "this is not read").Set(TestCatalogue.Root + "/tests.yaml", "none of ours").Set("/elsewhere/versions/1.0.0.prompt", "none of ours")
            .Lock(("billing/greeting", "1.0.0", TestCatalogue.DigestOf(Samples.Text)));
        string places = new CompilerPlaces("/obj/ids.txt", TestCatalogue.LockPath, "", "", new ValueList<string>(["/nowhere/", TestCatalogue.Root + "/"])).ToSetting();
        GeneratorHost placed = GeneratorHost.Run(catalogue, properties: [("PromptGenCompilerInputs", places)]);

        Assert.Empty(placed.Result.Diagnostics);
        Assert.Equal(GeneratorHost.Run(catalogue).Sources, placed.Sources);
        Assert.Contains("billing.greeting.g.cs", placed.Sources.Keys);
    }

    [Fact]
    public void An_error_about_the_project_stands_in_the_projects_file()
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed(), properties: [("PromptGenVisibility", "protected"), ("MSBuildProjectFullPath", "/app/App.csproj")]);

        FileLinePositionSpan place = Assert.Single(host.Result.Diagnostics).Location.GetLineSpan();
        Assert.Equal(("/app/App.csproj", 0, 0), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
    }

    [Fact]
    public void Namespace_class_and_visibility_are_the_projects_choice()
    {
        GeneratorHost host = GeneratorHost.Run(
            Samples.Mixed(),
            """
            public static class Caller { public static string Call() => Acme.Texts.Say.Billing.Greeting.Render("Ana"); }
            """,
            properties: [("RootNamespace", "Acme.App"), ("PromptGenNamespace", "Acme.Texts"), ("PromptGenClassName", "Say"), ("PromptGenVisibility", "Public")]);

        Assert.Equal("Hello Ana!\n", Loaded.Call(host, "Caller", "Call"));
        Assert.Equal(Accessibility.Public, host.Complete().GetTypeByMetadataName("Acme.Texts.Say")!.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("Acme.App", "Acme.App")]
    [InlineData("my-app.7zip", "my_app._7zip")]
    [InlineData("class.event", "class.event")]
    [InlineData("", "")]
    public void The_root_namespace_is_the_default(string rootNamespace, string expected)
    {
        GeneratorHost host = GeneratorHost.Run(Samples.Mixed(), properties: [("RootNamespace", rootNamespace)]);

        host.Compile();
        Assert.NotNull(host.Complete().GetTypeByMetadataName(expected.Length == 0 ? "Prompts" : expected + ".Prompts"));
        Assert.Equal(Accessibility.Internal, host.Complete().GetTypeByMetadataName(expected.Length == 0 ? "Prompts" : expected + ".Prompts")!.DeclaredAccessibility);
    }
}
