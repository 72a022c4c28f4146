using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests.Publishing;

/// <summary>An application that renders every kind of prompt with every type of input, and prints what it gets.</summary>
internal static class EveryPrompt
{
    private const string Style = "---\nkind: partial\ninputs:\n  tone: { type: string, default: kind }\n---\nWrite in a {{ tone }} tone.\n";

    private const string Letter = """
        ---
        inputs:
          name: { type: string, max_length: 40 }
          is_new: bool
          count: int
          ratio: number
          price: decimal
          day: date
          at: datetime
          plan: { type: enum, values: [free, pro-plus], default: free }
          note: string?
          limit: { type: int, default: 3 }
          tags: { type: list, items: string }
          address: { type: object, fields: { city: string, zip: string? } }
          orders:
            type: list
            items: { title: string, amount: decimal, due: date?, parts: { type: list, items: int } }
            default: []
        settings: { temperature: 0.2, top_p: 0.9, max_output_tokens: 800, stop: [END], seed: 7, response_format: json_schema }
        output:
          type: object
          required: [title]
          properties: { title: { type: string } }
        includes:
          - { id: shared/style, version: 1.0.0, digest: "DIGEST" }
        ---
        Dear {{ name | string.upcase }}{{ if is_new }}, who is new{{ end }}: {{ count + 1 }}, {{ ratio }}, {{ math.round ratio 1 }}, {{ price * 2 }}, {{ limit }}.
        {{ day }}, {{ day.year }}, {{ at | date.to_string "%Y-%m-%d %H:%M" }}, {{ plan }}, {{ note ?? "no note" }}
        {{ include "shared/style" tone: "calm" }}
        {{ tags | array.sort | array.join ", " }}, {{ tags }}, {{ tags[7] ?? "no tag" }}
        {{ address.city }} {{ address.zip ?? "without a code" }}
        {{~ capture total ~}}
        {{ for o in orders }}{{ for.index }}/{{ for.length }} {{ o.title }} {{ o.amount }} {{ o.due ?? day }} {{ o.parts.size }}{{ if !for.last }}; {{ end }}{{ else }}no order{{ end }}
        {{~ end ~}}
        {{ total | string.strip }}
        {{~ case plan ~}}
        {{~ when "free" ~}}
        Nothing to pay.
        {{~ else ~}}
        Thank you.
        {{~ end ~}}

        """;

    private const string Talk = """
        ---
        inputs:
          question: { type: string, trust: untrusted, max_length: 200 }
          examples: { type: list, items: { ask: string, answer: string }, default: [] }
        settings: { temperature: 0.5 }
        includes:
          - { id: shared/style, version: 1.0.0, digest: "DIGEST" }
        ---
        {{ role "system" }}
        {{ include "shared/style" }}
        {{~ for e in examples ~}}
        {{ role "user" }}
        {{ e.ask }}
        {{ role "assistant" }}
        {{ e.answer }}
        {{~ end ~}}
        {{ history }}
        {{ role "user" }}
        {{ question }}

        """;

