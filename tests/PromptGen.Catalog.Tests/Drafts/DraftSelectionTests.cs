using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Drafts;

/// <summary>When the inner loop compiles a draft, and what it is called then.</summary>
public class DraftSelectionTests
{
    private const string Greeting = "---\ninputs:\n  name: string\n---\nHello {{ name }}!\n";
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";
    private const string Frame = "---\nkind: partial\n---\n{{ include 'shared/style' }}\n";
    private const string Framed = "---\nsettings: { temperature: 0.5 }\n---\nAsk. {{ include 'shared/frame' }}\n";

    [Fact]
    public void AnUnchangedDraftIsNotCompiled()
    {
        Assert.Empty(Choices(Catalogue()));
        Assert.Empty(Choices(Catalogue(), "greeting 1.0.0", "framed 1.0.0"));
    }

    [Fact]
    public void AChangedDraftIsCompiledInPlaceOfItsPin()
    {
        DraftChoice choice = Assert.Single(Choices(Edit(Catalogue(), "greeting", Greeting + "Welcome.\n"), "greeting 1.0.0"));

        Assert.Equal("greeting", choice.Draft.Id.Value);
        Assert.True(choice.IsChanged);
        Assert.Equal($"1.0.0-draft+{Digest.Of(SourceText.From(Greeting + "Welcome.\n")).Short}", choice.Version.ToString());
        Assert.Equal(
            $"prompts/greeting/greeting.prompt(1,1): warning PG1041: the draft of 'greeting' is compiled, as {choice.Version}; release and pin it with 'promptgen ship greeting --reason \"...\"'",
            choice.Finding.ToString());
        Assert.Equal("---", choice.Draft.Source.ToString(choice.Finding.Diagnostic.Span));
        Assert.Equal(DiagnosticSeverity.Warning, choice.Finding.Diagnostic.Severity);
    }

    [Fact]
    public void TheBasisIsThePinElseTheNewestReleaseElseNothing()
    {
        FileSet files = Catalogue().Release("greeting", "1.4.0", Greeting + "Newer.\n").With("new/new.prompt", "---\n---\nNew\n");

        // The draft is what 1.0.0 was: unchanged for who pins that, changed for who pins or takes the newest.
        Assert.Equal(["0.0.0"], Bases(files, "greeting 1.0.0"));
        Assert.Equal(["1.4.0", "0.0.0"], Bases(files, "greeting 1.4.0"));
        Assert.Equal(["1.4.0", "0.0.0"], Bases(files));
        Assert.Equal(["1.0.0", "0.0.0"], Bases(Edit(files, "greeting", Greeting + "Else.\n"), "greeting 1.0.0"));
    }

    [Fact]
    public void OfAPreReleaseTheNumbersAreTheBasis() =>
        Assert.Equal(["2.0.0"], Bases(Edit(new FileSet().Release("greeting", "2.0.0-rc.1", Greeting), "greeting", Greeting + "Else.\n")));

