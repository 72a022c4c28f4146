using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A catalogue on the disk with what the commands that only show something meet: releases, drafts, partials, owners.</summary>
public sealed class BrowsedCatalogue : IDisposable
{
    /// <summary>What somebody writes who wants more than to be read: a page's end, a fence's end, a terminal's bell, a turn of the text's direction.</summary>
    public const string Hostile = "</td><script>alert(1)</script>\n````\n\u0007\u202Edleihs\n";

    private readonly TemporaryFolder _folder = new();

    public BrowsedCatalogue()
    {
        Directory.CreateDirectory(_folder[".git"]);
        var prompts = new ReleasedPrompts();
        prompts.Add("shared/style", "1.0.0", text: "---\nkind: partial\n---\nBe kind.\n");
        prompts.Add("shared/style", "1.1.0", text: "---\nkind: partial\n---\nBe kind and fair.\n");
        prompts.Add("support-bot", "1.0.0", text: Bot("  name: string\n", "{ temperature: 0.2 }", prompts.DigestOf("shared/style", "1.0.0"), "You help {{ name }} kindly.\n"));
        prompts.Add("support-bot", "1.1.0", text: Bot("  name: string\n  plan: { type: enum, values: [free, pro], default: free }\n", "{ temperature: 0.2 }", prompts.DigestOf("shared/style", "1.0.0"), "You help {{ name }} fairly.\nPlan: {{ plan }}\n"));
        prompts.Add("support-bot", "2.0.0-rc.1", text: "---\n---\nSomething else.\n");
        prompts.Add("quiet", "1.0.0", text: "---\n---\nHush.");
        prompts.Add("old", "1.0.0", VersionStatus.Retired, "---\n---\nOld.\n");
        prompts.WriteTo(Root);
        Draft("support-bot", "---\ninputs:\n  name: string\n  plan: { type: enum, values: [free, pro], default: free }\nsettings: { temperature: 0.7, seed: 4 }\n---\nYou help {{ name }} fairly.\nPlan: {{ plan }}\n{{ include \"shared/style\" }}\n" + Hostile);
        Draft("billing/refund", "---\n---\nRefund.\n");
        Describe("support-bot", "Answers customers", "Ana Ruiz <ana@example.org>", "support");
        Describe("quiet", "Says nothing", "bo@example.com");
        Test("quiet", new ModelTest("model-a", DateTime.UnixEpoch) { Count = new TestCount(3, 5) }, new ModelTest("model-b", DateTime.UnixEpoch) { Count = new TestCount(4, 5) }, new ModelTest("model-a", DateTime.UnixEpoch));
    }

    public string Folder => _folder.Path;

    public string Root => _folder["prompts"];

    /// <summary>The path of a file of the catalogue.</summary>
    public string this[string relative] => Path.Combine(Root, relative);

    /// <summary>Runs a command, which has to succeed without a word.</summary>
    public string Show(params string[] arguments)
    {
        ToolRun run = Run(arguments);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        return run.Output;
    }

    /// <summary>Runs a command, which has to succeed with one JSON value.</summary>
    public JsonElement Json(params string[] arguments) => JsonDocument.Parse(Show([.. arguments, "--json"])).RootElement;

    /// <summary>Runs a command that has to refuse, and gives what it says.</summary>
    public string Refused(params string[] arguments)
    {
        ToolRun run = Run(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        return run.Error.TrimEnd();
    }

    internal ToolRun Run(params string[] arguments) => PromptGenProcess.Run([.. arguments, "--catalogue", Root]);

    public void Dispose() => _folder.Dispose();

    internal void Draft(string id, string text) => CatalogueWriter.WriteDraft(Root, PromptId.TryParse(id)!, text);

    private static string Bot(string inputs, string settings, Digest style, string body) =>
        $"---\ninputs:\n{inputs}settings: {settings}\nincludes:\n  - {{ id: shared/style, version: 1.0.0, digest: \"{style}\" }}\n---\n{body}{{{{ include \"shared/style\" }}}}\n";

    private void Test(string id, params ModelTest[] tests)
    {
        PromptId prompt = PromptId.TryParse(id)!;
        Manifest manifest = CatalogueReader.Read(Root).Find(prompt)!.Manifest!.Manifest;
        CatalogueWriter.WriteManifest(Root, prompt, manifest with { Versions = new ValueList<ManifestVersion>(manifest.Versions.Select(v => v with { Tested = new ValueList<ModelTest>(tests) })) });
    }

    private void Describe(string id, string description, params string[] owners)
    {
        PromptId prompt = PromptId.TryParse(id)!;
        Manifest manifest = CatalogueReader.Read(Root).Find(prompt)!.Manifest!.Manifest;
        CatalogueWriter.WriteManifest(Root, prompt, manifest with { Description = description, Owners = new ValueList<string>(owners) });
    }
}
