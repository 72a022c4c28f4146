using System.IO;
using Xunit;

namespace PromptGen.Cli.Tests.Support;

/// <summary>Recorded data beside the repository; tests that need it are skipped where it is absent.</summary>
internal static class SharedData
{
    /// <summary>The path of a file, or a skipped test.</summary>
    public static string Require(string name)
    {
        string path = Path.GetFullPath(SourceTree.PathOf(Path.Combine("../shared/data", name)));
        Assert.SkipUnless(File.Exists(path), "the recorded data are not here");
        return path;
    }
}
