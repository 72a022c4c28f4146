using System;
using System.IO;

namespace PromptGen.Emission.Tests.Support;

/// <summary>
/// Compares a text with the file under the test project's <c>_snapshots</c> that a person has looked at. What differs is left beside it as
/// <c>.received.txt</c>; to accept it, rename it to <c>.verified.txt</c>.
/// </summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", typeof(Snapshot).Assembly.GetName().Name!, "_snapshots");

    internal static void Match(string name, string actual)
    {
        string verified = Path.Combine(Folder, name + ".verified.txt");
        string received = Path.Combine(Folder, name + ".received.txt");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Folder);
        File.WriteAllText(received, actual);
        Xunit.Assert.Fail($"{name} differs from its snapshot; compare {received} with {verified}");
    }
}
