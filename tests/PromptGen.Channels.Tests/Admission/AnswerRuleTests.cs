using PromptGen.Channels.Admission;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>What a rendering gives, and what the model answers, is what the application was compiled to take.</summary>
public class AnswerRuleTests
{
    private const string Schema = """{"type":"object"}""";

    [Theory]
    [InlineData(PromptKind.Text, PromptKind.Chat, "chat", "text")]
    [InlineData(PromptKind.Chat, PromptKind.Text, "text", "chat")]
    [InlineData(PromptKind.Text, PromptKind.Partial, "partial", "text")]
    [InlineData(PromptKind.Partial, PromptKind.Partial, "partial", "partial")]
    public void AnotherKindIsRefused(PromptKind compiled, PromptKind offered, string now, string before) => Offer.Refused(
        RefusalKind.OtherKind,
        $"the override is a {now} prompt, and the application compiled a {before} prompt; build the application against this version",
        Offer.Decide(Offer.Contract(kind: compiled), Offer.Artefact(Offer.Contract(kind: offered))));

    [Fact]
    public void AChatPromptGivesMessages()
    {
        PromptContract compiled = Offer.Contract("b: string\na: string\n", PromptKind.Chat);
        AdmittedOverride admitted = Offer.Admitted(compiled, Offer.Contract("a: string\n", PromptKind.Chat), "{{ role \"system\" }}S\n{{ history }}{{ role \"user\" }}{{ a }}");
        PromptMessage earlier = new(MessageRole.Assistant, "earlier");
        Assert.Equal(
            [new PromptMessage(MessageRole.System, "S"), earlier, new PromptMessage(MessageRole.User, "x")],
            admitted.RenderMessages(Offer.Arguments(compiled, """{"a":"x","b":"y"}"""), [earlier]));
    }

    [Theory]
    [InlineData(Schema, """{"type":"array"}""", "declares another output than the application compiled")]
    [InlineData(Schema, """{ "type":"object"}""", "declares another output than the application compiled")]
    [InlineData(Schema, null, "declares no output, and the application compiled one")]
    [InlineData(null, Schema, "declares an output, and the application compiled none")]
    public void AnotherOutputIsRefused(string? compiled, string? offered, string what) => Offer.Refused(
        RefusalKind.OtherOutput,
        $"the override {what}; keep the output, or build the application against this version",
        Offer.Decide(Offer.Contract(output: compiled), Offer.Artefact(Offer.Contract(output: offered))));

    [Fact]
    public void TheSameOutputIsFine() => Offer.Admitted(Offer.Contract(output: Schema), Offer.Contract(output: Schema));

    [Fact]
    public void AnErrorInTheTemplateIsRefusedWithItsPlaceInTheVersionsFile()
    {
        AdmissionResult result = Offer.Decide(Offer.Contract("name: string\n"), Offer.Artefact(Offer.Contract("name: string\n"), "Hello\n{{ nmae }}"));
        Offer.Refused(
            RefusalKind.TemplateError,
            "the template has an error at line 6, column 4: PG2003 `nmae` is neither an input nor a variable assigned before; did you mean `name`; correct it and release a new version, or update the PromptGen package if it is newer",
            result);
    }

    [Fact]
    public void AnErrorInAPartialIsRefusedWithItsPlaceInThePartialsFile()
    {
        ArtefactPartial partial = Offer.Partial("shared/style", "tone: string\n", "{{ tone + }}");
        Offer.Refused(
            RefusalKind.TemplateError,
            "the partial 'shared/style' has an error at line 3, column 11: PG2001 Expected a value to the right of `+`, found the end of the code block; correct it and release a new version, or update the PromptGen package if it is newer",
            Offer.Decide(Offer.Contract(), Offer.Artefact(Offer.Contract(), "{{ include 'shared/style' tone: 'x' }}", partial)));
    }

    [Fact]
    public void APartialThatTheArtefactLacksIsRefused() => Offer.Refused(
        RefusalKind.TemplateError,
        "the template has an error at line 5, column 12: PG2020 There is no partial `shared/sty?le`; correct it and release a new version, or update the PromptGen package if it is newer",
        Offer.Decide(Offer.Contract(), Offer.Artefact(Offer.Contract(), "{{ include 'shared/sty\u0007le' }}")));
}
