using System.IO;
using System.Linq;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

public class FileLengthTests
{
    private const int MostLines = 350;

    [Fact]
    public void NoSourceFileHasTwoJobsForItsLength()
    {
        string[] files = Repository.Sources(".cs").ToArray();

        Assert.NotEmpty(files);
        Assert.Empty(files.Select(f => (File: f, Lines: File.ReadLines(f).Count())).Where(f => f.Lines > MostLines).Select(f => $"{Repository.Relative(f.File)}: {f.Lines} lines"));
    }
}
