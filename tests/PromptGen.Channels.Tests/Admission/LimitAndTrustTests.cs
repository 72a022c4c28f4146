using System;
using System.Linq;
using PromptGen.Channels.Admission;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>The compiled <c>trust</c> and <c>max_length</c> hold, whatever the override declares.</summary>
public class LimitAndTrustTests
{
    private const string Untrusted = "text: { type: string, trust: untrusted, max_length: 9 }\n";

    [Theory]
    [InlineData("text: { type: string, max_length: 3 }\n", "3")]
    [InlineData("text: { type: string }\n", "any number")]
    public void ALowerLimitIsRefused(string compiled, string most) => Offer.Refused(
        RefusalKind.NarrowerLimit,
        $"the override takes at most 2 characters of 'text', and the application may pass {most}; keep its max_length, or build the application against this version",
        compiled,
        "text: { type: string, max_length: 2 }\n");

    [Theory]
    [InlineData("text: { type: string, max_length: 3 }\n")]
    [InlineData("text: { type: string, max_length: 900 }\n")]
    [InlineData("text: string\n")]
    public void TheCompiledLimitHolds(string offered)
    {
        const string Compiled = "text: { type: string, max_length: 3 }\n";
        Assert.Equal("abc", Offer.Render(Compiled, offered, "{{ text }}", """{"text":"abc"}"""));
        AdmittedOverride admitted = Offer.Admitted(Compiled, offered, "{{ text }}");

        // As a caller whose accessor does not look.
        ArgumentException refused = Assert.Throws<TextTooLongException>(() => admitted.RenderText(Offer.Arguments(Offer.Contract("text: string\n"), """{"text":"abcd"}""")));
        Assert.Equal("text is longer than 3 characters, the most that the prompt declares (Parameter 'text')", refused.Message);
    }

    [Fact]
    public void TheCompiledLimitHoldsInsideListsAndObjects()
    {
        const string Compiled = "tickets:\n  type: list\n  items:\n    id: int\n    notes:\n      type: list\n      items:\n        text: { type: string?, max_length: 2 }\n";
        string open = Compiled.Replace(", max_length: 2", "", StringComparison.Ordinal);
        AdmittedOverride admitted = Offer.Admitted(Compiled, open, "{{ for t in tickets }}{{ for n in t.notes }}{{ n.text }}{{ end }}{{ end }}");
        string Render(string text) => admitted.RenderText(Offer.Arguments(Offer.Contract(open), """{"tickets":[{"id":1,"notes":[]},{"id":2,"notes":[{},{"text":"TEXT"}]}]}""".Replace("TEXT", text, StringComparison.Ordinal)));
        Assert.Equal("ab", Render("ab"));
        ArgumentException refused = Assert.Throws<TextTooLongException>(() => Render("abc"));
        Assert.Equal("tickets[1].notes[1].text is longer than 2 characters, the most that the prompt declares (Parameter 'tickets')", refused.Message);
    }

    [Theory]
    [InlineData("text: { type: string, max_length: 9 }\n")]
    [InlineData(Untrusted)]
    public void AnUntrustedTextInAUserMessageIsFine(string offered) => Offer.Admitted(
        Offer.Contract(Untrusted, PromptKind.Chat), Offer.Contract(offered, PromptKind.Chat), "{{ role \"system\" }}S{{ role \"user\" }}{{ text }}");

    [Theory]
    [InlineData("{{ role \"system\" }}{{ text }}{{ role \"user\" }}u", "a system message at line 5, column 23")]
    [InlineData("{{ role \"developer\" }}{{ text }}{{ role \"user\" }}u", "a developer message at line 5, column 26")]
    [InlineData("{{ role \"system\" }}{{ x = text }}{{ x | string.upcase }}", "a system message at line 5, column 37 through 'x'")]
    [InlineData("{{ role \"system\" }}{{ capture x }}>{{ text }}{{ end }}{{ x }}", "a system message at line 5, column 58 through 'x'")]
    [InlineData("{{ role \"system\" }}{{ for x in [text] }}{{ x }}{{ end }}", "a system message at line 5, column 44 through 'x'")]
    [InlineData("{{ role \"system\" }}{{ include 'shared/echo' said: text }}", "a system message at line 5, column 23 through 'said' of 'shared/echo'")]
    [InlineData("{{ include 'shared/open' said: text }}", "a system message at line 5, column 4 through 'said' of 'shared/open'")]
    public void AnUntrustedTextThatTheOverrideCallsTrustedReachesNoInstructionByAnyRoute(string body, string where)
    {
        PromptContract offered = Offer.Contract("text: string\n", PromptKind.Chat);
        ArtefactPartial[] partials = [Offer.Partial("shared/echo", "said: string\n", "{{ said }}"), Offer.Partial("shared/open", "said: string\n", "{{ role \"system\" }}{{ said }}")];
        PromptArtefact artefact = Offer.Artefact(offered, body, [.. partials.Where(p => body.Contains(p.Id, StringComparison.Ordinal))]);
        Offer.Refused(
            RefusalKind.UntrustedInstruction,
            $"'text' is untrusted and may reach {where}; write it in a user message and release a new version",
            Offer.Decide(Offer.Contract(Untrusted, PromptKind.Chat), artefact));

        // The same text from a trusted input may stand there.
        Assert.Null(Offer.Decide(Offer.Contract("text: string\n", PromptKind.Chat), artefact).Refusal);
    }

    [Fact]
    public void AnUntrustedFieldReachesNoInstruction()
    {
        const string Compiled = "tickets:\n  type: list\n  items:\n    id: int\n    subject: { type: string, trust: untrusted, max_length: 9 }\n";
        PromptArtefact artefact = Offer.Artefact(
            Offer.Contract("tickets:\n  type: list\n  items:\n    subject: string\n    id: int\n", PromptKind.Chat), "{{ role \"system\" }}{{ for t in tickets }}{{ t.id }}{{ t.subject }}{{ end }}");
        Offer.Refused(
            RefusalKind.UntrustedInstruction,
            "'tickets.subject' is untrusted and may reach a system message at line 5, column 55 through 't'; write it in a user message and release a new version",
            Offer.Decide(Offer.Contract(Compiled, PromptKind.Chat), artefact));
    }

    [Fact]
    public void WhatTheOverrideItselfCallsUntrustedReachesNoInstruction() => Offer.Refused(
        RefusalKind.UntrustedInstruction,
        "'text' is untrusted and may reach a system message at line 5, column 23; write it in a user message and release a new version",
        Offer.Decide(Offer.Contract("text: { type: string, max_length: 9 }\n", PromptKind.Chat), Offer.Artefact(Offer.Contract(Untrusted, PromptKind.Chat), "{{ role \"system\" }}{{ text }}")));
}
