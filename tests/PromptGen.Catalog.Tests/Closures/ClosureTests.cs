using System;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Closures;

public class ClosureTests
{
    private const string Partial = "---\nkind: partial\n---\n";

    private static FileSet Three() => new FileSet()
        .Release("c", "1.0.0", Partial + "c1")
        .Release("b", "1.0.0", Partial + "b1 {{ include \"c\" }}", "c")
        .Release("p", "1.0.0", "---\n---\n{{ include \"b\" }}", "b");

    [Fact]
    public void AReleasePinsEverythingTransitively()
    {
        FileSet files = Three();

        PromptSource p = Version(files, "p", "1.0.0");

        Assert.Equal(["b 1.0.0", "c 1.0.0"], p.Header.Includes!.Select(i => $"{i.Id} {i.Version}"));
        Assert.Equal(Version(files, "c", "1.0.0").Digest, p.Header.Includes![1].Digest);
        Assert.Equal("{{ include \"b\" }}", p.Body);
        Assert.Empty(Check(files, "p", "b"));
        Assert.Empty(Check(files, "b", "c"));
        Assert.Empty(Check(files, "c"));
        Assert.Equal("c1", PinnedPartials.Find(p, "c", files.Read().Find)!.Body);
        Assert.Null(PinnedPartials.Find(p, "d", files.Read().Find));
    }

    [Fact]
    public void APinKeepsItsVersionWhenAPartialMovesOn()
    {
        FileSet files = Three();
        string before = Version(files, "p", "1.0.0").Digest.Text;
        files.Release("c", "2.0.0", Partial + "c2").Release("q", "1.0.0", "---\n---\n{{ include \"c\" }}", "c");

        Assert.Equal(before, Version(files, "p", "1.0.0").Digest.Text);
        Assert.Equal("c1", PinnedPartials.Find(Version(files, "p", "1.0.0"), "c", files.Read().Find)!.Body);
        Assert.Equal("c2", PinnedPartials.Find(Version(files, "q", "1.0.0"), "c", files.Read().Find)!.Body);
        Assert.Empty(Check(files, "p", "b"));
        Assert.Empty(Check(files, "q", "c"));
    }

    [Fact]
    public void AnIncludeWithoutPinIsAnErrorAtTheTag()
    {
        FileSet files = Three().Release("d", "1.0.0", Partial + "d1");

        Diagnostic finding = Assert.Single(Check(files, "p", "b", "d"));

        Assert.Equal("PG1004", finding.Code);
        Assert.Equal(new TextSpan(7, 3), finding.Span);
    }

    [Fact]
    public void APinWithoutIncludeIsAnErrorAtThePin()
    {
        FileSet files = Three();

        Diagnostic[] findings = Check(files, "p");

        Assert.Equal(["PG1005", "PG1005"], findings.Select(f => f.Code));
        Assert.Equal(["b", "c"], findings.Select(f => Version(files, "p", "1.0.0").Source.ToString(f.Span)));
    }

    [Theory]
    [InlineData("p/versions/1.0.0.prompt", "id: c, version: 1.0.0", "id: c, version: 1.0.1", "PG1007", "PG1011")]
    [InlineData("c/versions/1.0.0.prompt", "c1", "edited", "PG1006")]
    [InlineData("c/versions/1.0.0.prompt", "kind: partial", "kind: text", "PG1006", "PG1009")]
    [InlineData("p/versions/1.0.0.prompt", "id: c,", "id: p,", "PG1004", "PG1005", "PG1008")]
    [InlineData("p/versions/1.0.0.prompt", "id: c,", "id: d,", "PG1004", "PG1005", "PG1007")]
    public void AHandMadeClosureIsFoundOut(string path, string right, string wrong, params string[] codes)
    {
        FileSet files = Three();
        Assert.Contains(right, files.Files[path], StringComparison.Ordinal);
        files.Files[path] = files.Files[path].Replace(right, wrong, StringComparison.Ordinal);

        Assert.Equal(codes, Check(files, "p", "b").Select(f => f.Code).Order());
    }