    private const string Program = """
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Acme;
        using PromptGen;
        using PromptGen.Channels;
        using PromptGen.Templates.Binding;
        using PromptGen.Templates.Binding.Bound;
        using PromptGen.Templates.Diagnostics;
        using PromptGen.Templates.Interpretation;
        using PromptGen.Templates.Parsing;
        using PromptGen.Templates.Text;
        using Letter = Acme.Prompts.Mail.Letter;
        using Talk = Acme.Prompts.Talk;

        (DateOnly day, DateTime at) = (new(2026, 9, 12), new(2026, 9, 12, 14, 3, 0));
        Letter.Order[] orders = [new("Pen", 1.50m, [1, 2], day), new("Ink", 20m, [])];
        RenderedPrompt letter = Letter.Render("Ana", true, 41, 0.25, 12.50m, day, at, ["b", "a"], new Letter.Address("Lima", null), orders: orders);
        Console.WriteLine(letter.Text);
        Console.WriteLine(Letter.Render("Bo", false, -1, 1e21, 0.1m, day, at, [], new Letter.Address("Rome", "00100"), Letter.Plan.ProPlus, "a note", 5));
        Console.WriteLine(JsonSerializer.Serialize(letter, AppJson.Default.RenderedPrompt));
        Console.WriteLine($"{letter.Id} {letter.Version} {letter.Digest} {letter.Source} {letter.Settings.Temperature} {letter.Settings.TopP} {letter.Settings.Stop[0]} {letter.Settings.Seed} {Letter.OutputSchema}");

        var utf8 = new ArrayBufferWriter<byte>();
        PromptIdentity identity = Letter.Render(utf8, "Zoë", true, 41, 0.25, 12.50m, day, at, ["ü"], new Letter.Address("Łódź", null));
        Console.WriteLine($"{identity} {Encoding.UTF8.GetString(utf8.WrittenSpan)}");

        PromptMessage[] history = [new(MessageRole.User, "Hi"), new(MessageRole.Assistant, "Hello")];
        RenderedChat chat = Talk.Render("{{ role }}?", history, [new("1 + 1", "2")]);
        foreach (PromptMessage message in chat.Messages)
        {
            Console.WriteLine($"[{message.Role}] {message.Text}");
        }

        Console.WriteLine($"{chat} {JsonSerializer.Serialize(chat, AppJson.Default.RenderedChat)} {chat.ToTranscript().Length}");
        foreach (PromptDescriptor prompt in Prompts.Catalog)
        {
            Console.WriteLine($"{prompt.Id} {prompt.BakedVersion} {prompt.Contract.Kind} {prompt.Contract.Inputs.Count}");
        }

        // What a channel does: another text of the same contract, interpreted.
        SourceText source = SourceText.From("{{ name }} {{ price / 3 }} {{ plan }} {{ at }} {{ for o in orders }}{{ o.title | string.downcase }}={{ o.parts }};{{ end }} {{ address.city }}{{ note }}");
        var findings = new DiagnosticBag();
        BoundTemplate? bound = TemplateBinder.Bind(Letter.Id, source, TemplateParser.Parse(source, 0, findings), Prompts.Catalog.Find(Letter.Id)!.Contract, new NoPartials(), findings);
        foreach (Diagnostic finding in findings.Items)
        {
            Console.WriteLine(finding.Message);
        }

        Console.WriteLine(TemplateProgram.Compile(bound!).RenderText(Letter.Bind("Ana", true, 41, 0.25, 12.50m, day, at, ["a"], new Letter.Address("Lima", null), null, null, null, orders)));
        try
        {
            Letter.Render(new string('x', 41), true, 0, 0, 0, day, at, [], new Letter.Address("Lima", null));
        }
        catch (ArgumentException e)
        {
            Console.WriteLine(e.Message);
        }

        // A channel, from the state that the build embedded, and a version of it that serves in place of the compiled one.
        await using ChannelClient client = new(new ChannelClientOptions { Catalogs = { Prompts.Catalog }, Environment = "production", Channel = "stable", CacheFolder = "" });
        await client.StartAsync();
        RenderedChat overridden = Talk.Render("{{ role }}?", history);
        Console.WriteLine($"{overridden.Identity} {overridden.Source} {client.Status.Health} {overridden.Messages[0].Text}");

        [JsonSerializable(typeof(RenderedPrompt))]
        [JsonSerializable(typeof(RenderedChat))]
        internal sealed partial class AppJson : JsonSerializerContext;

        internal sealed class NoPartials : IPartialResolver
        {
            public IReadOnlyCollection<string> Ids => [];

            public PartialSource? Find(string id, PartialSource? includer) => null;
        }

        """;

    /// <summary>What its project file says of the channel that it follows.</summary>
    public const string Embedded = """
        <ItemGroup>
          <PromptGenTrustedRoot Include="channels/metadata/1.root.json" Environment="production" />
          <PromptGenChannelSeed Include="seed" Environment="production" />
        </ItemGroup>
        """;

    /// <summary>Writes its prompts, their lock and its C#.</summary>
    public static TestProject Write(PackageFeed feed, TestProject project)
    {
        string digest = TestProject.DigestOf(Style);
        project.Release("shared/style", Style)
            .Release("mail/letter", Letter.ReplaceLineEndings("\n").Replace("DIGEST", digest, System.StringComparison.Ordinal)).Pin("mail/letter", "1.0.0")
            .Release("talk", Talk.ReplaceLineEndings("\n").Replace("DIGEST", digest, System.StringComparison.Ordinal)).Pin("talk", "1.0.0")
            .Release("talk", Talk.ReplaceLineEndings("\n").Replace("DIGEST", digest, System.StringComparison.Ordinal).Replace("{{ include", "Be brief. {{ include", System.StringComparison.Ordinal), "1.1.0")
            .Write("Program.cs", Program);
        feed.RunTool(project.Folder, "channel", "init", "channels", "--environment", "production", "--channel", "stable=open", "--keys", "keys", "--reason", "Begin");
        feed.RunTool(project.Folder, "channel", "publish", "channels", "talk@1.1.0", "--channel", "stable", "--reason", "Brevity", "--key", "keys");
        feed.RunTool(project.Folder, "channel", "export", "channels", "--to", "seed");
        return project;
    }
}
