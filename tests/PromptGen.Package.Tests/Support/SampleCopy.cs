using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PromptGen.Package.Tests.Support;

/// <summary>Samples of the repository outside of it, with packages in place of its projects.</summary>
internal static partial class SampleCopy
{
    /// <summary>Copies a sample.</summary>
    /// <param name="feed">Where the packages are, and where it is copied to.</param>
    /// <param name="name">The sample.</param>
    /// <param name="packages">The packages that its project says an application has.</param>
    public static TestProject Of(PackageFeed feed, string name, params string[] packages)
    {
        Copy(feed, "samples/" + name);
        Copy(feed, "prompts");
        string text = File.ReadAllText(Repository.Source($"samples/{name}/{name}.csproj"));
        Assert.All(packages, p => Assert.Contains($"<PackageReference Include=\"{p}\" />", text, System.StringComparison.Ordinal));

        string references = string.Concat(packages.Select(p => $"    <PackageReference Include=\"{p}\" Version=\"{feed.Version}\" />\n"));
        string outside = FromRepository().Replace(text, "").Replace("</Project>", $"  <ItemGroup>\n{references}  </ItemGroup>\n</Project>", System.StringComparison.Ordinal);
        return new TestProject(Path.Combine(feed.Root, "copy", "samples", name), name + ".csproj", outside);
    }

    private static void Copy(PackageFeed feed, string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Source(folder), "*", SearchOption.AllDirectories).Where(f => !f.Split(Path.DirectorySeparatorChar).Any(n => n is "bin" or "obj")))
        {
            string target = Path.Combine(feed.Root, "copy", Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    // What a sample has of the repository is one element a line.
    [GeneratedRegex("""^ *<(?:Import Project|ProjectReference Include)="\.\./\.\./(?:build|src)/[^\n]*/>\n""", RegexOptions.Multiline)]
    private static partial Regex FromRepository();
}