    [Fact]
    public void ADraftIsCompiledForAPartialThatItIncludesThroughAnother()
    {
        FileSet files = Edit(Catalogue(), "shared/style", Style + "Be brief.\n");
        DraftChoice choice = Assert.Single(Choices(files, "greeting 1.0.0", "framed 1.0.0"));

        Assert.Equal("framed", choice.Draft.Id.Value);
        Assert.False(choice.IsChanged);
        Assert.Equal(["shared/frame 1.0.0 False", $"shared/style 1.0.0-draft+{Digest.Of(SourceText.From(Style + "Be brief.\n")).Short} True"], choice.Closure.Select(p => $"{p.Id} {p.Version} {p.IsEdited}"));
        Assert.Contains("with the draft of 'shared/style'", choice.Finding.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("release 'shared/style' first, then run 'promptgen ship framed", choice.Finding.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheDigestIsOfEveryTextThatIsCompiled()
    {
        DraftChoice one = Choices(Edit(Catalogue(), "shared/style", Style + "Be brief.\n")).Single();
        DraftChoice other = Choices(Edit(Catalogue(), "shared/style", Style + "Be long.\n")).Single();

        Assert.NotEqual(one.Digest, other.Digest);
        Assert.NotEqual(one.Version, other.Version);
        Assert.Equal(one.Draft.Digest, other.Draft.Digest);
    }

    [Fact]
    public void AnIncludedPartialThatNobodyWorksOnIsTheNewestRelease()
    {
        FileSet files = Catalogue().Release("shared/style", "1.1.0", Style + "Newer.\n");
        Edit(files, "shared/style", Style + "Newer.\n");

        // A newer release alone starts nothing: nobody works on the prompt or on what it includes.
        Assert.Empty(Choices(files, "framed 1.0.0"));

        DraftChoice choice = Assert.Single(Choices(Edit(files, "framed", Framed + "More.\n"), "framed 1.0.0"));
        Assert.Equal(["shared/frame 1.0.0", "shared/style 1.1.0"], choice.Closure.Select(p => $"{p.Id} {p.Version}"));
    }

    [Fact]
    public void APartialsDraftWithoutAReleaseCanBeIncluded()
    {
        FileSet files = Edit(Catalogue().With("shared/tone/tone.prompt", Style), "greeting", Greeting + "{{ include 'shared/tone' }}\n");

        Assert.Equal(["shared/tone 0.0.0"], Assert.Single(Choices(files)).Closure.Select(p => $"{p.Id} {p.Version.Major}.{p.Version.Minor}.{p.Version.Patch}"));
    }

    [Fact]
    public void ACircleOfDraftsEnds()
    {
        FileSet files = new FileSet().With("one/one.prompt", "---\nkind: partial\n---\n{{ include 'two' }}\n").With("two/two.prompt", "---\nkind: partial\n---\n{{ include 'one' }}\n")
            .With("three/three.prompt", "---\n---\n{{ include 'one' }}\n");

        Assert.Equal(["one", "two"], Assert.Single(Choices(files)).Closure.Select(p => p.Id.Value));
    }

    [Fact]
    public void ADraftThatDeclaresAClosureIsChangedHoweverItLooks()
    {
        FileSet files = Catalogue();
        Edit(files, "framed", files.Files["framed/versions/1.0.0.prompt"]);

        Assert.Equal(["framed"], Choices(files, "framed 1.0.0").Select(c => c.Draft.Id.Value));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LineBreaksAreNoChange(string lineBreak)
    {
        FileSet files = Catalogue();
        foreach (string path in files.Files.Keys.ToArray())
        {
            if (!path.Contains("versions/", StringComparison.Ordinal))
            {
                files.With(path, files.Files[path].Replace("\n", lineBreak, StringComparison.Ordinal));
            }
        }

        Assert.Empty(Choices(files, "greeting 1.0.0", "framed 1.0.0"));
    }

    [Fact]
    public void ADraftThatIncludesReleasesHasTheDigestThatItsReleaseWillHave()
    {
        FileSet files = Edit(Catalogue(), "framed", Framed + "More.\n");
        DraftChoice choice = Choices(files).Single();

        files.Release("framed", "1.0.1", Framed + "More.\n", "shared/frame");

        Assert.Equal(choice.Digest, files.Read().Find(PromptText.Id("framed"), PromptText.Version("1.0.1"))!.Digest);
    }

    /// <summary>Released prompts with their drafts as they were released.</summary>
    private static FileSet Catalogue()
    {
        FileSet files = new FileSet().Release("greeting", "1.0.0", Greeting).Release("shared/style", "1.0.0", Style).Release("shared/frame", "1.0.0", Frame, "shared/style").Release("framed", "1.0.0", Framed, "shared/frame");
        return Edit(Edit(Edit(Edit(files, "greeting", Greeting), "shared/style", Style), "shared/frame", Frame), "framed", Framed);
    }

    private static FileSet Edit(FileSet files, string id, string text) => files.With(CataloguePath.Of(PromptText.Id(id), FileRole.Draft), text);

    private static IReadOnlyList<DraftChoice> Choices(FileSet files, params string[] pins)
    {
        PromptCatalogue catalogue = files.Read();
        LockEntry[] entries = [.. pins.Select(p => p.Split(' ')).Select(p => Pin(catalogue, PromptText.Id(p[0]), PromptText.Version(p[1])))];
        return DraftSelection.Choose(catalogue, pins.Length == 0 ? null : new LockFile("lock", new ValueList<LockEntry>(entries), ValueList<TextSpan>.Empty, ValueList<LinePosition>.Empty));
    }

    private static LockEntry Pin(PromptCatalogue catalogue, PromptId id, PromptVersion version) => new(id, version.ToString(), version, catalogue.Find(id, version)!.Digest);

    private static IEnumerable<string> Bases(FileSet files, params string[] pins) => Choices(files, pins).Select(c => $"{c.Version.Major}.{c.Version.Minor}.{c.Version.Patch}");
}
