using System;
using System.IO;
using System.Linq;

namespace PromptGen.Package.Tests.Support;

/// <summary>What Native AOT needs of the machine besides the SDK.</summary>
internal static class NativeLinker
{
    /// <summary>Skips the test where it is not installed.</summary>
    public static void Require()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows() || Has("clang") || Has("gcc"), "No C compiler is installed, whose linker native executables need: clang or gcc.");
        Assert.SkipUnless(!OperatingSystem.IsLinux() || File.Exists("/usr/include/zlib.h"), "The headers of zlib are not installed, which native executables are linked with: zlib1g-dev.");
    }

    /// <summary>Whether a program is on the path.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
