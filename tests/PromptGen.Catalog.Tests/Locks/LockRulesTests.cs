using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.Locks;

public class LockRulesTests
{
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";
    private const string Manifest = "support-bot/manifest.yaml";

    [Fact]
    public void APinOfAReleaseThatIsWholeIsFine() => Assert.Empty(Findings(Prompts(), Lock(Prompts(), "support-bot", "1.1.0")));

    [Fact]
    public void AnEntryForAPromptThatIsGoneNamesTheNearestAndTheCommand()
    {
        string text = Lock(Prompts(), "support-bot", "1.0.0").Replace("\"support-bot\"", "\"suport-bot\"", StringComparison.Ordinal);

        AssertFinding(text, Prompts(), "PG1021", "\"suport-bot\"", "'promptgen unpin suport-bot'", "did you mean 'support-bot'?");
    }

    [Fact]
    public void AVersionThatWasNeverReleasedIsMissing()
    {
        string text = Lock(Prompts(), "support-bot", "1.0.0").Replace("\"resolved\": \"1.0.0\"", "\"resolved\": \"3.0.0\"", StringComparison.Ordinal);

        AssertFinding(text, Prompts(), "PG1021", "\"support-bot\"", "3.0.0", "'promptgen pin support-bot@1.1.0'");
    }

    [Theory]
    [InlineData("support-bot/versions/1.0.0.prompt", "is missing or cannot be read; restore it from version control, or pin another version with 'promptgen pin support-bot@1.1.0'")]
    [InlineData(Manifest, "whose 'support-bot/manifest.yaml' is missing or cannot be read; restore it")]
    public void AFileThatIsGoneIsMissing(string path, string words)
    {
        FileSet files = Prompts();
        string text = Lock(files, "support-bot", "1.0.0");
        files.Files.Remove(path);

        AssertFinding(text, files, "PG1021", "\"support-bot\"", words);
    }

    [Theory]
    [InlineData("support-bot/versions/1.0.0.prompt", "---\nnonsense: 1\n", "PG0012 in line 1")]
    [InlineData(Manifest, "versions: 7\n", "PG0016 in line 1")]
    public void AFileThatCannotBeReadSaysWhy(string path, string text, string why)
    {
        FileSet files = Prompts();
        string pinned = Lock(files, "support-bot", "1.0.0");

        AssertFinding(pinned, files.With(path, text), "PG1021", "\"support-bot\"", why);
    }

    [Fact]
    public void AnEditedReleaseDiffersFromTheLock()
    {
        FileSet files = Prompts();
        string text = Lock(files, "support-bot", "1.0.0");
        files.Files["support-bot/versions/1.0.0.prompt"] += "more\n";

        AssertFinding(text, files, "PG1022", "\"support-bot\"", "the released file was edited", "'git checkout -- support-bot/versions/1.0.0.prompt'");
    }

    [Fact]
    public void AReleaseWhoseManifestWasRewrittenDiffersFromTheLock()
    {
        FileSet files = Prompts();
        string text = Lock(files, "support-bot", "1.0.0").Replace(DigestOf(files, "support-bot", "1.0.0"), DigestOf(files, "support-bot", "1.1.0"), StringComparison.Ordinal);

        AssertFinding(text, files, "PG1022", "\"support-bot\"", "its manifest says", "'promptgen pin support-bot@1.0.0'");
    }

    [Fact]
    public void APreReleaseNeedsLeave()
    {
        FileSet files = Prompts().Release("support-bot", "2.0.0-rc.1", "---\n---\nNew\n");

        AssertFinding(Lock(files, "support-bot", "2.0.0-rc.1"), files, "PG1025", "\"support-bot\"", "'promptgen pin support-bot@2.0.0-rc.1 --allow-prerelease'");
        Assert.Empty(Findings(files, Lock(files, "support-bot", "2.0.0-rc.1", allowPrerelease: true)));
    }

    [Theory]
    [InlineData("1.2.0-draft+ab12cd34")]
    [InlineData("1.2.0-draft")]
    [InlineData("1.2.0-draft.1")]
    public void ADraftIsNeverPinned(string draft)
    {
        string text = Lock(Prompts(), "support-bot", "1.0.0", allowPrerelease: true).Replace("\"resolved\": \"1.0.0\"", $"\"resolved\": \"{draft}\"", StringComparison.Ordinal);

        AssertFinding(text, Prompts(), "PG1026", "\"support-bot\"", draft, "'promptgen release support-bot'", "'promptgen pin support-bot@1.1.0'");
    }

