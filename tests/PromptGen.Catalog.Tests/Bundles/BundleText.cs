using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Bundles;

/// <summary>Bundles of catalogues that are written in tests.</summary>
internal static class BundleText
{
    public const string Style = "---\nkind: partial\n---\nBe kind.\n";
    public const string Greeting = "---\ninputs: { name: string }\nsettings: { temperature: 0.2 }\n---\nHello {{ name }}. {{ include 'shared/style' }}\n";
    public const string Farewell = "---\n---\n{{ role \"user\" }}\nGoodbye. \"é🙂\"\n";

    /// <summary>A chat prompt and a text prompt with a partial, both released.</summary>
    public static FileSet Files(string greeting = Greeting) =>
        new FileSet().Release("shared/style", "1.0.0", Style).Release("greeting", "1.1.0", greeting, "shared/style").Release("billing/farewell", "1.0.0", Farewell);

    /// <summary>The bundle of an assembly that pins every prompt of a catalogue but its partials.</summary>
    public static PromptBundle Of(FileSet files, string assembly = "App", bool useDrafts = false)
    {
        PromptCatalogue catalogue = files.Read();
        Assert.Empty(catalogue.Diagnostics);
        IEnumerable<LockEntry> pins = catalogue.Prompts
            .Where(p => p.Versions.Count > 0 && p.Id.Value != "shared/style")
            .Select(p => new LockEntry(p.Id, "1.*", p.Versions[^1].Version!, p.Versions[^1].Digest));
        return BundleBuilder.Build(assembly, catalogue, new LockFile("lock", new ValueList<LockEntry>(pins), ValueList<TextSpan>.Empty, ValueList<LinePosition>.Empty), useDrafts);
    }

    public static BundleFile? Read(string text, out JsonProblem? problem) => BundleReader.Read(Encoding.UTF8.GetBytes(text), out problem);

    /// <summary>What is wrong with a bundle's text, whoever finds it; empty when nothing is.</summary>
    public static string[] Problems(string text) => Read(text, out JsonProblem? problem) is { } file
        ? [.. BundleCheck.Check("app.prompts.json", file).Select(f => f.ToString())]
        : [problem!.ToString()];

}
