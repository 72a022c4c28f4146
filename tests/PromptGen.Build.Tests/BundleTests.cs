using System;
using System.IO;
using System.Linq;
using PromptGen.Build.Bundling;
using PromptGen.Build.Tests.Support;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;

namespace PromptGen.Build.Tests;

/// <summary>What a build says that it compiled: the bundle beside its output, and the attribute in its assembly.</summary>
[Collection(BuildCollection.Name)]
public sealed class BundleTests(BuildFolder builds)
{
    private const string LibraryCode = "namespace Acme;\n\npublic static class Greeter\n{\n    public static string Text() => Prompts.Greeting.Render(\"Ana\");\n}\n";

    [Fact]
    public void A_build_says_what_it_compiled()
    {
        TestProject project = builds.Add("bundle", ("Configuration", "Release")).Usual();
        Build(project);

        PromptBundle bundle = BundleOf(project["bin/Release/net10.0/App.dll"]);
        BundledPrompt prompt = Assert.Single(bundle.Prompts);
        Assert.Equal(("App", "greeting", "1.1.0", "1.1.0"), (prompt.Assembly, prompt.Id.Value, prompt.Version.ToString(), prompt.Requested));
        Assert.Equal(TestProject.DigestOf(File.ReadAllText(project["prompts/greeting/versions/1.1.0.prompt"])), prompt.Digest.Text);
        Assert.Equal("why", prompt.Release!.Reason);
        Assert.Equal("shared/style", Assert.Single(prompt.Includes).Id.Value);
        Assert.Equal(File.ReadAllText(project["prompts/greeting/versions/1.1.0.prompt"]), bundle.FindText(prompt.Source));
        Assert.Equal(2, bundle.Texts.Count());
    }

