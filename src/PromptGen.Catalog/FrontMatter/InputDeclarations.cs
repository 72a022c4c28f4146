using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>Reads input declarations that stand alone, as the value of <c>inputs</c> would: YAML, and so JSON too.</summary>
public static class InputDeclarations
{
    /// <summary>Reads a mapping of names to types.</summary>
    /// <param name="path">What to call the text in findings.</param>
    /// <param name="source">The declarations.</param>
    public static ReadResult<InputList> Read(string path, SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        YamlNode? root = YamlTreeReader.Read(source, new TextSpan(0, source.Length), diagnostics);
        InputList inputs = root is null ? InputList.Empty : InputsReader.Read(root, diagnostics);
        return new ReadResult<InputList>(inputs, CatalogueDiagnostic.AllIn(path, source, diagnostics));
    }
}
