using System;
using System.IO;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>The ways in which projects name and restore their packages.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class RestoreTests(PackageFeed feed)
{
    [Fact]
    public void Versions_in_one_place_a_lock_of_packages_and_a_build_without_a_restore()
    {
        TestProject project = feed.Add(
            "net10.0",
            "<PropertyGroup><OutputType>Exe</OutputType><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup><ItemGroup><PackageReference Include=\"PromptGen\" /></ItemGroup>",
            hasPackage: false);
        project.Usual().Delete("Use.cs").Write("Program.cs", "System.Console.WriteLine(Acme.Prompts.Greeting.Render(\"Ana\").Text);\n")
            .Write("Directory.Packages.props", $"<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include=\"PromptGen\" Version=\"{feed.Version}\" /></ItemGroup></Project>\n");

        feed.Output(project.Folder, ["restore", .. Sdk.Quiet]);
        string locked = File.ReadAllText(project["packages.lock.json"]);
        Assert.Contains(feed.Version, locked, StringComparison.Ordinal);

        feed.Output(project.Folder, ["restore", "-p:RestoreLockedMode=true", .. Sdk.Quiet]);
        feed.BuildWell(project, "Release", isCi: true, "--no-restore", "-p:RestoreLockedMode=true", "-p:ContinuousIntegrationBuild=true");
        Assert.Equal("Hi Ana. Be kind.", feed.Output(project.Folder, ["run", "-c", "Release", "--no-build"]));
        Assert.Equal(locked, File.ReadAllText(project["packages.lock.json"]));
    }
}
