using System;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Publishing;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Publishing;

public sealed class VersionGateTests : IDisposable
{
    private const string Cases = "cases:\n  - name: greets\n    inputs: { name: Ana }\n    contains: Hello Ana\n  - name: newer\n    versions: \"[2.0,)\"\n    inputs: { name: Ana }\n    contains: nowhere\n";

    private readonly TestCatalogue _catalogue = new();

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void A_version_that_passes_is_offered_with_the_count_of_its_tests()
    {
        _catalogue.Release("greeting", "1.0.0", TestCatalogue.Greeting).With("greeting/tests.yaml", Cases);

        GateOutcome outcome = _catalogue.Examine("greeting", "1.0.0");

        Assert.Empty(outcome.Errors);
        Assert.Equal(("greeting", "1.0.0", 1), (outcome.Version!.Id, outcome.Version.Version.Version, outcome.Version.Version.Tests));
        Assert.Equal(_catalogue.Read().Prompts[0].Versions[0].Digest.Text, "sha256:" + outcome.Version.Version.Digest);
        Assert.Equal(outcome.Version.Artefact.Length, outcome.Version.Version.Length);
    }

    [Fact]
    public void A_failing_case_refuses_the_version_at_its_place()
    {
        _catalogue.Release("greeting", "1.0.0", TestCatalogue.Greeting).With("greeting/tests.yaml", Cases.Replace("contains: Hello Ana", "contains: Goodbye", StringComparison.Ordinal));

        GateOutcome outcome = _catalogue.Examine("greeting", "1.0.0");

        Assert.Null(outcome.Version);
        Assert.Contains("tests.yaml(4,", Assert.Single(outcome.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Untrusted_text_in_an_instruction_is_refused_unless_the_manifest_accepts_it()
    {
        const string Chat = "---\ninputs:\n  question: { type: string, trust: untrusted, max_length: 100 }\n---\n{{ role \"system\" }}\nAnswer {{ question }}\n{{ role \"user\" }}\nGo\n";
        _catalogue.Release("answer", "1.0.0", Chat);

        Assert.Equal("PG2050", Assert.Single(_catalogue.Examine("answer", "1.0.0").Errors).Diagnostic.Code);
        string manifest = System.IO.File.ReadAllText(System.IO.Path.Combine(_catalogue.Root, "answer/manifest.yaml"));
        _catalogue.With("answer/manifest.yaml", "accepts:\n  - { code: PG2050, reason: \"the question is ours\" }\n" + manifest);

        Assert.Empty(_catalogue.Examine("answer", "1.0.0").Errors);
    }

    [Fact]
    public void A_changed_version_is_refused()
    {
        _catalogue.Release("greeting", "1.0.0", TestCatalogue.Greeting);
        string file = System.IO.Path.Combine(_catalogue.Root, "greeting/versions/1.0.0.prompt");
        System.IO.File.WriteAllText(file, System.IO.File.ReadAllText(file).Replace("Hello", "Hullo", StringComparison.Ordinal));

        Assert.Contains(_catalogue.Examine("greeting", "1.0.0").Errors, e => e.Diagnostic.Code == "PG1001");
    }

    [Fact]
    public void A_broken_draft_is_no_reason_against_a_release()
    {
        _catalogue.Release("greeting", "1.0.0", TestCatalogue.Greeting).With("greeting/greeting.prompt", "---\ninputs: [\n---\n{{ for\n");

        Assert.Empty(_catalogue.Examine("greeting", "1.0.0").Errors);
    }

    [Fact]
    public void A_draft_is_offered_as_the_inner_loop_calls_it()
    {
        _catalogue.Release("greeting", "1.0.0", TestCatalogue.Greeting);
        Assert.Contains("is its version 1.0.0; publish that", Assert.Single(_catalogue.Examine("greeting", "draft").Errors).Diagnostic.Message, StringComparison.Ordinal);
        _catalogue.With("greeting/greeting.prompt", TestCatalogue.Greeting + "Bye.\n");

        OfferedVersion draft = _catalogue.Examine("greeting", "draft").Version!;

        Assert.Matches("^1\\.0\\.1-draft\\+[0-9a-f]{8}$|^1\\.[0-9]+\\.0-draft\\+[0-9a-f]{8}$", draft.Version.Version);
        using var repository = new TestRepository();
        Assert.True(ChannelMoves.Publish(repository.Access(), "dev", [draft], TestRepository.Note).IsCommitted);
        repository.AssertWhole();
    }

    [Theory]
    [InlineData("greting", "1.0.0", "PG0032", "there is no prompt 'greting' in the catalogue; did you mean 'greeting'?")]
    [InlineData("greeting", "1.0.1", "PG1062", "there is no version 1.0.1 of 'greeting' that can be read; did you mean '1.0.0'?")]
    [InlineData("style", "1.0.0", "PG1062", "'style' is a partial, which is served within the prompts that include it; publish those")]
    public void What_cannot_be_published_is_said_with_the_remedy(string id, string version, string code, string message)
    {
        _catalogue.Release("greeting", "1.0.0", TestCatalogue.Greeting).Release("style", "1.0.0", "---\nkind: partial\n---\nBe kind.\n");

        GateOutcome outcome = _catalogue.Examine(id, version);

        Assert.Equal((code, message), (outcome.Errors[0].Diagnostic.Code, outcome.Errors[0].Diagnostic.Message));
        Assert.Null(outcome.Version);
    }
}
