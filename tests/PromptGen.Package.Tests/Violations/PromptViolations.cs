using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Package.Tests.Violations;

/// <summary>Pinned prompts that each break one rule of the format or of the language.</summary>
internal static class PromptViolations
{
    // The code, the text under the finding, and the file.
    private static readonly (string Code, string Span, string Text)[] Texts =
    [
        ("PG0010", ":", "---\nkind: text: more\n---\nHello\n"),
        ("PG0013", "input", "---\ninput: {}\n---\nHello\n"),
        ("PG0014", "name", "---\ninputs:\n  name: string\n  name: int\n---\nHello {{ name }}\n"),
        ("PG0015", "&k text", "---\nkind: &k text\n---\nHello\n"),
        ("PG0016", "1", "---\ninputs:\n  plan: { type: enum, values: [free, 1] }\n---\nYou are on {{ plan }}\n"),
        ("PG0017", "trust", "---\ninputs:\n  subject: { trust: untrusted, max_length: 400 }\n---\nAbout {{ subject }}\n"),
        ("PG0018", "3", "---\nsettings: { temperature: 3 }\n---\nHello\n"),
        ("PG0019", "list", $"---\ninputs:\n  cells: {Repeat("{ type: list, items: ", 9)}string{Repeat(" }", 9)}\n---\nThere are {{{{ cells.size }}}}\n"),
        ("PG0020", "customerName", "---\ninputs:\n  customerName: string\n---\nHello {{ customerName }}\n"),
        ("PG0021", "list", "---\ninputs:\n  tags: list\n---\n{{ tags | array.join \", \" }}\n"),
        ("PG0022", "fre", "---\ninputs:\n  plan: { type: enum, values: [free, pro], default: fre }\n---\nYou are on {{ plan }}\n"),
        ("PG0023", "title", "---\noutput:\n  type: object\n  required: [title]\n  properties: { titel: { type: string } }\n---\nFind a title.\n"),
        ("PG0024", "text", "---\nkind: text\n---\n{{ role \"user\" }}\nHello\n"),
        ("PG0044", "ab", "---\ninputs: { a_b: string, ab: string }\n---\n{{ a_b }}{{ ab }}\n"),
        ("PG2001", "tags", "---\ninputs:\n  tags: { type: list, items: string }\n---\n{{ for tag tags }}{{ tag }}{{ end }}\n"),
        ("PG2002", "if", "---\ninputs:\n  name: string\n---\n{{ if name == \"Ana\" }}Hello Ana\n"),
        ("PG2004", "subjet", "---\ninputs:\n  ticket: { type: object, fields: { id: int, subject: string } }\n---\n{{ ticket.subjet }}\n"),
        ("PG2005", "string.upcse", "---\ninputs:\n  name: string\n---\nHello {{ name | string.upcse }}\n"),
        ("PG2006", "name | string.truncate", "---\ninputs:\n  name: string\n---\n{{ name | string.truncate }}\n"),
        ("PG2007", "name", "---\ninputs:\n  name: string\n---\n{{ for c in name }}{{ c }} {{ end }}\n"),
        ("PG2008", "tickets[0].id", "---\ninputs:\n  tickets: { type: list, items: { type: object, fields: { id: int } } }\n---\n{{ tickets[0].id }}\n"),
        ("PG2009", "while", "---\ninputs:\n  count: int\n---\n{{ while count > 0 }}x{{ end }}\n"),
        ("PG2010", "(", $"---\ninputs:\n  yes: bool\n---\n{{{{ {Repeat("(", 101)}yes{Repeat(")", 101)} }}}}\n"),
        ("PG2011", "name", "---\ninputs:\n  name: string\n---\n{{ name = string.upcase name }}Hello {{ name }}\n"),
        ("PG2012", "\\d", "---\n---\n{{ \"C:\\docs\" }}\n"),
        ("PG2030", "\"usr\"", "---\n---\n{{ role \"usr\" }}\nHello\n"),
        ("PG2031", "", "---\n---\nYou are a helpful assistant.\n{{ role \"user\" }}\nHello\n"),
        ("PG2040", "count // 0", "---\ninputs:\n  count: int\n---\n{{ count // 0 }}\n"),
    ];

    /// <summary>Every error that is planted here.</summary>
    public static IEnumerable<PlantedError> Expected { get; } =
    [
        .. Texts.Select(t => new PlantedError(t.Code, Version(IdOf(t.Code)), t.Span)),
        new("PG0040", Version("names/ab")),
        new("PG0041", Version("billing/billing")),
        new("PG0042", Version("names/catalog")),
        new("PG0043", Version("names/folder/prompt")),
        new("PG2020", Version("wrong/partial"), "\"shared/broken\""),
        new("PG2003", Version("shared/broken"), "nobody"),
    ];

    /// <summary>Releases and pins them.</summary>
    public static void Plant(TestProject project)
    {
        foreach ((string code, _, string text) in Texts)
        {
            project.Release(IdOf(code), text).Pin(IdOf(code), "1.0.0");
        }

        foreach (string id in (string[])["names/a-b", "names/ab", "billing/billing", "names/catalog", "names/folder", "names/folder/prompt"])
        {
            project.Release(id, "---\n---\nHello\n").Pin(id, "1.0.0");
        }

        const string Broken = "---\nkind: partial\n---\nHello {{ nobody }}\n";
        project.Release("shared/broken", Broken)
            .Release("wrong/partial", $"---\nincludes:\n  - {{ id: shared/broken, version: 1.0.0, digest: \"{TestProject.DigestOf(Broken)}\" }}\n---\n{{{{ include \"shared/broken\" }}}}\n")
            .Pin("wrong/partial", "1.0.0");
    }

    private static string IdOf(string code) => "wrong/" + code.ToLowerInvariant();

    private static string Version(string id) => $"prompts/{id}/versions/1.0.0.prompt";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
