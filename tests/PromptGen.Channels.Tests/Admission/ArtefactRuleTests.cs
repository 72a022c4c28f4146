using System;
using System.Security.Cryptography;
using System.Text;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>The bytes are those that the channel names, and the version in them is the one that it names.</summary>
public class ArtefactRuleTests
{
    private const string Again = "fetch it again, and publish the version again if that does not help";

    private static readonly PromptContract Plain = Offer.Contract();
    private static readonly byte[] Bytes = ArtefactWriter.WriteBytes(Offer.Artefact(Plain));
    private static readonly VersionReference Named = Offer.Named(Bytes);

    [Fact]
    public void AnOverrideHasTheIdentityThatTheChannelNamesAndItsOwnSettings()
    {
        PromptSettings settings = new() { Temperature = 0.5, MaxOutputTokens = 9 };
        AdmittedOverride admitted = Offer.Admitted(Plain, Offer.Contract(settings: settings));
        Assert.Equal(new PromptIdentity(Offer.Id, "1.1.0", Offer.Digest, settings, PromptSource.Channel, Offer.Channel), admitted.Identity);
        Assert.Equal("Hello\n", admitted.RenderText(Offer.Arguments(Plain, "{}")));
    }

    [Fact]
    public void OtherBytesAreRefused()
    {
        byte[] changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Bytes).Replace("Hello", "Hullo", StringComparison.Ordinal));
        string digest = Convert.ToHexString(SHA256.HashData(changed)).ToLowerInvariant();
        Offer.Refused(RefusalKind.OtherBytes, $"the artefact's SHA-256 is {digest}, and the channel names {Named.ArtefactDigest}; {Again}", Decide(Named, changed));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void MoreOrFewerBytesAreRefused(int more)
    {
        byte[] changed = new byte[Bytes.Length + more];
        Offer.Refused(RefusalKind.OtherLength, FormattableString.Invariant($"the artefact has {changed.Length} bytes, and the channel names {Bytes.Length}; {Again}"), Decide(Named, changed));
    }

    [Fact]
    public void AnArtefactLargerThanAnyIsRefusedBeforeItIsHashed()
    {
        const string Message = "the artefact has 16777217 bytes, and at most 16777216 are read; release a shorter prompt";
        Offer.Refused(RefusalKind.TooLarge, Message, Decide(Named, new byte[ArtefactFormat.MostBytes + 1]));
        Offer.Refused(RefusalKind.TooLarge, Message, Decide(Named with { ArtefactLength = ArtefactFormat.MostBytes + 1 }, Bytes));
    }

    [Theory]
    [InlineData("", "$: expected a value, found the end of the text")]
    [InlineData("{\"format\":2}", "$.format: the artefact has format 2, and this PromptGen reads format 1; update the PromptGen package")]
    public void BytesThatAreNoArtefactAreRefused(string text, string problem)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Offer.Refused(RefusalKind.Unreadable, $"the artefact cannot be read: {problem}; {Again}", Decide(Offer.Named(bytes), bytes));
    }

    [Fact]
    public void AnArtefactThatIsNestedWithoutEndIsRefused()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(new string('[', 1_000_000));
        Offer.Refused(RefusalKind.Unreadable, $"the artefact cannot be read: $: values are nested more than 64 deep; {Again}", Decide(Offer.Named(bytes), bytes));
    }

    [Fact]
    public void AnotherPromptIsRefused() => Offer.Refused(
        RefusalKind.OtherPrompt,
        "the artefact is of the prompt 'other', and the channel names it for 'support-bot'; publish an artefact of 'support-bot'",
        Offer.Decide(Plain, new PromptArtefact("other", "1.1.0", "sha256:" + Offer.Digest, Plain, new ArtefactBody(1, ""), [])));

    [Fact]
    public void AnotherVersionIsRefused() => Offer.Refused(
        RefusalKind.OtherVersion, "the artefact is of version 1.1.0, and the channel names 1.2.0; publish the version again", Decide(Named with { Version = "1.2.0" }, Bytes));

    [Fact]
    public void AnotherSourceIsRefused()
    {
        string other = new('d', 64);
        Offer.Refused(
            RefusalKind.OtherSource, $"the artefact's source has the digest {Offer.Digest}, and the channel names {other}; publish the version again", Decide(Named with { Digest = other }, Bytes));
    }

    [Fact]
    public void TheCompiledVersionUnderAnotherDigestIsRefused()
    {
        Offer.Refused(
            RefusalKind.VersionReused,
            $"the channel names support-bot@1.0.0 with the digest {Offer.Digest}, and that version was compiled with {Offer.CompiledDigest}; a released version never changes, so release the new text under a new number",
            Decide(Named with { Version = "1.0.0" }, Bytes));
        byte[] same = ArtefactWriter.WriteBytes(new PromptArtefact(Offer.Id, "1.0.0", "sha256:" + Offer.CompiledDigest, Plain, new ArtefactBody(1, ""), []));
        Assert.NotNull(Decide(Offer.Named(same) with { Version = "1.0.0", Digest = Offer.CompiledDigest }, same).Override);
    }

    [Fact]
    public void WhatAChannelNamesIsShownShortAndOnOneLine()
    {
        AdmissionResult result = Decide(Named with { Version = "1\n" + new string('2', 1000) }, Bytes);
        Offer.Refused(RefusalKind.OtherVersion, $"the artefact is of version 1.1.0, and the channel names 1?{new string('2', 62)}...; publish the version again", result);
        Assert.EndsWith("; publish the version again (OtherVersion)", result.Refusal!.ToString(), StringComparison.Ordinal);
    }

    private static AdmissionResult Decide(VersionReference named, byte[] bytes) => OverrideCheck.Decide(Offer.Compiled(Plain), named, Offer.Channel, bytes);
}
