using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary>Models and judges, as people have them asked: the real tool, a real program, and a model on this machine.</summary>
public class TestEvaluationTests
{
    private const string Chat = "---\ninputs: { name: string }\nsettings: { temperature: 0.2, max_output_tokens: 50, stop: [END], seed: 7, response_format: json }\n---\n{{ role \"system\" }}\nAnswer in JSON.\n{{ role \"user\" }}\nI am {{ name }}.\n";

    private static readonly string[] Asks = ["- name: knows the name", "  inputs: { name: Ana }", "  model: { answer: { contains: Ana, json: true } }"];

    private static readonly Dictionary<string, string> Key = new() { ["PROMPTGEN_API_KEY"] = "sekrit" };

    [Fact]
    public void A_model_gets_the_messages_and_settings_and_its_answer_is_checked()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", Chat).Cases("greeting", Asks);
        using ModelStub stub = ModelStub.Answering("{\"name\":\"Ana\"}");

        ToolRun run = Evaluate(catalogue, stub, "--model", "small");

        Assert.Equal((0, "greeting draft: 1 passed\n"), (run.ExitCode, run.Output));
        (string path, string? authorization, JsonElement body) = Assert.Single(stub.Requests);
        Assert.Equal(("/v1/chat/completions", "Bearer sekrit"), (path, authorization));
        Assert.Equal(
            """{"model":"small","messages":[{"role":"system","content":"Answer in JSON."},{"role":"user","content":"I am Ana."}],"temperature":0.2,"max_tokens":50,"stop":["END"],"seed":7,"response_format":{"type":"json_object"}}""",
            body.GetRawText());
        Assert.DoesNotContain("sekrit", run.Output + run.Error);
    }

    [Fact]
    public void An_answer_that_is_not_as_expected_is_an_error_at_its_expectation_and_is_shown()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", Chat).Cases("greeting", Asks);
        using ModelStub stub = ModelStub.Answering("I do not know.");

        ToolRun run = Evaluate(catalogue, stub, "--model", "small", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("tests.yaml(4,34): error PG0068: 'knows the name' (draft, small): the answer does not contain 'Ana'\n  I do not know.\n", run.Error);
        Assert.Contains("tests.yaml(4,45): error PG0068: 'knows the name' (draft, small): the answer is not the JSON that is expected: the answer is no JSON\n", run.Error);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        JsonElement evaluation = report.RootElement.GetProperty("cases")[0].GetProperty("evaluations")[0];
        Assert.Equal(("small", false, "I do not know."), (evaluation.GetProperty("model").GetString(), evaluation.GetProperty("passed").GetBoolean(), evaluation.GetProperty("answer").GetString()));
    }

    [Fact]
    public void Without_evaluate_no_model_and_no_judge_is_asked()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", Chat).Cases("greeting", [.. Asks, "- { name: b, inputs: { name: Ana }, judge: { command: ['no-such-program'] } }"]);
        using ModelStub stub = ModelStub.Answering("{}");

        ToolRun run = catalogue.Run("test", "--endpoint", stub.Endpoint, "--model", "small");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 cases have a model or judge, which were not asked; ask them with --evaluate\n", run.Error);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public void Results_of_a_released_version_are_recorded_for_each_model()
    {
        using TestedCatalogue catalogue = new TestedCatalogue()
            .Released(new ReleasedPrompts().Add("greeting", "1.0.0", text: Chat))
            .Cases("greeting", [.. Asks, "- { name: is short, inputs: { name: Ana }, model: { answer: { max_length: 5 } } }"]);
        using var stub = new ModelStub((body, _) => (200, ModelStub.Says(body.GetProperty("model").GetString() == "small" ? "{\"name\":\"Ana\"}" : "{}"), null));

        ToolRun run = Evaluate(catalogue, stub, "--model", "small", "--model", "large");

        Assert.Contains("recorded greeting 1.0.0 as tested with small: 1 of 2 passed\n", run.Error);
        Assert.Contains("recorded greeting 1.0.0 as tested with large: 1 of 2 passed\n", run.Error);
        ManifestVersion record = CatalogueReader.Read(catalogue.Root).Find(PromptId.TryParse("greeting")!)!.Manifest!.Manifest.Versions[0];
        Assert.Equal(["large 1/2 tests.yaml", "small 1/2 tests.yaml"], record.Tested.Select(t => $"{t.Model} {t.Count!.Passed}/{t.Count.Total} {t.Suite}").Order());
        // A part of the suite, or one that could not be run, says nothing about the version.
        string before = File.ReadAllText(catalogue["greeting/manifest.yaml"]);
        Evaluate(catalogue, stub, "--model", "small", "--filter", "short");
        using var broken = new ModelStub((_, _) => (400, "{}", null));
        Assert.Contains("error PG0067: ", Evaluate(catalogue, broken, "--model", "small").Error);
        Assert.Equal(before, File.ReadAllText(catalogue["greeting/manifest.yaml"]));
    }

    [Fact]
    public void What_is_missing_for_an_evaluation_is_said_with_the_option()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", Chat).Cases("greeting", Asks);
        using ModelStub stub = ModelStub.Answering("{}");

        Assert.Contains("tests.yaml(4,14): error PG0067: 'knows the name' (draft): no endpoint is named; give one with --endpoint URL\n", catalogue.Run("test", "--evaluate").Error);
        Assert.Contains("no model is named; give one with --model NAME, or name those in use under 'models' in promptgen.yaml\n", Evaluate(catalogue, stub).Error);
        catalogue.With("promptgen.yaml", "models: [in-use]\n");
        Evaluate(catalogue, stub);
        Assert.Equal("in-use", Assert.Single(stub.Requests).Body.GetProperty("model").GetString());
        Assert.Equal(2, catalogue.Run("test", "--endpoint", "http://models.example.org").ExitCode);
        Assert.Equal(2, catalogue.Run("test", "--at-once", "0").ExitCode);
    }

    [Fact]
    public void A_judge_gets_the_rendering_and_the_answer_and_its_exit_code_is_its_verdict()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", Chat)
            .With("greeting/judge.sh", "cat > seen-$1.json; echo \"too short\"; exit $2\n")
            .Cases(
                "greeting",
                "- { name: good, inputs: { name: Ana }, judge: { command: [sh, judge.sh, a, '0'] } }",
                "- { name: bad, inputs: { name: Bea }, model: { name: own }, judge: { command: [sh, judge.sh, b, '3'] } }");
        using ModelStub stub = ModelStub.Answering("Hi");

        ToolRun run = Evaluate(catalogue, stub);

        Assert.Equal((1, "greeting draft: 1 passed, 1 failed\n"), (run.ExitCode, run.Output));
        Assert.Contains("error PG0068: 'bad' (draft, own): the judge says no\n  too short\n", run.Error);
        Assert.Equal("""{"id":"greeting","version":"draft","case":"good","messages":[{"role":"system","text":"Answer in JSON."},{"role":"user","text":"I am Ana."}]}""" + "\n", File.ReadAllText(catalogue["greeting/seen-a.json"]));
        Assert.EndsWith(""","model":"own","answer":"Hi"}""" + "\n", File.ReadAllText(catalogue["greeting/seen-b.json"]));
    }

    [Fact]
    public void A_judge_that_cannot_be_started_or_takes_too_long_gives_no_verdict()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", Chat).Cases(
            "greeting",
            "- { name: none, inputs: { name: Ana }, judge: { command: ['no-such-program'] } }",
            "- { name: slow, inputs: { name: Ana }, judge: { command: [sh, -c, 'sleep 600 & echo $! > child; wait'], timeout: 1 } }");

        ToolRun run = catalogue.Run("test", "--evaluate");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PG0067: 'none' (draft): the judge 'no-such-program' cannot be started: ", run.Error);
        Assert.Contains("error PG0067: 'slow' (draft): the judge took longer than 1 s; give it a longer 'timeout' or make it faster\n", run.Error);
        // What it had started ends with it.
        int child = int.Parse(File.ReadAllText(catalogue["greeting/child"]));
        Assert.True(!Directory.Exists($"/proc/{child}") || File.ReadAllText($"/proc/{child}/stat").Contains(") Z ", StringComparison.Ordinal));
    }

    private static ToolRun Evaluate(TestedCatalogue catalogue, ModelStub stub, params string[] options) =>
        PromptGenProcess.Run(Key, ["test", "--evaluate", "--endpoint", stub.Endpoint, "--catalogue", catalogue.Root, .. options]);
}
