using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using Xunit;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A catalogue of a test's own, in which the real tool releases as a real git identity.</summary>
internal sealed class ReleaseFolder : IDisposable
{
    public const string Author = "Ana Ruiz <ana@example.org>";

    private readonly TemporaryFolder _folder = new();

    public ReleaseFolder()
    {
        Directory.CreateDirectory(Root);
        Environment = new Dictionary<string, string>
        {
            ["GIT_CONFIG_GLOBAL"] = _folder.Write("gitconfig", "[user]\n\tname = Ana Ruiz\n\temail = ana@example.org\n"),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(_folder.Path)!,
        };
    }

    public Dictionary<string, string> Environment { get; }

    public string Root => _folder["prompts"];

    /// <summary>The path of a file of the catalogue.</summary>
    public string this[string relative] => Path.Combine(Root, relative);

    public ReleaseFolder Draft(string id, string text)
    {
        CatalogueWriter.WriteDraft(Root, PromptId.TryParse(id)!, text);
        return this;
    }

    /// <summary>Releases, whatever comes of it.</summary>
    public ToolRun Try(string id, params string[] options) =>
        PromptGenProcess.Run(Environment, ["release", id, "--catalogue", Root, "--reason", "why not", .. options]);

    /// <summary>Releases a draft, which has to succeed.</summary>
    public string Release(string id, string text, params string[] options)
    {
        ToolRun run = Draft(id, text).Try(id, options);
        Assert.True(run.ExitCode == 0, run.Error);
        return Versions(id)[^1];
    }

    /// <summary>A release that is refused: it says so, gives 1 and changes no file.</summary>
    public string Refused(string id, params string[] options)
    {
        string before = Everything();
        ToolRun run = Try(id, options);
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("nothing was released" + System.Environment.NewLine, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
        return run.Error;
    }

    public PromptCatalogue Read() => CatalogueReader.Read(Root);

    public Manifest Manifest(string id) => Read().Find(PromptId.TryParse(id)!)!.Manifest!.Manifest;

    /// <summary>The listed versions, in the order of the manifest.</summary>
    public string[] Versions(string id) => [.. Manifest(id).Versions.Select(v => v.Version.ToString())];

    public void Dispose() => _folder.Dispose();

    private string Everything() => string.Join(
        '\n',
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + "\n" + Convert.ToHexString(File.ReadAllBytes(f))));
}
