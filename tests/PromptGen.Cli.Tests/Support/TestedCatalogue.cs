using System;
using System.IO;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A catalogue with drafts, releases and cases, on the disk, for the tool to test.</summary>
internal sealed class TestedCatalogue : IDisposable
{
    public const string Greeting = "---\ninputs:\n  name: { type: string, max_length: 10 }\n  plan: { type: enum, values: [free, pro], default: free }\n---\nHello {{ name }}, you are on {{ plan }}.\n";

    private readonly TemporaryFolder _folder = new();

    public TestedCatalogue()
    {
        Directory.CreateDirectory(_folder[".git"]);
        Directory.CreateDirectory(Root);
    }

    public string Root => _folder["prompts"];

    /// <summary>The path of a file of the catalogue.</summary>
    public string this[string relative] => Path.Combine(Root, relative);

    public TestedCatalogue With(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this;
    }

    public TestedCatalogue Draft(string id, string text) => With(CataloguePath.Of(PromptId.TryParse(id)!, FileRole.Draft), text);

    /// <summary>Cases as lines below <c>cases:</c>.</summary>
    public TestedCatalogue Cases(string id, params string[] lines) => With(id + "/tests.yaml", "cases:\n" + string.Concat(Array.ConvertAll(lines, l => "  " + l + "\n")));

    public TestedCatalogue Released(ReleasedPrompts prompts)
    {
        prompts.WriteTo(Root);
        return this;
    }

    /// <summary>Writes a file beside the catalogue's folder, and gives its path.</summary>
    public string Beside(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[relative])!);
        return _folder.Write(relative, text);
    }

    public ToolRun Run(params string[] arguments) => PromptGenProcess.Run([.. arguments, "--catalogue", Root]);

    public void Dispose() => _folder.Dispose();
}
