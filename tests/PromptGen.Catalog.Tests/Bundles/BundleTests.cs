using System;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Artefacts;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Templates.Json;
using Xunit;

namespace PromptGen.Catalog.Tests.Bundles;

/// <summary>What a bundle holds, its bytes, and that no byte of it can be changed unseen.</summary>
public class BundleTests
{
    [Fact]
    public void The_bytes_are_these()
    {
        string digest = Digest.Of(PromptText.Source(BundleText.Farewell)).Text;
        PromptCatalogue catalogue = BundleText.Files().Read();
        PromptSource source = catalogue.Find(PromptText.Id("billing/farewell"))!.Versions[0];
        Digest artefact = ArtefactBuilder.DigestOf(ArtefactBuilder.Build(PromptCheck.Check(source, catalogue.PartialsOf(source)), catalogue.PartialsOf(source)));
        PromptBundle bundle = BundleText.Of(new FileSet().Release("billing/farewell", "1.0.0", BundleText.Farewell));

        Assert.Equal(
            $$"""
            {
              "format": 1,
              "assembly": "App",
              "prompts": [
                {
                  "assembly": "App",
                  "id": "billing/farewell",
                  "version": "1.0.0",
                  "digest": "{{digest}}",
                  "artefact": "{{artefact}}",
                  "requested": "1.*",
                  "release": {
                    "author": "ana",
                    "time": "2026-09-12T14:03:00Z",
                    "reason": "why"
                  },
                  "contract": {
                    "kind": "chat",
                    "inputs": []
                  },
                  "settings": {},
                  "includes": []
                }
              ],
              "texts": {
                "{{digest}}": "---\n---\n{{ "{{" }} role \"user\" {{ "}}" }}\nGoodbye. \"é🙂\"\n"
              }
            }

            """.ReplaceLineEndings("\n"),
            BundleWriter.Write(bundle));
    }

    [Fact]
    public void What_is_read_is_what_was_written_and_nothing_is_wrong_with_it()
    {
        PromptBundle bundle = BundleText.Of(BundleText.Files());
        byte[] bytes = BundleWriter.WriteBytes(bundle);
        BundleFile read = BundleReader.Read(bytes, out JsonProblem? problem)!;

        Assert.Null(problem);
        Assert.Equal(Digest.OfBytes(bytes), read.Digest);
        Assert.Equal(bundle.Prompts, read.Bundle.Prompts);
        Assert.Equal(bundle.Texts, read.Bundle.Texts);
        Assert.Empty(BundleCheck.Check("app.prompts.json", read));
        Assert.Equal(["billing/farewell", "greeting"], read.Bundle.Prompts.Select(p => p.Id.Value));
        Assert.Equal(3, read.Bundle.Texts.Count());
    }

    [Fact]
    public void A_prompt_says_its_last_test_with_each_model()
    {
        FileSet files = BundleText.Files();
        string path = CataloguePath.Of(PromptText.Id("greeting"), FileRole.Manifest);
        Manifest manifest = files.Read().Find(PromptText.Id("greeting"))!.Manifest!.Manifest;
        DateTime Time(int minute) => new(2026, 10, 1, 8, minute, 0, DateTimeKind.Utc);
        ModelTest[] tests = [new("gpt-b", Time(1)), new("gpt-a", Time(2)) { Count = new TestCount(1, 2) }, new("gpt-b", Time(3))];
        files.With(path, ManifestWriter.Write(manifest.With(manifest.Versions[0] with { Tested = new(tests) })));

        BundledPrompt prompt = BundleText.Of(files).Prompts[1];

        Assert.Equal([new BundledTest("gpt-a", Time(2), false), new BundledTest("gpt-b", Time(3), true)], prompt.Tested);
        Assert.Empty(BundleText.Problems(BundleWriter.Write(BundleText.Of(files))));
    }

