using System;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Artefacts;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using Xunit;

namespace PromptGen.Catalog.Tests.Artefacts;

/// <summary>A version's artefact: its bytes, its name, and what readers refuse.</summary>
public class ArtefactTests
{
    private const string Style = "---\nkind: partial\ninputs: { tone: string }\n---\nBe {{ tone }}.\n";

    private const string Greeting = """
        ---
        inputs:
          customer_name: { type: string, description: "What \"Ana\" is called", trust: untrusted, max_length: 100 }
          plan: { type: enum, values: [free, pro], default: free }
          tickets: { type: list, items: { id: int, subject: string? } }
        settings: { temperature: 0.2, max_output_tokens: 800, stop: ["END"], seed: 9007199254740993 }
        output: { type: object, properties: { answer: { type: string } } }
        ---
        Hello {{ customer_name }} on {{ plan }}, {{ tickets.size }} tickets.
        {{ include 'shared/style' tone: "kind" }}

        """;

    [Fact]
    public void The_bytes_are_these()
    {
        PromptArtefact artefact = ArtefactOf(Files(Greeting, Style));
        string digest = Files(Greeting, Style).Read().Find(PromptText.Id("greeting"), PromptText.Version("1.0.0"))!.Digest.Text;
        Assert.Equal(
            """{"body":"Hello {{ customer_name }} on {{ plan }}, {{ tickets.size }} tickets.\n{{ include 'shared/style' tone: \"kind\" }}\n","contract":{"inputs":["""
            + """{"description":"What \"Ana\" is called","max_length":100,"name":"customer_name","trust":"untrusted","type":"string"},"""
            + """{"default":"free","name":"plan","type":"enum","values":["free","pro"]},"""
            + """{"items":{"fields":[{"name":"id","type":"int"},{"name":"subject","type":"string?"}],"type":"object"},"name":"tickets","type":"list"}],"""
            + """ "kind":"text","output":"{\"properties\":{\"answer\":{\"type\":\"string\"}},\"type\":\"object\"}"},"digest":"DIGEST","format":1,"id":"greeting","includes":["""
                .TrimStart().Replace("DIGEST", digest, StringComparison.Ordinal)
            + """{"body":"Be {{ tone }}.\n","digest":"STYLE","id":"shared/style","inputs":[{"name":"tone","type":"string"}],"line":5,"version":"1.0.0"}],"""
                .Replace("STYLE", Digest.Of(PromptText.Source(Style)).Text, StringComparison.Ordinal)
            + """ "line":11,"settings":{"max_output_tokens":800,"seed":"9007199254740993","stop":["END"],"temperature":0.2},"version":"1.0.0"}""".TrimStart(),
            ArtefactWriter.Write(artefact));
        Assert.Equal(Digest.OfBytes(Encoding.UTF8.GetBytes(ArtefactWriter.Write(artefact))), ArtefactBuilder.DigestOf(artefact));
    }

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        PromptArtefact artefact = ArtefactOf(Files(Greeting, Style));
        PromptArtefact read = ArtefactReader.Read(ArtefactWriter.WriteBytes(artefact), out JsonProblem? problem)!;
        Assert.Null(problem);
        Assert.Equal(artefact.Contract, read.Contract);
        Assert.Equal(artefact.Body, read.Body);
        Assert.Equal(ArtefactWriter.Write(artefact), ArtefactWriter.Write(read));
    }

    [Theory]
    [InlineData("Hello", "Hallo")]
    [InlineData("max_length: 100", "max_length: 101")]
    [InlineData("default: free", "default: pro")]
    [InlineData("values: [free, pro]", "values: [free, pro, max]")]
    [InlineData("subject: string?", "subject: string")]
    [InlineData("temperature: 0.2", "temperature: 0.3")]
    [InlineData("output: { type: object", "output: { title: x, type: object")]
    [InlineData("tone: \"kind\"", "tone: \"calm\"")]
    public void Any_change_of_the_version_changes_the_name(string old, string now) =>
        Assert.NotEqual(ArtefactBuilder.DigestOf(ArtefactOf(Files(Greeting, Style))), ArtefactBuilder.DigestOf(ArtefactOf(Files(Greeting.Replace(old, now, StringComparison.Ordinal), Style))));

    [Fact]
    public void A_change_of_the_closure_changes_the_name()
    {
        Digest before = ArtefactBuilder.DigestOf(ArtefactOf(Files(Greeting, Style)));
        Assert.Equal(before, ArtefactBuilder.DigestOf(ArtefactOf(Files(Greeting, Style))));
        Assert.NotEqual(before, ArtefactBuilder.DigestOf(ArtefactOf(Files(Greeting, Style + "Always.\n"))));
        Assert.NotEqual(before, ArtefactBuilder.DigestOf(ArtefactOf(Files(Greeting, Style, "1.0.1"))));
    }

    [Fact]
    public void A_draft_has_no_artefact_but_that_of_its_choice()
    {
        PromptSource draft = PromptText.ReadDraft("---\n---\nHello\n").Value!;
        PromptCatalogue catalogue = new FileSet().Read();
        Assert.Throws<ArgumentException>(() => ArtefactBuilder.Build(PromptCheck.Check(draft, catalogue.PartialsOf(draft)), catalogue.PartialsOf(draft)));
    }

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "\"format\":1", "\"format\":2", "$.format", "update the PromptGen package" },
        { "\"format\":1", "\"format\":\"1\"", "$.format", "'format' is a whole number from 1 to 1" },
        { "\"format\":1,", "", "$", "needs the key 'format'" },
        { "\"line\":11", "\"lines\":11", "$.lines", "an artefact has no such key; did you mean 'line'?" },
        { "\"line\":11", "\"line\":0", "$.line", "a whole number from 1" },
        { "\"line\":11", "\"line\":99999999", "$.line", "a whole number from 1" },
        { "\"line\":11", "\"line\": 11", "$", "not in its canonical form from character" },
        { "\"kind\":\"text\"", "\"kind\":\"memo\"", "$.contract.kind", "'kind' is one of text, chat, partial" },
        { "\"id\":\"greeting\"", "\"id\":\"../etc\"", "$.id", "an id is lower-case words" },
        { "\"id\":\"greeting\"", "\"id\":7", "$.id", "expected a string, found a number" },
        { "\"digest\":\"sha256:", "\"digest\":\"sha512:", "$.includes[0].digest", "'digest' takes 'sha256:'" },
        { "\"type\":\"int\"", "\"type\":\"long\"", "$.contract.inputs[2].items.fields[0].type", "there is no such type" },
        { "\"name\":\"id\"", "\"name\":\"subject\"", "$.contract.inputs[2].items.fields[1]", "the name 'subject' is here twice" },
        { "\"name\":\"id\"", "\"name\":\"Id\"", "$.contract.inputs[2].items.fields[0].name", "a name is lower-case" },
        { "\"default\":\"free\"", "\"default\":\"gold\"", "$.contract.inputs[1].default", "no value of the type enum" },
        { "\"values\":[\"free\",\"pro\"]", "\"values\":[\"free\",\"free\"]", "$.contract.inputs[1].values", "none twice" },
        { "\"type\":\"string?\"", "\"type\":\"string?\",\"values\":[\"x\"]", "$.contract.inputs[2].items.fields[1].values", "belongs to the type enum" },
        { "\"trust\":\"untrusted\"", "\"trust\":\"trusted\"", "$.contract.inputs[0].trust", "'trust' is one of untrusted" },
        { "\"max_length\":100", "\"max_length\":1e2", "$.contract.inputs[0].max_length", "a whole number" },
        { "\"temperature\":0.2", "\"temperature\":2.5", "$.settings.temperature", "a number from 0 to 2" },
        { "\"temperature\":0.2", "\"temperature\":0.20", "$", "not in its canonical form" },
        { "\"seed\":\"9007199254740993\"", "\"seed\":9007199254740993", "$.settings.seed", "expected a string" },
        { "\"seed\":\"9007199254740993\"", "\"seed\":\"99999999999999999999\"", "$.settings.seed", "64 bits" },
        { "\"output\":\"{", "\"output\":\"", "$.contract.output", "the output schema is no JSON" },
        { "Hello", "Hel\\rlo", "$.body", "LF alone" },
        { "Hello", "Hel\\u0000lo", "$.body", "no NUL" },
        { "\"version\":\"1.0.0\"}", "\"version\":\"1 0\"}", "$.version", "a version is written as 1.2.0" },
        { "\"includes\":[", "\"includes\":[7,", "$.includes[0]", "an include is an object, not a number" },
        { "\"id\":\"greeting\"", "\"id\":\"greeting\",\"id\":\"other\"", "$", "the key 'id' is here twice" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_artefact_is_refused_at_its_place(string old, string now, string path, string message)
    {
        string text = ArtefactWriter.Write(ArtefactOf(Files(Greeting, Style)));
        int at = text.LastIndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        Assert.Null(ArtefactReader.Read(text.Remove(at, old.Length).Insert(at, now), out JsonProblem? problem));
        Assert.Equal(path, problem!.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Includes_stand_in_one_order_and_once()
    {
        var partial = new ArtefactPartial("a", "1.0.0", "sha256:" + new string('0', 64), [], new ArtefactBody(3, "x"));
        PromptArtefact With(params ArtefactPartial[] includes) => new("p", "1.0.0", partial.Digest, new PromptContract(PromptKind.Text, []), new ArtefactBody(3, "y"), includes);
        string text = ArtefactWriter.Write(With(partial with { Id = "b" }, partial));
        Assert.Equal(["a", "b"], ArtefactReader.Read(text, out _)!.Includes.Select(p => p.Id));
        Assert.Null(ArtefactReader.Read(ArtefactWriter.Write(With(partial, partial)), out JsonProblem? problem));
        Assert.Equal("$.includes[1]", problem!.Path);
    }

    [Fact]
    public void Bytes_that_are_no_text_or_too_many_are_refused()
    {
        Assert.Null(ArtefactReader.Read([(byte)'"', 0xFF, (byte)'"'], out JsonProblem? problem));
        Assert.Contains("not UTF-8 at byte 1", problem!.Message, StringComparison.Ordinal);
        Assert.Null(ArtefactReader.Read(new byte[ArtefactFormat.MostBytes + 1], out problem));
        Assert.Contains("at most", problem!.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever is done to a text, the reader answers, and what it takes is another artefact with another name or the same text.</summary>
    [Fact]
    public void Mutilated_texts_are_refused_or_are_other_artefacts()
    {
        string text = ArtefactWriter.Write(ArtefactOf(Files(Greeting, Style)));
        var random = new Random(20260912);
        string[] tokens = ["\"", "{", "}", "[", "]", ",", ":", "\\", "0", "-1", "1e400", "null", "true", "\"x\":1,", "\ud83d\ude00", "\\u0000", "\r", "{{", "}}", "sha256:"];
        int taken = 0;
        for (int i = 0; i < 20_000; i++)
        {
            var mutilated = new StringBuilder(text);
            for (int j = random.Next(1, 4); j > 0; j--)
            {
                int at = random.Next(mutilated.Length);
                _ = random.Next(3) switch
                {
                    0 => mutilated.Remove(at, Math.Min(random.Next(1, 30), mutilated.Length - at)),
                    1 => mutilated.Insert(at, tokens[random.Next(tokens.Length)]),
                    _ => mutilated.Replace(mutilated[at], (char)random.Next(32, 127), at, 1),
                };
            }

            string now = mutilated.ToString();
            PromptArtefact? read = ArtefactReader.Read(now, out JsonProblem? problem);
            Assert.Equal(read is null, problem is not null);
            if (read is not null)
            {
                Assert.Equal(now, ArtefactWriter.Write(read));
                taken++;
            }
        }

        Assert.InRange(taken, 100, 19_000);
    }

    internal static FileSet Files(string greeting, string style, string styleVersion = "1.0.0") =>
        new FileSet().Release("shared/style", styleVersion, style).Release("greeting", "1.0.0", greeting, "shared/style");

    internal static PromptArtefact ArtefactOf(FileSet files, string id = "greeting")
    {
        PromptCatalogue catalogue = files.Read();
        Assert.Empty(catalogue.Diagnostics);
        PromptSource source = catalogue.Find(PromptText.Id(id))!.Versions[0];
        CheckedPrompt file = PromptCheck.Check(source, catalogue.PartialsOf(source));
        Assert.Empty(file.Findings);
        return ArtefactBuilder.Build(file, catalogue.PartialsOf(source));
    }
}
