using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace PromptGen.Tests.Support;

/// <summary>Gives every suite, and the tools that its tests start, a cache folder of its own: tests never read or write the user's.</summary>
internal static class CacheOfTests
{
    private const string Variable = "PROMPTGEN_CACHE";

    [ModuleInitializer]
    internal static void Begin()
    {
        string folder = Path.Combine(Path.GetTempPath(), "promptgen-cache-" + Guid.NewGuid().ToString("N"));
        Environment.SetEnvironmentVariable(Variable, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        };
    }
}
