using System.Collections.Generic;
using System.Linq;
using PromptGen.Generator.Emission;
using PromptGen.Templates.Contracts;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Emission.Tests.Support;

/// <summary>Prompts that between them use everything that is emitted.</summary>
internal static class SampleModels
{
    private static readonly PromptType Line = PromptType.ObjectOf(
    [
        new FieldDeclaration("text", PromptType.String, maxLength: 20, trust: Trust.Untrusted),
        new FieldDeclaration("due", PromptType.Date.WithOptional()),
        new FieldDeclaration("tags", PromptType.ListOf(PromptType.String)),
    ]);

    private static readonly PromptType Ticket = PromptType.ObjectOf(
    [
        new FieldDeclaration("id", PromptType.Int, "Number of the ticket"),
        new FieldDeclaration("subject", PromptType.String, "What it is about", Trust.Untrusted, 400),
        new FieldDeclaration("status", PromptType.EnumOf(["open", "on-hold", "closed"]), defaultValue: new ConstantValue(TypeKind.Enum, "open")),
        new FieldDeclaration("note", PromptType.String.WithOptional()),
        new FieldDeclaration("lines", PromptType.ListOf(Line)),
    ]);

    /// <summary>Names that are keywords, members of every class or struct, or each other in C#.</summary>
    private static readonly FieldDeclaration[] Awkward =
    [
        Input("class", PromptType.String),
        Input("writer", PromptType.String),
        Input("history", PromptType.ListOf(PromptType.String)),
        Input("destination", PromptType.Int),
        Input("equals", PromptType.ObjectOf([new FieldDeclaration("equals", PromptType.String), new FieldDeclaration("get_hash_code", PromptType.Int), new FieldDeclaration("string", PromptType.Bool), new FieldDeclaration("object", PromptType.Number)])),
        Input("render", PromptType.EnumOf(["render", "Render", "class", "1st"])),
        Input("version", PromptType.EnumOf(["a", "b"])),
        Input("url", PromptType.ObjectOf([new FieldDeclaration("url", PromptType.String), new FieldDeclaration("uri_list", PromptType.ListOf(PromptType.String)), new FieldDeclaration("get_url", PromptType.String), new FieldDeclaration("system", PromptType.String), new FieldDeclaration("my_collection", PromptType.String), new FieldDeclaration("event_handler", PromptType.String), new FieldDeclaration("i_d", PromptType.String), new FieldDeclaration("default", PromptType.Bool)])),
        Input("statuses", PromptType.EnumOf(["reserved", "statuses_a", "none", "int", "error", "delegate"])),
        Input("flags", PromptType.EnumOf(["a", "b", "c", "d"])),
        Input("exception", PromptType.EnumOf(["get", "set"])),
        Input("system", PromptType.ObjectOf([new FieldDeclaration("id", PromptType.Int)])),
        Input("item_enum", PromptType.EnumOf(["one", "two", "four", "eight"])),
        Input("base_uri", PromptType.String),
    ];

    /// <summary>Names that mean something in some places of C#, or that emitted code uses itself.</summary>
    private static readonly string[] Contextual =
    [
        "nameof", "await", "value", "field", "var", "global", "record", "dynamic", "unmanaged", "where", "yield", "args", "get", "set", "add",
        "item", "present", "list", "i", "length", "measured", "exact", "growing", "text_value", "steps", "mark", "window", "utf8", "destination", "partial", "scoped", "required", "file", "not", "and", "notnull", "t_writer",
    ];

    private static readonly PromptType Customer = PromptType.ObjectOf([new FieldDeclaration("name", PromptType.String)]);

    private static readonly PromptType Order = PromptType.ObjectOf(
    [
        new FieldDeclaration("id", PromptType.Int),
        new FieldDeclaration("state", PromptType.EnumOf(["open", "done"])),
        new FieldDeclaration("customer", Customer),
        new FieldDeclaration("note", PromptType.String.WithOptional()),
    ]);

