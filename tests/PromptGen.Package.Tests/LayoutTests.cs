using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>What lies in the package, and whether who loads an assembly of it finds what that assembly needs.</summary>
public sealed class LayoutTests(PackageFeed feed)
{
    private const string Analyzers = "analyzers/dotnet/roslyn4.5/cs/";
    private const string Tasks = TaskTests.Folder;

    private static readonly string[] Targets = ["PromptGen.Bundle.targets", "PromptGen.Catalogue.targets", "PromptGen.Channels.targets", "PromptGen.Compiler.targets", "PromptGen.Pack.targets", "PromptGen.Pins.targets", "PromptGen.Resolve.targets", "PromptGen.Selection.targets", "PromptGen.props", "PromptGen.targets"];

    // What a compiler of 4.5 and an editor with it have; the rest of .NET is behind netstandard.
    private static readonly string[] Compiler =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Collections.Immutable",
        "System.Composition.AttributedModel", "System.Buffers", "System.Memory", "System.Runtime.CompilerServices.Unsafe",
    ];

    [Fact]
    public void The_package_holds_exactly_this()
    {
        string[] library = ["PromptGen.Templates.dll", "PromptGen.Templates.xml", "PromptGen.dll", "PromptGen.xml"];
        string[] task =
        [
            "NuGet.Versioning.dll", "PromptGen.Build.dll", "PromptGen.Catalog.dll", "PromptGen.Requests.dll", "PromptGen.Templates.dll", "System.Buffers.dll", "System.Memory.dll", "System.Numerics.Vectors.dll",
            "System.Runtime.CompilerServices.Unsafe.dll", "YamlDotNet.dll",
        ];
        string[] worker =
        [
            "NuGet.Versioning.dll", "PromptGen.Build.Worker.dll", "PromptGen.Build.Worker.runtimeconfig.json", "PromptGen.Build.dll", "PromptGen.Catalog.dll", "PromptGen.Requests.dll", "PromptGen.Templates.dll", "YamlDotNet.dll",
        ];
        string[] expected =
        [
            "LICENSE", "PromptGen.globalconfig", "PromptGen.nuspec", "README.md", "THIRD-PARTY-NOTICES.txt", "icon.png",
            .. In(Analyzers, "PromptGen.CodeFixes.dll", "PromptGen.Generator.dll", "YamlDotNet.dll"),
            .. In("build/", Targets), .. In("buildTransitive/", Targets),
            .. In("lib/net10.0/", library), .. In("lib/net8.0/", library), .. In("lib/netstandard2.0/", library),
            .. In(Tasks, task), .. In("tasks/net10.0/", worker),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Files(feed.Package));
    }

    [Fact]
    public void Symbols_lie_where_their_assemblies_do()
    {
        IEnumerable<string> ours = Files(feed.Package).Where(f => f.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(f).StartsWith("PromptGen.", StringComparison.Ordinal));

        Assert.Equal(ours.Select(f => Path.ChangeExtension(f, ".pdb")).Append("PromptGen.nuspec").Order(StringComparer.Ordinal), Files(feed.Symbols));
    }

    [Fact]
    public void Consumers_get_what_the_library_needs_and_nothing_that_the_tools_are_made_with()
    {
        XElement metadata = Metadata();
        XElement[] groups = [.. metadata.Descendants().Where(e => e.Name.LocalName == "group")];

        Assert.Equal(["net10.0", "net8.0", ".NETStandard2.0"], groups.Select(g => (string?)g.Attribute("targetFramework")));
        Assert.Equal(["System.Memory", "System.Text.Json"], groups.Descendants().Select(d => (string?)d.Attribute("id")));
        Assert.All(groups.Descendants(), d => Assert.Equal(".NETStandard2.0", (string?)d.Parent!.Attribute("targetFramework")));
    }

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("projectUrl", "https://github.com/promptgen/promptgen")]
    [InlineData("id", "PromptGen")]
    public void The_package_says(string element, string value) => Assert.Equal(value, Metadata().Elements().Single(e => e.Name.LocalName == element).Value);

    [Fact]
    public void The_compiler_finds_what_the_generator_and_the_fixes_need()
    {
        PackagedAssembly[] assemblies = PackagedAssembly.In(feed.Package, Analyzers);
        Assert.NotEmpty(assemblies);
        Assert.All(assemblies.SelectMany(a => a.References), r => Assert.Contains(r.Name!, assemblies.Select(a => a.Name.Name!).Concat(Compiler)));

        // The folder's version is the compiler's that the generator asks for.
        Version roslyn = assemblies.Single(a => a.Name.Name == "PromptGen.Generator").References.Single(r => r.Name == "Microsoft.CodeAnalysis").Version!;
        Assert.Contains($"/roslyn{roslyn.ToString(2)}/", Analyzers, StringComparison.Ordinal);
    }

    [Fact]
    public void The_work_of_others_is_named_with_its_licence()
    {
        string notices = Text("THIRD-PARTY-NOTICES.txt");
        string[] others = [.. Files(feed.Package).Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Where(f => !f.StartsWith("PromptGen.", StringComparison.Ordinal)).Distinct()];

        Assert.NotEmpty(others);
        Assert.All(others, f => Assert.Matches($@"(?m)^{Regex.Escape(f)} .* (MIT|Apache-2\.0)$", notices));
        Assert.Contains("MIT License", Text("LICENSE"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_files_are_packed_into_the_same_bytes()
    {
        feed.Pack("again", "PromptGen", "--no-build");

        Assert.Equal(File.ReadAllBytes(feed.Package), File.ReadAllBytes(Path.Combine(feed.Root, "again", Path.GetFileName(feed.Package))));
    }

    private static IEnumerable<string> In(string folder, params string[] files) => files.Select(f => folder + f);

    // The format's own parts are left out.
    private static IEnumerable<string> Files(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return
        [
            .. archive.Entries.Select(e => e.FullName)
                .Where(n => n != "[Content_Types].xml" && !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private XElement Metadata() => XDocument.Parse(Text("PromptGen.nuspec")).Root!.Elements().Single();

    private string Text(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.Package);
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }
}