    [Fact]
    public void ADraftThatNeverHadAReleaseCanOnlyBeUnpinned()
    {
        FileSet files = Prompts().With("idea/idea.prompt", "---\n---\nAn idea\n");
        string text = Lock(Prompts(), "support-bot", "1.0.0").Replace("support-bot", "idea", StringComparison.Ordinal).Replace("\"resolved\": \"1.0.0\"", "\"resolved\": \"1.0.0-draft+ab\"", StringComparison.Ordinal);

        AssertFinding(text, files, "PG1026", "\"idea\"", "'promptgen unpin idea'");
    }

    [Theory]
    [InlineData("deprecated", "PG1028", DiagnosticSeverity.Warning)]
    [InlineData("retired", "PG1029", DiagnosticSeverity.Error)]
    public void AVersionOutOfUseIsReported(string status, string code, DiagnosticSeverity severity)
    {
        FileSet files = Prompts();
        int first = files.Files[Manifest].IndexOf("active", StringComparison.Ordinal);
        files.Files[Manifest] = files.Files[Manifest][..first] + status + files.Files[Manifest][(first + "active".Length)..];

        CatalogueDiagnostic finding = AssertFinding(Lock(files, "support-bot", "1.0.0"), files, code, "\"support-bot\"", status, "'promptgen pin support-bot@1.1.0'");
        Assert.Equal(severity, finding.Diagnostic.Severity);
    }

    [Fact]
    public void ABrokenClosureIsReportedAtThePin()
    {
        FileSet files = Prompts();
        string text = Lock(files, "support-bot", "1.1.0");
        files.Files.Remove("shared/style/versions/1.0.0.prompt");

        AssertFinding(text, files, "PG1027", "\"support-bot\"", "PG1007", "version 1.0.0 of 'shared/style'");
        Assert.Empty(Findings(files, Lock(files, "support-bot", "1.0.0")));
    }

    [Fact]
    public void EachPinHasItsOwnFinding()
    {
        FileSet files = Prompts();
        string pins = string.Join(",\n", Enumerable.Range(0, 3).Select(i => $"\"gone-{i}\": {{ \"requested\": \"1.*\", \"resolved\": \"1.0.0\", \"digest\": \"{DigestOf(files, "support-bot", "1.0.0")}\" }}"));

        IReadOnlyList<CatalogueDiagnostic> findings = Findings(files, $"{{ \"schema\": 1, \"prompts\": {{\n{pins}\n}} }}");

        Assert.Equal([2, 3, 4], findings.Select(f => f.Start.Line));
    }

    // Two releases of a prompt, the second with a partial.
    private static FileSet Prompts() => new FileSet()
        .Release("shared/style", "1.0.0", Style)
        .Release("support-bot", "1.0.0", "---\n---\nHello\n")
        .Release("support-bot", "1.1.0", "---\n---\nHello {{ include \"shared/style\" }}\n", "shared/style");

    private static string DigestOf(FileSet files, string id, string version) => files.Read().Find(PromptText.Id(id), PromptText.Version(version))!.Digest.Text;

    private static string Lock(FileSet files, string id, string version, bool allowPrerelease = false) =>
        LockWriter.Write([new LockEntry(PromptText.Id(id), version, PromptText.Version(version), files.Read().Find(PromptText.Id(id), PromptText.Version(version))!.Digest, allowPrerelease)]);

    private static CatalogueDiagnostic AssertFinding(string text, FileSet files, string code, string at, params string[] words)
    {
        CatalogueDiagnostic finding = Assert.Single(Findings(files, text));
        Assert.Equal("prompts.lock.json", finding.Path);
        (string Code, string At, string Message) located = PromptText.Located(PromptText.Source(text), finding);
        Assert.Equal((code, at), (located.Code, located.At));
        Assert.All(words, w => Assert.Contains(w, located.Message, StringComparison.Ordinal));
        return finding;
    }

    private static IReadOnlyList<CatalogueDiagnostic> Findings(FileSet files, string text)
    {
        ReadResult<LockFile> read = LockReader.Read("prompts.lock.json", PromptText.Source(text));
        Assert.Empty(read.Diagnostics);
        return LockRules.Check(read.Value!, files.Read());
    }
}