    /// <summary>The models by name.</summary>
    internal static IReadOnlyDictionary<string, PromptEmissionModel> All { get; } = new Dictionary<string, PromptEmissionModel>
    {
        ["PlainText"] = Named("PlainText", Model("Hello.\nThis is \"all\" there is.")),
        ["Scalars"] = Named("Scalars", Model(
            "{{ s }} {{ b }} {{ i }} {{ n }} {{ m }} {{ d }} {{ t }} {{ o }} {{ i + 1 }} {{ n * 1.5 }} {{ m / 3 }}",
            Input("s", PromptType.String, 100, description: "A text"),
            Input("b", PromptType.Bool),
            Input("i", PromptType.Int),
            Input("n", PromptType.Number),
            Input("m", PromptType.Decimal),
            Input("d", PromptType.Date),
            Input("t", PromptType.DateTime),
            Input("o", PromptType.Int.WithOptional()))),
        ["Tickets"] = Named("Tickets", Model(
            "Plan {{ plan }}.\n{{ for t in tickets }}- #{{ t.id }} {{ t.subject }} ({{ t.status }}){{ if t.note }}: {{ t.note }}{{ end }}\n{{ for l in t.lines }}  * {{ l.text }}{{ for.last ? '.' : ';' }} {{ l.due }}\n{{ end }}{{ else }}No tickets.{{ end }}",
            Input("tickets", PromptType.ListOf(Ticket)),
            Input("plan", PromptType.EnumOf(["free", "pro"]), defaultValue: new ConstantValue(TypeKind.Enum, "free"), description: "The customer's plan"))),
        ["LongText"] = Named("LongText", Model(
            "You are a careful assistant of the shop. Answer in three sentences at most and never promise what you cannot keep. " +
            "When you do not know, say so.\n{{ question }}\nAnswer, and mind the tone: polite, brief, exact. Do not repeat the question in the answer.",
            Input("question", PromptType.String, trust: Trust.Untrusted))),
        ["Functions"] = Named("Functions", Model(
            "{{ title = name | string.upcase }}{{ capture all }}{{ for x in xs limit:3 reversed }}{{ x }},{{ end }}{{ end }}{{ title }}: {{ all }} {{ xs | array.join '-' }} {{ xs | array.sort }} {{ xs[0] ?? 'none' }} {{ lines | array.map 'text' }}",
            Input("name", PromptType.String),
            Input("xs", PromptType.ListOf(PromptType.String)),
            Input("lines", PromptType.ListOf(Line)))),
        ["Indented"] = Named("Indented", Model(
            "a\n  {{ include 'shared/part' who:name }}\n    {{ name }}\n",
            PromptKind.Text,
            [Input("name", PromptType.String)],
            Partial("shared/part", "{{ for i in 1..2 }}{{ who }} {{ i // 1 }}\n{{ end }}", Input("who", PromptType.String)))),
        ["ChatWithHistory"] = Named("ChatWithHistory", Chat(
            "{{ role 'system' }}\nYou help {{ name }}.\n{{ for e in examples }}{{ role 'user' }}\n{{ e.text }}\n{{ role 'assistant' }}\nOk\n{{ end }}{{ history }}{{ role 'user' }}\n{{ question }}\n",
            Input("name", PromptType.String),
            Input("question", PromptType.String, 2000, trust: Trust.Untrusted),
            Input("examples", PromptType.ListOf(Line), defaultValue: new ConstantValue(TypeKind.List, "")))),
        ["ShortChat"] = Named("ShortChat", Chat(
            "{{ role 'system' }}\nYou help {{ text }}.\n{{ role 'user' }}\n{{ text }}: {{ question }}\n",
            Input("text", PromptType.String),
            Input("question", PromptType.String))),
        ["ChatWithPartial"] = Named("ChatWithPartial", Model(
            "{{ include 'shared/intro' who:name }}{{ role 'user' }}\nHi",
            PromptKind.Chat,
            [Input("name", PromptType.String)],
            Partial("shared/intro", "{{ role 'system' }}\nBe kind to {{ who }}.\n", Input("who", PromptType.String)))),
        ["PartialObjects"] = Named("PartialObjects", Model(
            "{{ include 'card' of:customer }}{{ include 'card' }}{{ include 'order' }}",
            PromptKind.Text,
            [Input("customer", Customer.WithOptional())],
            Partial("card", "{{ of?.name }};", Input("of", Customer.WithOptional())),
            Partial(
                "order",
                "{{ if order }}{{ order.id }}{{ order.state }}{{ order.customer.name }}{{ end }}{{ if others }}{{ for o in others }}{{ o.id }}{{ end }}{{ end }}",
                Input("order", Order.WithOptional()),
                Input("others", PromptType.ListOf(Order).WithOptional())))),
        ["Awkward"] = Named("Awkward", Model(
            "{{ class }}{{ writer }}{{ for w in history }}{{ w }}{{ end }}{{ destination }}{{ equals.equals }}{{ equals.get_hash_code }}{{ equals.string }}{{ render }}{{ version }}{{ steps = 1 }}{{ steps }}",
            Awkward)),
        ["Keywords"] = Named("Keywords", Model(
            string.Concat(Contextual.Select(n => "{{ " + n + " }}")) + "{{ for element in list }}{{ element }}{{ end }}{{ captured = 1 }}{{ capture text }}{{ captured }}{{ end }}{{ text }}",
            [.. Contextual.Select(n => Input(n, n == "list" ? PromptType.ListOf(PromptType.EnumOf(["present", "value"])) : PromptType.String))])),
        ["Complex"] = Named("Complex", Model(
            string.Concat(Enumerable.Range(0, 60).Select(i => "{{ if n > " + i + " && b || n < -" + i + " }}text " + i + " {{ n + " + i + " }}{{ else if b }}x{{ end }}{{ v" + i + " = n }}{{ v" + i + " }}")),
            Input("n", PromptType.Int),
            Input("b", PromptType.Bool))),
        ["InFolders"] = Named("RefundRequest", Model("Dear {{ name }}", Input("name", PromptType.String))) with
        {
            Id = "billing/refund-request",
            Folders = ["Billing"],
            Description = "Answers a refund request",
            Reason = "First release",
        },
        ["WithSettings"] = WithSettings(),
        ["Hostile"] = Named("Hostile", Model(
            "quote \" back\\slash */ ]]> -- <b>&amp; \u0085\u2028\u2029\t {{ x }} \uFEFF\u202E end \U0001F600",
            Input("x", PromptType.String, description: "*/ ]]> </param> \u2028 \" \r\n /// <evil/> \0 \uD800"))) with
        {
            Description = "</summary>*/ ]]> -- \u0085\u2028\u2029 \uDC00 \"",
            Reason = "line one\r\nline two \u2028 }",
        },
    };

    private static PromptEmissionModel Named(string name, PromptEmissionModel model) => model with { ClassName = name, Id = Kebab(name) };

    private static PromptEmissionModel WithSettings()
    {
        PromptEmissionModel model = Named("WithSettings", Model("Hi {{ name }}", Input("name", PromptType.String)));
        var contract = new PromptContract(
            PromptKind.Text,
            model.Template.Contract.Inputs,
            new PromptSettings { Temperature = 0.1, TopP = 0.95, MaxOutputTokens = 800, Stop = ["END", "\n\n"], Seed = long.MinValue, ResponseFormat = "json_schema" },
            "{\"type\":\"object\"}");
        return model with
        {
            Template = new Templates.Binding.Bound.BoundTemplate
            {
                Id = model.Template.Id,
                Source = model.Template.Source,
                Contract = contract,
                Body = model.Template.Body,
                Locals = model.Template.Locals,
                Loops = model.Template.Loops,
                HasRoles = false,
                UsesHistory = false,
                Inputs = model.Template.Inputs,
                Kind = PromptKind.Text,
                Partials = [],
            },
        };
    }

    private static string Kebab(string name) => string.Concat(Enumerable.Select(name, (c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
