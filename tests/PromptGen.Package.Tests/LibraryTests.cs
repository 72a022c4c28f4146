using System;
using System.IO;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>A class library with prompts, and applications that reference the library.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class LibraryTests(PackageFeed feed)
{
    private const string Exe = "<PropertyGroup><OutputType>Exe</OutputType><RootNamespace>Shop</RootNamespace></PropertyGroup>";

    [Fact]
    public void An_application_uses_the_prompts_of_a_library_and_has_none_of_its_own_unless_it_has_a_catalogue()
    {
        TestProject library = feed.Add("netstandard2.0;net8.0;net10.0", "<PropertyGroup><AssemblyName>Acme</AssemblyName></PropertyGroup>").Usual();
        string reference = $"{Exe}<ItemGroup><ProjectReference Include=\"{library.File}\" /></ItemGroup>";
        TestProject without = feed.Add("net10.0", reference, hasPackage: false).Write("Program.cs", "System.Console.WriteLine(Acme.Use.Text());\n");
        TestProject with = feed.Add("net10.0", reference).Release("farewell", "---\nkind: text\n---\nGoodbye.\n").Pin("farewell", "1.0.0")
            .Write("Program.cs", "System.Console.WriteLine(Acme.Use.Text().TrimEnd() + \" \" + Shop.Prompts.Farewell.Render().Text);\n");

        BuildLog log = feed.Build(library, "Release", isCi: true);
        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Empty(log.Findings);
        Assert.Equal("Hi Ana. Be kind.", feed.Output(without, "Release", isCi: true));
        Assert.Equal("Hi Ana. Be kind. Goodbye.", feed.Output(with, "Release", isCi: true));

        // Its package, as anyone gets it; F# sees what the library shows.
        TestProject packaged = OfPackage(library);
        TestProject functional = InFSharp(library);
        Assert.Equal("Hi Ana. Be kind.", feed.Output(packaged, "Release", isCi: true));
        Assert.Equal("Hi Ana. Be kind.", feed.Output(functional, "Release", isCi: true));

        // The targets came with the library, and had nothing to do but to say which prompts the application has.
        Assert.Contains("buildTransitive/PromptGen.targets", File.ReadAllText(without["obj/App.csproj.nuget.g.targets"]).Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(["App.csproj.PromptGen.bundle.digest", "App.csproj.PromptGen.bundle.inputs"], Directory.EnumerateFiles(without["obj"], "*.PromptGen.*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All([without, with, packaged, functional], p => Assert.Contains("\"assembly\": \"Acme\"", File.ReadAllText(p["bin/Release/net10.0/App.prompts.json"]), StringComparison.Ordinal));
        Assert.Equal(["net10.0", "net8.0", "netstandard2.0"], Directory.EnumerateFiles(library["obj"], "*.PromptGen.resolved", SearchOption.AllDirectories).Select(FrameworkOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Applications_that_are_built_at_once_share_their_library()
    {
        TestProject library = feed.Add("net10.0", "", name: "Acme.csproj").Usual();
        string body = $"{Exe}<ItemGroup><ProjectReference Include=\"{library.File}\" /></ItemGroup>";
        TestProject one = feed.Add("net10.0", body, name: "One.csproj").Release("farewell", "---\nkind: text\n---\nGoodbye.\n").Pin("farewell", "1.0.0").Write("Program.cs", "System.Console.WriteLine(Acme.Use.Text());\n");
        TestProject two = feed.Add("net10.0", body, hasPackage: false, name: "Two.csproj").Write("Program.cs", "System.Console.WriteLine(Acme.Use.Text());\n");
        one.Write("all.slnx", $"<Solution><Project Path=\"{library.File}\" /><Project Path=\"{one.File}\" /><Project Path=\"{two.File}\" /></Solution>\n");

        BuildLog log = feed.Run(one.Folder, ["build", "all.slnx", "-c", "Release", "-m:4", "-bl:" + Binlog.Name, .. Sdk.Quiet], ("CI", "true"));

        Assert.True(log.ExitCode == 0, log.Text);
        Assert.Empty(log.Findings);
        Assert.Equal(2, Binlog.Of(one).Runs("ResolvePrompts").Count());
    }

    private TestProject OfPackage(TestProject library)
    {
        string id = "Acme." + feed.Version[^8..];
        feed.Output(library.Folder, ["pack", "-c", "Release", "--no-build", "-o", feed.Feed, "-p:PackageId=" + id, "-p:PackageVersion=" + feed.Version, .. Sdk.Quiet]);
        return feed.Add("net10.0", $"{Exe}<ItemGroup><PackageReference Include=\"{id}\" Version=\"{feed.Version}\" /></ItemGroup>", hasPackage: false)
            .Write("Program.cs", "System.Console.WriteLine(Acme.Use.Text());\n");
    }

    private TestProject InFSharp(TestProject library) =>
        feed.Add("net10.0", $"{Exe}<ItemGroup><Compile Include=\"Program.fs\" /><ProjectReference Include=\"{library.File}\" /></ItemGroup>", hasPackage: false, name: "App.fsproj")
            .Write("Program.fs", "printfn \"%s\" (Acme.Use.Text())\n");

    private static string FrameworkOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)!);
}