    [Fact]
    public void A_draft_is_bundled_as_it_is_compiled()
    {
        FileSet files = BundleText.Files()
            .With("greeting/greeting.prompt", BundleText.Greeting.Replace("Hello", "Hi", StringComparison.Ordinal))
            .With("shared/style/style.prompt", BundleText.Style + "Always.\n");
        PromptBundle bundle = BundleText.Of(files, useDrafts: true);
        DraftChoice choice = Assert.Single(DraftSelection.Choose(files.Read(), null), c => c.Draft.Id.Value == "greeting");
        BundledPrompt draft = bundle.Prompts[1];

        Assert.True(draft.IsDraft);
        Assert.Equal((choice.Digest, choice.Draft.Digest, "1.*"), (draft.Digest, draft.Source, draft.Requested));
        Assert.StartsWith("1.0.0-draft+", draft.Includes[0].Version.ToString(), StringComparison.Ordinal);
        Assert.Equal(ArtefactBuilder.DigestOf(ArtefactBuilder.Build(PromptCheck.Check(choice.Draft, new DraftPartials(choice)), choice)), draft.Artefact);
        Assert.Empty(BundleText.Problems(BundleWriter.Write(bundle)));
        Assert.NotEmpty(BundleText.Problems(BundleWriter.Write(bundle).Replace("Always.", "Never.", StringComparison.Ordinal)));
        Assert.NotEmpty(BundleText.Problems(BundleWriter.Write(bundle).Replace(draft.Digest.Short, "00000000", StringComparison.Ordinal)));
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "\"format\": 1", "\"format\": 2", "$.format: the bundle has format 2, and this PromptGen reads format 1; update the PromptGen package or tool" },
        { "\"assembly\": \"App\",\n  \"prompts\"", "\"assembly\": \"\",\n  \"prompts\"", "$.assembly: 'assembly' is the name of an assembly" },
        { "\"id\": \"greeting\"", "\"id\": \"Greeting\"", "$.prompts[1].id: 'Greeting' is no id" },
        { "\"id\": \"greeting\"", "\"id\": \"a\"", "$.prompts[1]: the prompts are in the order of their assemblies and ids" },
        { "\"version\": \"1.1.0\"", "\"version\": \"1.1\"", "$.prompts[1].version: a version is written as 1.2.0" },
        { "\"version\": \"1.1.0\"", "\"version\": \"1.1.0-draft\"", "$.prompts[1]: 'draft' is there when the version is a draft's" },
        { "\"version\": \"1.1.0\"", "\"version\": \"1.1.0\",\n      \"draft\": false", "$.prompts[1].draft: 'draft' is true or left out" },
        { "\"release\": {\n        \"author\": \"ana\",\n        \"time\": \"2026-09-12T14:03:00Z\",\n        \"reason\": \"why\"\n      },\n      ", "", "$.prompts[0]: a release says in 'release' who released it" },
        { "\"artefact\": \"sha256:", "\"artefact\": \"md5:", ".artefact: 'artefact' takes 'sha256:'" },
        { "14:03:00Z", "14:03", ".release.time: 'time' is written in UTC" },
        { "\"requested\": \"1.*\"", "\"request\": \"1.*\"", ".request: a prompt has no such key; did you mean 'requested'?" },
        { "\"texts\": {", "\"texts\": [", "expected ',' or ']'" },
        { "  \"format\": 1", " \"format\": 1", "from here on the bundle is not as it is written" },
        { "\"texts\": {\n", "\"texts\": {\n    \"sha256:stray\": \"x\",\n", "from here on the bundle is not as it is written" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_bundle_is_refused_at_its_place(string old, string now, string message)
    {
        string text = BundleWriter.Write(BundleText.Of(BundleText.Files()));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(BundleText.Problems(text.Replace(old, now, StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello {{ name }}", "Hallo {{ name }}", 2, "the text that the bundle names sha256:")]
    [InlineData("Be kind.", "Be cold.", 2, "made again of its text it is sha256:")]
    [InlineData("\"temperature\": 0.2", "\"temperature\": 0.3", 1, "the contract of 'greeting' 1.1.0 of App is not the one in its text")]
    [InlineData("\"name\": \"name\"", "\"name\": \"nom\"", 1, "the contract of 'greeting' 1.1.0 of App is not the one in its text")]
    [InlineData("\"kind\": \"text\"", "\"kind\": \"chat\"", 1, "'greeting' 1.1.0 of App says that its artefact is sha256:")]
    [InlineData("\"version\": \"1.1.0\"", "\"version\": \"1.1.1\"", 1, "'greeting' 1.1.1 of App says that its artefact is sha256:")]
    public void What_does_not_fit_is_found(string old, string now, int count, string message)
    {
        string text = BundleWriter.Write(BundleText.Of(BundleText.Files()));
        Assert.Contains(old, text, StringComparison.Ordinal);

        string[] problems = BundleText.Problems(text.Replace(old, now, StringComparison.Ordinal));

        Assert.Equal(count, problems.Length);
        Assert.All(problems, p => Assert.Matches(@"^app\.prompts\.json\(\d+,\d+\): error PG1045: ", p));
        Assert.Contains(problems, p => p.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_is_not_there_is_missed()
    {
        PromptBundle bundle = BundleText.Of(BundleText.Files());
        foreach (string gone in bundle.Texts.Select(t => t.Key))
        {
            string problem = Assert.Single(BundleText.Problems(BundleWriter.Write(new PromptBundle("App", bundle.Prompts, bundle.Texts.Where(t => t.Key != gone)))));
            Assert.Contains($"the bundle does not hold the text {gone}", problem, StringComparison.Ordinal);
        }
    }

    /// <summary>Each byte but those of what only the assembly's attribute vouches for: names of assemblies, requests, releases, tests.</summary>
    [Fact]
    public void No_byte_of_a_prompt_changes_unseen()
    {
        string text = BundleWriter.Write(BundleText.Of(BundleText.Files()));
        string[] vouchedElsewhere = ["\"assembly\": ", "\"requested\": ", "\"author\": ", "\"time\": ", "\"reason\": "];
        int line = 0;
        int tried = 0;
        foreach (string content in text.Split('\n'))
        {
            if (!vouchedElsewhere.Any(v => content.TrimStart().StartsWith(v, StringComparison.Ordinal)))
            {
                for (int i = 0; i < content.Length; i++)
                {
                    byte[] bytes = Encoding.UTF8.GetBytes(text);
                    bytes[Encoding.UTF8.GetByteCount(text.AsSpan(0, line + i))] ^= 1;
                    bool isFound = BundleReader.Read(bytes, out _) is not { } file || BundleCheck.Check("x", file).Count > 0;
                    Assert.True(isFound, $"a changed character {i} went unseen in: {content}");
                    tried++;
                }
            }

            line += content.Length + 1;
        }

        Assert.True(tried > 1000);
    }

    [Fact]
    public void Mutilated_bundles_are_answered()
    {
        string text = BundleWriter.Write(BundleText.Of(BundleText.Files()));
        var random = new Random(20260912);
        string[] tokens = ["\"", "{", "}", "[", "]", ",", "\\", "-1", "null", "true", "\"x\": 1,", "\ud83d\ude00", "\\u0000", "---\\n", "{{"];
        for (int i = 0; i < 3000; i++)
        {
            var mutilated = new StringBuilder(text);
            for (int j = random.Next(1, 4); j > 0; j--)
            {
                int at = random.Next(mutilated.Length);
                _ = random.Next(2) == 0 ? mutilated.Remove(at, Math.Min(random.Next(1, 80), mutilated.Length - at)) : mutilated.Insert(at, tokens[random.Next(tokens.Length)]);
            }

            _ = BundleText.Problems(mutilated.ToString());
        }
    }
}
