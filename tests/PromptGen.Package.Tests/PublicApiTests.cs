using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using PromptGen.Emission.Tests.Support;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>
/// What the package's libraries show to others: all of it for the newest framework, and what is otherwise for an older one. A change is seen and thought over, and accepted by renaming the file that the test
/// names. What is removed or changed breaks those who use it, and also assemblies whose generated code was compiled before.
/// </summary>
public sealed class PublicApiTests(PackageFeed feed)
{
    private const string Newest = "net10.0";

    [Theory]
    [InlineData("PromptGen")]
    [InlineData("PromptGen.Templates")]
    public void The_newest_framework_has_what_was_accepted(string assembly)
    {
        IReadOnlyList<ApiLine> lines = Api(assembly, Newest);

        Assert.Contains(lines, l => l.IsMember);
        Snapshot.Match($"{assembly}.{Newest}", string.Concat(lines.Select((l, i) => l.IsMember ? $"    {l.Text}\n" : (i == 0 ? "" : "\n") + l.Text + "\n")));
    }

    [Theory]
    [InlineData("PromptGen", "net8.0")]
    [InlineData("PromptGen", "netstandard2.0")]
    [InlineData("PromptGen.Templates", "net8.0")]
    [InlineData("PromptGen.Templates", "netstandard2.0")]
    public void An_older_framework_differs_as_was_accepted(string assembly, string framework)
    {
        IReadOnlyList<ApiLine> newest = Api(assembly, Newest);
        IReadOnlyList<ApiLine> older = Api(assembly, framework);

        string[] differences = [.. newest.Except(older).Select(l => $"lacks {l.Type}: {l.Text}"), .. older.Except(newest).Select(l => $"has {l.Type}: {l.Text}")];
        Snapshot.Match($"{assembly}.{framework}", differences.Length == 0 ? $"as {Newest}\n" : string.Concat(differences.Select(d => d + "\n")));
    }

    private IReadOnlyList<ApiLine> Api(string assembly, string framework)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.Package);
        Dictionary<string, MemoryStream> files = archive.Entries.Where(e => e.FullName.StartsWith($"lib/{framework}/", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal))
            .ToDictionary(e => Path.GetFileNameWithoutExtension(e.Name), Content);
        return PublicApi.Of(files[assembly], files.Where(f => f.Key != assembly).Select(f => f.Value));
    }

    private static MemoryStream Content(ZipArchiveEntry entry)
    {
        var content = new MemoryStream();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        content.Position = 0;
        return content;
    }
}