    [Fact]
    public void AMissingVersionFileIsFoundAtThePin()
    {
        FileSet files = Three();
        files.Files.Remove("c/versions/1.0.0.prompt");

        Diagnostic finding = Assert.Single(Check(files, "p", "b"));

        Assert.Equal("PG1007", finding.Code);
        Assert.Equal("c", Version(files, "p", "1.0.0").Source.ToString(finding.Span));
    }

    [Fact]
    public void ACircleOfHandMadePinsIsACycle()
    {
        FileSet files = Three();
        string pin = "includes:\n  - { id: b, version: 1.0.0, digest: \"" + Version(files, "b", "1.0.0").Digest + "\" }\n";
        files.Files["c/versions/1.0.0.prompt"] = "---\nkind: partial\n" + pin + "---\n{{ include \"b\" }}";

        Assert.Contains(Check(files, "c", "b"), f => f.Code == "PG1008");
        Assert.Contains(Check(files, "b", "c"), f => f.Code == "PG1008");
    }

    [Fact]
    public void ReleasingRefusesWhatItCannotPin()
    {
        FileSet files = Three().Release("q", "1.0.0", "---\n---\nno partial").Release("r", "1.0.0-rc.1", Partial + "not stable");

        Assert.Equal(["PG1007"], Build(files, "x", "unknown"));
        Assert.Equal(["PG1007"], Build(files, "x", "r"));
        Assert.Equal(["PG1009"], Build(files, "x", "q"));
        Assert.Equal(["PG0030"], Build(files, "x", "Not An Id"));
        Assert.Equal(["PG1008"], Build(files, "x", "x"));
        Assert.Equal(["PG1008"], Build(files, "c", "b"));
        files.Release("c", "2.0.0", Partial + "c2");
        Assert.Equal(["PG1011"], Build(files, "x", "b", "c"));
        Assert.Equal(["PG1011"], Build(files, "x", "c", "b"));
    }

    [Fact]
    public void ReleasingKeepsTheDraftsTextAndIndentation()
    {
        FileSet files = Three().Release("i", "1.0.0", "---\n# note\n  settings:\n    seed: 1\n---\nx {{ include \"c\" }}\n", "c");

        string text = files.Files["i/versions/1.0.0.prompt"];

        Assert.StartsWith("---\n# note\n  settings:\n    seed: 1\n  includes:\n    - { id: c, version: 1.0.0, digest: \"sha256:", text, StringComparison.Ordinal);
        Assert.EndsWith("---\nx {{ include \"c\" }}\n", text, StringComparison.Ordinal);
        Assert.Empty(files.Findings());
        Assert.Equal("PG1010", Assert.Single(PromptText.ReadDraft(text).Diagnostics).Diagnostic.Code);
    }

    [Fact]
    public void AVersionIsReleasedOnce() => Assert.Throws<ArgumentException>(() => Three().Release("p", "1.0.0", "---\n---\nother"));

    private static PromptSource Version(FileSet files, string id, string version) => files.Read().Find(PromptText.Id(id), PromptText.Version(version))!;

    // Each include is given a place of its own, so that findings at tags can be told apart.
    private static Diagnostic[] Check(FileSet files, string id, params string[] includes)
    {
        var diagnostics = new DiagnosticBag();
        PromptCatalogue catalogue = files.Read();
        IncludeReference[] references = includes.Select((name, i) => new IncludeReference(name, new TextSpan(4 + (3 * i), 3))).ToArray();
        ClosureRule.Check(catalogue.Find(PromptText.Id(id))!.Versions[0], references, catalogue.Find, diagnostics);
        return diagnostics.Items.ToArray();
    }

    private static string[] Build(FileSet files, string id, params string[] includes)
    {
        var diagnostics = new DiagnosticBag();
        PromptCatalogue catalogue = files.Read();
        PromptSource draft = PromptFileReader.Read(PromptText.Id(id), null, id, PromptText.Source("---\n---\n")).Value!;
        ClosureBuilder.Build(draft, FileSet.References(includes), catalogue.FindNewest, catalogue.Prompts.Select(p => p.Id), diagnostics);
        return diagnostics.Items.Select(d => d.Code).ToArray();
    }
}