    [Fact]
    public void The_bundle_is_the_same_wherever_it_is_built()
    {
        TestProject[] projects = [.. Enumerable.Range(0, 2).Select(i => builds.Add("same-" + new string('x', i * 20), ("Configuration", "Release"), ("Deterministic", "true")).Usual())];
        foreach (TestProject project in projects)
        {
            Build(project);
        }

        byte[][] bundles = [.. projects.Select(p => File.ReadAllBytes(p["bin/Release/net10.0/App.prompts.json"]))];
        Assert.Equal(bundles[0], bundles[1]);
        Assert.DoesNotContain(builds.Root, File.ReadAllText(projects[0]["bin/Release/net10.0/App.prompts.json"]), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', File.ReadAllText(projects[0]["bin/Release/net10.0/App.prompts.json"]));
    }

    [Fact]
    public void An_application_has_the_prompts_of_its_libraries()
    {
        TestProject library = Library("library");
        TestProject app = App("app", library).Usual();
        Build(app);

        PromptBundle bundle = BundleOf(app["bin/Release/net10.0/App.dll"]);
        Assert.Equal(["App greeting 1.1.0", "Lib greeting 1.1.0"], bundle.Prompts.Select(p => $"{p.Assembly} {p.Id} {p.Version}"));
        Assert.Equal("App", bundle.Assembly);
        Assert.False(File.Exists(app["bin/Release/net10.0/Lib.prompts.json"]));

        // A change of the library is one of the application.
        library.Release("greeting", "---\ninputs: { name: string }\n---\nHey {{ name }}\n", "2.0.0").Pin("greeting", "2.0.0");
        Build(app);
        Assert.Equal(["App greeting 1.1.0", "Lib greeting 2.0.0"], BundleOf(app["bin/Release/net10.0/App.dll"]).Prompts.Select(p => $"{p.Assembly} {p.Id} {p.Version}"));
    }

    [Fact]
    public void An_application_without_prompts_of_its_own_has_those_of_its_libraries()
    {
        TestProject app = App("plain", Library("plain-library")).Write("Use.cs", "namespace Acme;\n\npublic static class Use\n{\n    public static string Text() => Greeter.Text();\n}\n");
        Build(app);
        Assert.Equal("Lib", Assert.Single(BundleOf(app["bin/Release/net10.0/App.dll"]).Prompts).Assembly);
    }

    [Fact]
    public void Where_there_is_no_prompt_there_is_no_bundle()
    {
        TestProject project = builds.Add("none", ("Configuration", "Release")).Write("Use.cs", "namespace Acme;\n");
        Build(project);
        Assert.Null(AssemblyStamp.Of(project["bin/Release/net10.0/App.dll"]));
        Assert.Empty(Directory.EnumerateFiles(project.Folder, "*.prompts.json", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_bundle_goes_when_the_prompts_do_or_nobody_wants_it()
    {
        TestProject project = builds.Add("gone", ("Configuration", "Release")).Usual();
        Build(project);
        Assert.NotNull(AssemblyStamp.Of(project["bin/Release/net10.0/App.dll"]));

        Build(project, "-p:PromptGenBundle=false");
        Assert.Null(AssemblyStamp.Of(project["bin/Release/net10.0/App.dll"]));
        Assert.Empty(Bundles(project));

        Build(project);
        Assert.Equal(2, Bundles(project).Length);
        project.Write("prompts.lock.json", "{ \"schema\": 1, \"prompts\": {} }\n").Write("Use.cs", "namespace Acme;\n");
        Build(project);
        Assert.Null(AssemblyStamp.Of(project["bin/Release/net10.0/App.dll"]));
        Assert.Empty(Bundles(project));
    }

    [Fact]
    public void A_draft_is_called_one()
    {
        TestProject project = builds.Add("draft").Usual().Edit("prompts/greeting/greeting.prompt", "Hi", "Hey");
        builds.Build(project);
        BundledPrompt prompt = Assert.Single(BundleOf(project["bin/Debug/net10.0/App.dll"]).Prompts);
        Assert.True(prompt.IsDraft);
        Assert.StartsWith("1.1.0-draft+", prompt.Version.ToString(), StringComparison.Ordinal);
        Assert.Null(prompt.Release);
    }

    [Fact]
    public void A_project_that_writes_its_own_attributes_says_it_too()
    {
        TestProject project = builds.Add("attributes", ("Configuration", "Release"), ("GenerateAssemblyInfo", "false")).Usual();
        Build(project);
        Assert.Single(BundleOf(project["bin/Release/net10.0/App.dll"]).Prompts);
        Build(project);
        Assert.Single(BundleOf(project["bin/Release/net10.0/App.dll"]).Prompts);
    }

    [Fact]
    public void What_is_published_has_the_bundle()
    {
        TestProject project = builds.Add("publish").Usual();
        BuildLog log = builds.Run(["publish", project.File, "--no-restore", "-v:minimal", "-nologo", "-nodeReuse:false", "-tl:off"]);
        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Single(BundleOf(project["bin/Release/net10.0/publish/App.dll"]).Prompts);
    }

    [Fact]
    public void A_package_has_the_bundle_beside_the_assembly()
    {
        TestProject project = Library("packed");
        BuildLog log = builds.Run(["pack", project.File, "--no-restore", "-v:minimal", "-nologo", "-nodeReuse:false", "-tl:off", "-p:PackageOutputPath=" + project["out"]]);
        Assert.True(log.ExitCode == 0, log.Text);
        System.IO.Compression.ZipFile.ExtractToDirectory(Directory.GetFiles(project["out"], "*.nupkg").Single(), project["unpacked"]);
        Assert.Single(BundleOf(project["unpacked/lib/net10.0/Lib.dll"]).Prompts);
    }

    [Theory]
    [InlineData("damaged", "Lib.prompts.json(6,", "this is no bundle at $.prompts[0].assembly: expected a string")]
    [InlineData("other", "Lib.prompts.json(1,1", "'Lib.dll' was built with the bundle sha256:")]
    [InlineData("missing", "Lib.dll(1,1", "its bundle 'Lib.prompts.json' does not lie beside it")]
    [InlineData("stray", "Lib.prompts.json(1,1", "'Lib.dll', beside which this bundle lies, was built without one")]
    public void A_referenced_bundle_that_does_not_fit_fails_the_build(string what, string place, string message)
    {
        TestProject library = Library("bad-" + what);
        Build(library);
        string bundle = library["bin/Release/net10.0/Lib.prompts.json"];
        switch (what)
        {
            case "damaged":
                File.WriteAllText(bundle, File.ReadAllText(bundle).Replace("    {\n      \"assembly\": \"Lib\"", "    {\n      \"assembly\": 7", StringComparison.Ordinal));
                break;
            case "other":
                File.WriteAllText(bundle, File.ReadAllText(bundle).Replace("\"reason\": \"why\"", "\"reason\": \"why not\"", StringComparison.Ordinal));
                break;
            case "missing":
                File.Delete(bundle);
                break;
            default:
                string kept = File.ReadAllText(bundle);
                Build(library, "-p:PromptGenBundle=false");
                File.WriteAllText(bundle, kept);
                break;
        }

        TestProject app = builds.Add("uses-" + what, ("Configuration", "Release"));
        app.Write("App.csproj", File.ReadAllText(app.File).Replace("</Project>", $"<ItemGroup><Reference Include=\"{library["bin/Release/net10.0/Lib.dll"]}\" /></ItemGroup></Project>", StringComparison.Ordinal));
        BuildLog log = builds.Build(app);

        BuildFinding finding = Assert.Single(log.Of(app));
        Assert.Equal(("error", "PG1044"), (finding.Severity, finding.Code));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(place, finding.File + "(" + string.Join(',', finding.Place) + ")", StringComparison.Ordinal);
    }

    [Fact]
    public void The_stamp_is_found_in_bytes_as_in_metadata()
    {
        string digest = "sha256:" + string.Concat(Enumerable.Repeat("0123456789abcdef", 4));
        TestProject project = builds.Add("stamp", ("PromptGenBundle", "false")).Write("Use.cs", $"[assembly: System.Reflection.AssemblyMetadata(\"PromptGen.Bundle.Other\", \"x\")]\n[assembly: System.Reflection.AssemblyMetadata(\"PromptGen.Bundle\", \"{digest}\")]\nnamespace Acme;\n");
        Build(project);
        Assert.Equal(digest, AssemblyStamp.Of(project["bin/Debug/net10.0/App.dll"]));
        Assert.Equal(digest, BundleStamp.Find(File.ReadAllBytes(project["bin/Debug/net10.0/App.dll"]))!.Text);
        Assert.Null(BundleStamp.Find(File.ReadAllBytes(typeof(BundleStamp).Assembly.Location)));
        Assert.Null(BundleStamp.Find([]));
    }

    private static string[] Bundles(TestProject project) => Directory.GetFiles(project.Folder, "*.prompts.json", SearchOption.AllDirectories);

    // The bundle beside an assembly, which has to be the one that the assembly names.
    private static PromptBundle BundleOf(string assembly)
    {
        string path = Path.ChangeExtension(assembly, null) + BundleFormat.Ending;
        ReadResult<BundleFile> read = BundleFiles.Read(path, CatalogueCodes.BadReferencedBundle);
        Assert.Empty(read.Diagnostics);
        Assert.Empty(BundleCheck.Check(path, read.Value!));
        Assert.Equal(Digest.OfBytes(File.ReadAllBytes(path)).Text, AssemblyStamp.Of(assembly));
        return read.Value!.Bundle;
    }

    private TestProject Library(string name)
    {
        TestProject app = builds.Add(name);
        var library = new TestProject(app.Folder, "Lib.csproj", TestProject.ProjectFile(("Configuration", "Release"), ("RootNamespace", "Acme"), ("AssemblyName", "Lib")));
        app.Delete("App.csproj");
        return library.Usual().Write("Use.cs", LibraryCode);
    }

    private TestProject App(string name, TestProject library)
    {
        TestProject app = builds.Add(name, ("Configuration", "Release"));
        return app.Write("App.csproj", File.ReadAllText(app.File).Replace("</Project>", $"<ItemGroup><ProjectReference Include=\"{library.File}\" /></ItemGroup></Project>", StringComparison.Ordinal));
    }

    private void Build(TestProject project, params string[] arguments)
    {
        BuildLog log = builds.Build(project, arguments);
        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Empty(log.Findings);
    }
}
