using System;
using System.Linq;
using System.Text;
using System.Threading;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>Whatever the bytes are, there is an answer, and no other bytes than those named are admitted.</summary>
public class AdmissionFuzzTests
{
    private static readonly PromptContract Compiled = Offer.Contract(
        "name: string\nplan: { type: enum, values: [free, pro] }\ntickets:\n  type: list\n  items:\n    id: int\n    subject: { type: string, trust: untrusted, max_length: 40 }\n", PromptKind.Chat);

    private static readonly byte[] Artefact = ArtefactWriter.WriteBytes(Offer.Artefact(
        Compiled,
        "{{ role \"system\" }}You help {{ name }} on {{ plan | string.upcase }}.{{ include 'shared/style' tone: name }}\n{{ role \"user\" }}{{ for t in tickets }}#{{ t.id }} {{ t.subject }}\n{{ end }}",
        Offer.Partial("shared/style", "tone: { type: string, default: calm }\n", "Be {{ tone }}.")));

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "null", "-1", "1e9", "99999999999", "\u0000", "\uFEFF", "chat", "text", "partial", "\"string?\"", "\"list\"", "{{", "}}", "end", "for", "include 'shared/style'", "\\n", "..", "tickets", "é",
    ];

    private static readonly string[] Words =
    [
        "{{ ", " }}", "{{~", "-}}", "if ", "else", "end", "for x in ", "tickets", "name", "plan", "x", ".subject", ".id", "[0]", "?.", " | string.upcase", " | array.size", "capture y", "y", "case ", "when ", "'", "\"", "role \"system\"", "role \"user\"", "history",
        "include 'shared/style' ", "tone: ", "(", ")", " + ", " == ", "9223372036854775807", "1..", "null", "\n", " text ", "\u0001", "\\", "{%{", "}%}", "##", "break", "= ",
    ];

    [Fact]
    public void ChangedBytesAreNeverAdmittedUnderTheDigestOfOthers()
    {
        VersionReference named = Offer.Named(Artefact);
        Assert.NotNull(Decide(named, Artefact).Override);
        Prop.ForAll(Changed().ToArbitrary(), bytes =>
        {
            AdmissionResult result = Decide(named, bytes);
            Assert.Equal(bytes.SequenceEqual(Artefact), result.Override is not null);
            CheckMessage(result);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void ChangedBytesThatAChannelNamesAreAdmittedOrRefusedAndNeverThrow()
    {
        int admitted = 0;
        Prop.ForAll(Changed().ToArbitrary(), bytes =>
        {
            AdmissionResult result = Decide(Offer.Named(bytes), bytes);
            admitted += result.Override is null ? 0 : 1;
            CheckMessage(result);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));
        Assert.True(admitted > 10, $"{admitted} admitted");
    }

    [Fact]
    public void AnyTemplateIsAdmittedOrRefusedAndWhatIsAdmittedThrowsOnlyWhatTemplatesThrow()
    {
        IPromptArguments arguments = Offer.Arguments(Compiled, """{"name":"Ann","plan":"pro","tickets":[{"id":1,"subject":"s"}]}""");
        int admitted = 0;
        Gen<string> bodies = Gen.Elements(Words).ArrayOf().Select(w => "{{ role \"user\" }}" + string.Concat(w));
        Prop.ForAll(bodies.ToArbitrary(), body =>
        {
            AdmissionResult result = Offer.Decide(Compiled, Offer.Artefact(Compiled, body, Offer.Partial("shared/style", "tone: { type: string, default: calm }\n", "Be {{ tone }}.")));
            CheckMessage(result);
            if (result.Override is { } serving)
            {
                admitted++;
                Assert.True(Record.Exception(() => serving.RenderMessages(arguments, null)) is null or PromptRenderException);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        Assert.True(admitted > 20, $"{admitted} admitted");
    }

    [Theory]
    [InlineData("{{ (", "(", 20_000)]
    [InlineData("{{ if true }}", "{{ if true }}", 20_000)]
    [InlineData("{{ -", "-", 20_000)]
    [InlineData("{{ [", "[", 20_000)]
    [InlineData("{{ name", " | string.upcase", 20_000)]
    [InlineData("{{ name", " + name", 20_000)]
    public void ATemplateThatIsNestedWithoutEndIsRefused(string start, string again, int times)
    {
        StringBuilder body = new StringBuilder("{{ role \"user\" }}").Append(start);
        for (int i = 0; i < times; i++)
        {
            body.Append(again);
        }

        AdmissionResult result = Offer.Decide(Compiled, Offer.Artefact(Compiled, body.Append(" }}").ToString()));
        Assert.Equal(RefusalKind.TemplateError, result.Refusal?.Kind);
        CheckMessage(result);
    }

    [Theory]
    [InlineData(10, 18, true)]
    [InlineData(15, 13, false)]
    [InlineData(15, 95, false)]
    public void ADeepClosureNeedsNoMoreThanASmallStackOrIsRefused(int partials, int blocks, bool isAdmitted)
    {
        const int Stack = 1024 * 1024;
        string open = string.Concat(Enumerable.Repeat("{{ if tone != null }}", blocks));
        string close = "{{ tone" + string.Concat(Enumerable.Repeat(" + tone", 150)) + " }}" + string.Concat(Enumerable.Repeat("{{ end }}", blocks));
        ArtefactPartial[] chain = [.. Enumerable.Range(0, partials).Select(i => Offer.Partial(
            FormattableString.Invariant($"p{i:00}"), "tone: string?\n", open + (i + 1 < partials ? FormattableString.Invariant($"{{{{ include 'p{i + 1:00}' tone: tone }}}}") : "") + close))];
        PromptArtefact artefact = Offer.Artefact(Compiled, "{{ role \"user\" }}{{ include 'p00' tone: name }}", chain);
        IPromptArguments arguments = Offer.Arguments(Compiled, """{"name":"A","plan":"pro","tickets":[]}""");
        AdmissionResult result = default;
        int length = 0;
        Thread thread = new(
            () =>
            {
                result = Offer.Decide(Compiled, artefact);
                length = result.Override?.RenderMessages(arguments, null)[0].Text.Length ?? 0;
            },
            Stack);
        thread.Start();
        thread.Join();
        Assert.Equal(isAdmitted ? null : RefusalKind.TemplateError, result.Refusal?.Kind);
        Assert.Equal(isAdmitted ? partials * 151 : 0, length);
        CheckMessage(result);
    }

    private static AdmissionResult Decide(VersionReference named, byte[] bytes) => OverrideCheck.Decide(Offer.Compiled(Compiled), named, Offer.Channel, bytes);

    private static void CheckMessage(AdmissionResult result)
    {
        Assert.True(result.Override is null != result.Refusal is null);
        if (result.Refusal is { } refusal)
        {
            Assert.InRange(refusal.Message.Length, 1, 1000);
            Assert.DoesNotContain(refusal.Message, char.IsControl);
        }
    }

    /// <summary>Cuts the artefact, turns bits, doubles or drops parts, or puts pieces of JSON and of templates into it.</summary>
    private static Gen<byte[]> Changed()
    {
        Gen<int> place = Gen.Choose(0, Artefact.Length - 1);
        Gen<byte[]> turned =
            from p in place
            from bit in Gen.Choose(0, 7)
            select Artefact.Select((b, i) => i == p ? (byte)(b ^ (1 << bit)) : b).ToArray();
        Gen<byte[]> put =
            from p in place
            from piece in Gen.Elements(Pieces)
            from over in Gen.Choose(0, 12)
            select (byte[])[.. Artefact[..p], .. Encoding.UTF8.GetBytes(piece), .. Artefact[Math.Min(Artefact.Length, p + over)..]];
        Gen<byte[]> copied =
            from a in place
            from b in place
            from c in place
            select (byte[])[.. Artefact[..a], .. Artefact[Math.Min(b, c)..Math.Max(b, c)], .. Artefact[a..]];
        return Gen.OneOf(place.Select(p => Artefact[..p]), turned, turned, put, put, copied);
    }
}
