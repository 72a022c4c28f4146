using System;
using System.IO;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>The same sources give the same bytes, wherever they lie and whatever was built there before.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class ReproducibilityTests(PackageFeed feed)
{
    [Fact]
    public void A_fresh_build_and_one_on_top_of_others_in_another_folder_give_the_same_files()
    {
        TestProject fresh = Application("fresh");
        feed.BuildWell(fresh, "Release", isCi: true, "-p:ContinuousIntegrationBuild=true");

        TestProject grown = Application(Path.Combine("grown", "deeper"));
        grown.Pin("greeting", "1.0.0").Release("farewell", "---\nkind: text\n---\nGoodbye.\n").Write("More.cs", "namespace Acme;\n\npublic static class More\n{\n}\n");
        feed.BuildWell(grown, "Release", isCi: true, "-p:ContinuousIntegrationBuild=true");
        Directory.Delete(grown["prompts/farewell"], recursive: true);
        grown.Delete("More.cs").Pin("greeting", "1.1.0");
        feed.BuildWell(grown, "Release", isCi: true, "-p:ContinuousIntegrationBuild=true");

        string[] files = Outputs(fresh);
        Assert.Contains("App.dll", files);
        Assert.Contains("App.prompts.json", files);
        Assert.Equal(files, Outputs(grown));
        Assert.All(files, f => Assert.Equal(Convert.ToHexString(File.ReadAllBytes(fresh["bin/Release/net10.0/" + f])), Convert.ToHexString(File.ReadAllBytes(grown["bin/Release/net10.0/" + f]))));
    }

    private static string[] Outputs(TestProject project) => [.. Directory.EnumerateFiles(project["bin/Release/net10.0"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private TestProject Application(string folder) =>
        feed.Add("net10.0", "<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><SourceRoot Include=\"$(MSBuildProjectDirectory)/\" /></ItemGroup>", folder: folder)
            .Usual().Write("Program.cs", "System.Console.WriteLine(Acme.Use.Text());\n");
}
