using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A folder with what a build of <c>Shop</c> leaves: an assembly that names its bundle, and the bundle.</summary>
internal sealed class ShippedBuild : IDisposable
{
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Ships the prompts of a catalogue, the newest version of each, and those of a library beside it.</summary>
    public ShippedBuild(ReleasedPrompts? prompts = null)
    {
        PromptBundle own = BundleOf("Shop", prompts ?? Prompts());
        PromptBundle library = BundleOf("Billing", new ReleasedPrompts().Add("greeting", "2.0.0", text: "---\n---\nPay up.\n"));
        byte[] bundle = BundleWriter.WriteBytes(BundleMerge.Merge(own, [library], out _)!);
        File.WriteAllBytes(Bundle, bundle);
        Compile("Shop.dll", Digest.OfBytes(bundle).Text);
    }

    public string Assembly => _folder["Shop.dll"];

    public string Bundle => _folder["Shop.prompts.json"];

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => _folder[name];

    /// <summary>A prompt with a partial and one that tests know.</summary>
    public static ReleasedPrompts Prompts(string greeting = "Hello {{ name }}.", string version = "1.0.0")
    {
        ReleasedPrompts prompts = new ReleasedPrompts().Add("shared/style", "1.0.0", text: Style);
        string includes = $"includes:\n  - {{ id: shared/style, version: 1.0.0, digest: \"{prompts.DigestOf("shared/style", "1.0.0")}\" }}\n";
        return prompts.Add("greeting", version, text: $"---\ninputs: {{ name: string }}\n{includes}---\n{greeting}\n{{{{ include 'shared/style' }}}}\n");
    }

    /// <summary>Replaces a part of the bundle, which has to be there.</summary>
    public ShippedBuild Edit(string old, string now)
    {
        string text = File.ReadAllText(Bundle);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(Bundle, text.Replace(old, now, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Compiles an assembly that names a bundle; null for one that names none.</summary>
    public string Compile(string name, string? digest)
    {
        string attribute = digest is null ? "" : $"[assembly: System.Reflection.AssemblyMetadata(\"{BundleFormat.AttributeKey}\", \"{digest}\")]";
        string code = $"[assembly: System.Reflection.AssemblyMetadata(\"other\", \"value\")] [assembly: System.CLSCompliant(false)] {attribute} public static class Shop;";
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(name),
            [CSharpSyntaxTree.ParseText(code)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(System.Reflection.Assembly.Load(new AssemblyName("System.Runtime")).Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.Emit(_folder[name]).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        return _folder[name];
    }

    public void Dispose() => _folder.Dispose();

    private static PromptBundle BundleOf(string assembly, ReleasedPrompts prompts)
    {
        PromptCatalogue catalogue = prompts.Read();
        var pins = new ValueList<LockEntry>(catalogue.Prompts.Where(p => p.Id.Value != "shared/style").Select(p => PinOf(p.Id, p.Manifest!.Manifest.Versions[^1])));
        return BundleBuilder.Build(assembly, catalogue, new LockFile("lock", pins, ValueList<TextSpan>.Empty, ValueList<LinePosition>.Empty), useDrafts: false);
    }

    private static LockEntry PinOf(PromptId id, ManifestVersion record) => new(id, "*", record.Version, record.Digest);
}
