using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace PromptGen.Catalog.Tests.Kept;

/// <summary>Whatever is done to a catalogue, the next review finds what one finds that knows nothing.</summary>
public class KeptEditTests
{
    private static readonly string[] Bodies =
    [
        "Hello {{ name }}\n", "Hello {{ nam }}\n", "{{ include \"shared/style\" }}\n", "{{ include \"shared/frame\" }} {{ name }}\n", "{{ include \"shared/styl\" }}\n", "{{ include \"greeting\" }}\n",
        "{{ role \"system\" }}\nBe kind to {{ name }}\n", "{{ if name == \"\" }}nobody{{ end }}\n", "",
    ];

    private static readonly string[] Fronts =
    [
        "inputs:\n  name: string\n", "kind: partial\ninputs:\n  name: { type: string, default: you }\n", "kind: partial\n", "inputs:\n  name: { type: string, trust: untrusted }\n",
        "inputs:\n  name: string\n  Name: int\n", "inputs:\n  name: string\n  class: string\nsettings: { temperature: 3 }\n", "# nothing\n", "kind: chat\n",
    ];

    private static readonly Gen<string> Prompts = from front in Gen.Elements(Fronts) from body in Gen.Elements(Bodies) from ending in Gen.Elements("\n", "\r\n") select $"---\n{front}---\n{body}".Replace("\n", ending, StringComparison.Ordinal);

    private static readonly string[] PromptFiles =
    [
        "greeting/greeting.prompt", "shared/style/style.prompt", "shared/frame/frame.prompt", "broken/broken.prompt", "new/new.prompt",
        "greeting/versions/1.1.0.prompt", "greeting/versions/2.0.0.prompt", "shared/style/versions/1.0.0.prompt",
    ];

    private static readonly Gen<Edit> Edits = Gen.OneOf(
        from file in Gen.Elements(PromptFiles) from text in Prompts select new Edit(file, _ => text),
        from file in Gen.Elements(PromptFiles) select new Edit(file, _ => null),
        from file in Gen.Elements("greeting/manifest.yaml", "shared/style/manifest.yaml")
        from change in Gen.Elements<Func<string?, string?>>(
            t => t?.Replace("status: active", "status: retired", StringComparison.Ordinal),
            t => t?.Replace("reason: why", "reason: ''", StringComparison.Ordinal),
            t => t is null ? null : "depends_on: [shared/frame, nobody]\n" + t,
            t => t is null ? null : "accepts:\n  - { code: PG1004, reason: known }\n" + t,
            t => t is null ? null : "colour: red\n" + t,
            _ => null,
            _ => "versions: []\n")
        select new Edit(file, change),
        from text in Gen.Elements("owners: [team]\n", "models: [m1]\n", "retention: 1d\n", "owner: x\n", null) select new Edit("promptgen.yaml", _ => text),
        from text in Gen.Elements("cases:\n  - name: a\n    inputs: { name: Ana }\n    contains: Ana\n", "cases:\n  - name: a\n    inputs: { nam: Ana }\n    contains: Ana\n", "cases:\n  - name: a\n    inputs: { name: Ana }\n", "cases: 3\n", null) select new Edit("greeting/tests.yaml", _ => text),
        from text in Gen.Elements(Pin("1.0.0"), Pin("1.1.0"), Pin("3.0.0"), "{}", null) select new Edit("../prompts.lock.json", _ => text));

    [Fact]
    public void NothingIsFoundThatAFreshLookDoesNotFindAndNothingMissed() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(Edits.ArrayOf(6)), edits =>
        {
            using var folder = new KeptFolder(KeptFolder.Sample());
            folder.Review(out _);
            foreach (Edit edit in edits)
            {
                edit.Apply(folder);
                Assert.Equal(folder.ReviewAnew(), folder.Review(out _));
            }
        }));

    private static string Pin(string version) => $$"""
        { "schema": 1, "prompts": { "greeting": { "requested": "1.0.0", "resolved": "{{version}}", "digest": "sha256:{{new string('a', 64)}}" } } }
        """;

    /// <summary>What is done to one file; a change to null removes it.</summary>
    private sealed record Edit(string File, Func<string?, string?> Change)
    {
        public void Apply(KeptFolder folder)
        {
            string path = folder[File];
            string? text = Change(System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : null);
            if (text is not null)
            {
                folder.Write(File, text);
            }
            else if (System.IO.File.Exists(path))
            {
                System.IO.File.Delete(path);
            }
        }

        public override string ToString() => $"{File}: {Change("(as it is)") ?? "(removed)"}";
    }
}
