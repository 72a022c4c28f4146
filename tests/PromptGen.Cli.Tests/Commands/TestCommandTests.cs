using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class TestCommandTests
{
    private static readonly string[] Good = ["- name: greets", "  inputs: { name: Ana }", "  contains: Hello Ana"];

    private static readonly string[] Bad = ["- name: names the plan", "  inputs: { name: Ana, plan: pro }", "  equals: \"Hello Ana, you are on free.\\n\""];

    [Fact]
    public void The_cases_of_the_sample_catalogue_pass_with_drafts_and_every_release()
    {
        ToolRun run = PromptGenProcess.Run("test", "--all", "--catalogue", SourceTree.PathOf("prompts"));

        Assert.Equal("", string.Concat(run.Error.Split('\n').Where(l => l.Contains("error", StringComparison.Ordinal))));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "shared/house-style draft: 1 passed\nshared/house-style 1.0.0: 1 passed\nsummarise draft: 3 passed\nsummarise 1.0.0: 3 passed\nsupport-bot draft: 5 passed\nsupport-bot 1.0.0: 4 passed\nsupport-bot 1.1.0: 5 passed\n",
            run.Output);
    }

    [Fact]
    public void A_failure_is_said_at_its_expectation_with_the_difference()
    {
        using TestedCatalogue catalogue = Catalogue().Cases("greeting", [.. Good, .. Bad]);

        ToolRun run = catalogue.Run("test");

        Assert.Equal((1, "greeting draft: 1 passed, 1 failed\n"), (run.ExitCode, run.Output));
        Assert.Contains(
            "tests.yaml(7,13): error PG0064: 'names the plan' (draft): the text differs from what is expected in line 1, column 23\n  expected  Hello Ana, you are on free.\\n\n  actual    Hello Ana, you are on pro.\\n\n                                  ^\n2 cases, 1 passed, 1 failed; ",
            run.Error);
    }

    [Fact]
    public void Pinned_versions_are_tested_beside_the_draft_and_cases_keep_to_their_versions()
    {
        using TestedCatalogue catalogue = new TestedCatalogue()
            .Released(new ReleasedPrompts().Add("a", "1.0.0").Add("a", "1.1.0").Add("a", "2.0.0"))
            .Cases("a", "- { name: all, contains: a }", "- { name: old, versions: '[1.0,1.1]', contains: a }", "- { name: new, versions: 2.0.0, contains: a }");
        catalogue.Beside("src/App/App.csproj", "<Project />");
        Assert.Equal(0, PromptGenProcess.Run("pin", "a@1.1.0", "--catalogue", catalogue.Root, "--project", Path.GetFullPath(Path.Combine(catalogue.Root, "../src/App"))).ExitCode);

        Assert.Equal("a 1.1.0: 2 passed\n", catalogue.Run("test").Output);
        Assert.Equal("a 1.0.0: 2 passed\na 1.1.0: 2 passed\na 2.0.0: 2 passed\n", catalogue.Run("test", "--all").Output);
        // The draft is what was released as 2.0.0, so that cases for 2.0.0 are for it.
        catalogue.Draft("a", "---\n---\na 2.0.0\n");
        Assert.Equal("a draft: 2 passed\na 1.1.0: 2 passed\n", catalogue.Run("test").Output);
        Assert.Equal("a 1.1.0: 2 passed\n", catalogue.Run("test", "--pinned").Output);
        Assert.Equal("a draft: 2 passed\n", catalogue.Run("test", "--draft").Output);
        // Its text changed: it would be 2.0.1, which no case but the first is for.
        catalogue.Draft("a", "---\n---\na changed\n");
        Assert.Equal("a draft: 1 passed\n", catalogue.Run("test", "--draft").Output);
    }

    [Fact]
    public void A_pin_that_is_not_in_order_and_a_draft_that_cannot_be_read_are_errors()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Released(new ReleasedPrompts().Add("a", "1.0.0")).Cases("a", "- { name: all, contains: a }");
        catalogue.Beside("App/prompts.lock.json", "{ \"schema\": 1, \"prompts\": { \"a\": { \"requested\": \"1.0.0\", \"resolved\": \"1.0.0\", \"digest\": \"sha256:" + new string('0', 64) + "\" } } }");
        catalogue.Draft("a", "no front matter\n");

        ToolRun run = catalogue.Run("test");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.prompt(1,1): error PG0011: ", run.Error);
        Assert.Contains("prompts.lock.json(1,29): error PG1022: ", run.Error);
        Assert.Contains(" 2 errors; ", run.Error);
    }

    [Fact]
    public void A_prompt_that_does_not_compile_fails_with_its_own_errors()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", "---\n---\n{{ nam }}\n").Cases("greeting", Good);

        ToolRun run = catalogue.Run("test");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("greeting.prompt(3,4): error PG2003: ", run.Error);
    }

    [Fact]
    public void A_draft_is_tested_linted_and_rendered_with_the_drafts_of_partials_that_somebody_works_on()
    {
        const string Style = "---\nkind: partial\n---\nBe kind.\n";
        using TestedCatalogue catalogue = new TestedCatalogue()
            .Released(new ReleasedPrompts().Add("shared/style", "1.0.0", text: Style))
            .Draft("shared/style", Style)
            .Draft("a", "---\n---\n{{ include \"shared/style\" }}")
            .Cases("a", "- { name: kind, contains: Be kind }");
        Assert.Equal((0, "a draft: 1 passed\n"), Result(catalogue.Run("test")));

        catalogue.Draft("shared/style", Style.Replace("kind.", "brief.", StringComparison.Ordinal));
        Assert.Equal((1, "a draft: 0 passed, 1 failed\n"), Result(catalogue.Run("test")));
        Assert.Equal("Be brief.\n", catalogue.Run("render", "a").Output);

        // What it asks for is asked of whoever includes it, before it is released.
        catalogue.Draft("shared/style", "---\nkind: partial\ninputs: { tone: string }\n---\nBe {{ tone }}.\n");
        ToolRun test = catalogue.Run("test");
        ToolRun lint = catalogue.Run("lint");
        Assert.Equal((1, 1), (test.ExitCode, lint.ExitCode));
        string error = Assert.Single(test.Error.Split('\n'), l => l.Contains("a.prompt(3,", StringComparison.Ordinal));
        Assert.Contains("tone", error);
        Assert.Contains(error, lint.Output.Split('\n'));
    }

    [Fact]
    public void A_draft_whose_partial_cannot_be_read_is_neither_tested_nor_rendered()
    {
        using TestedCatalogue catalogue = new TestedCatalogue()
            .Released(new ReleasedPrompts().Add("shared/style", "1.0.0", text: "---\nkind: partial\n---\nBe kind.\n"))
            .Draft("shared/style", "---\nkind: partial\ndescripton: Manners\n---\nBe brief.\n")
            .Draft("a", "---\n---\n{{ include \"shared/style\" }}")
            .Cases("a", "- { name: kind, contains: Be }");

        Assert.All([catalogue.Run("test", "a"), catalogue.Run("render", "a")], run =>
        {
            Assert.Equal((1, ""), (run.ExitCode, run.Output.Replace("a draft: not tested\n", "", StringComparison.Ordinal)));
            Assert.Contains("style.prompt(3,1): error PG0013: ", run.Error);
        });
    }

    [Fact]
    public void A_range_that_is_none_and_a_file_that_cannot_be_read_are_errors_at_their_place()
    {
        using TestedCatalogue catalogue = Catalogue().Cases("greeting", "- { name: a, versions: '>= 1' }");
        Assert.Contains("tests.yaml(2,26): error PG0066: 'versions' takes a version", catalogue.Run("test").Error);
        Assert.Contains("tests.yaml(2,26): error PG0066: 'versions' takes a version", catalogue.Run("lint").Output);

        catalogue.Cases("greeting", "- { nam: a }");
        ToolRun run = catalogue.Run("test", "greeting");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("tests.yaml(2,7): error PG0013: a case has no key 'nam'; did you mean 'name'?", run.Error);
    }

    [Fact]
    public void A_named_prompt_without_cases_is_an_error_and_a_catalogue_without_is_not()
    {
        using TestedCatalogue catalogue = Catalogue();

        ToolRun all = catalogue.Run("test");
        Assert.Equal((0, "", "there is nothing to test: write cases in tests.yaml beside a prompt's draft\n"), (all.ExitCode, all.Output, all.Error));
        ToolRun one = catalogue.Run("test", "greeting");
        Assert.Equal((1, "error: 'greeting' has no cases; write them in 'greeting/tests.yaml'\n"), (one.ExitCode, one.Error));
        Assert.Contains("did you mean 'greeting'?", catalogue.Run("test", "greting").Error);
    }

    [Fact]
    public void Cases_that_nothing_can_run_with_are_an_error()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Cases("lost", Good);
        Assert.Contains("tests.yaml(1,1): error PG0032: these are cases of 'lost', which has neither a draft nor a release; ", catalogue.Run("test").Error);

        catalogue.Draft("lost", TestedCatalogue.Greeting);
        Assert.Equal((1, "error: no lock pins 'lost'; pin it with 'promptgen pin lost', or leave --pinned out\n"), (catalogue.Run("test", "lost", "--pinned").ExitCode, catalogue.Run("test", "lost", "--pinned").Error));
    }

    [Fact]
    public void A_filter_runs_the_cases_with_its_text_in_their_names()
    {
        using TestedCatalogue catalogue = Catalogue().Cases("greeting", [.. Good, .. Bad]);

        Assert.Equal("greeting draft: 1 passed\n", catalogue.Run("test", "--filter", "GREETS").Output);
        Assert.Contains("no case has 'nothing' in its name", catalogue.Run("test", "--filter", "nothing").Error);
    }

    [Fact]
    public void Golden_files_are_written_once_and_compared_from_then_on()
    {
        using TestedCatalogue catalogue = Catalogue().Cases("greeting", "- { name: greets, inputs: { name: Ana }, golden: greets.txt }");

        Assert.Contains("error PG0063: ", catalogue.Run("test").Error);
        ToolRun written = catalogue.Run("test", "--update-golden");
        Assert.Equal((0, "Hello Ana, you are on free.\n"), (written.ExitCode, File.ReadAllText(catalogue["greeting/golden/greets.txt"])));
        Assert.StartsWith($"wrote {catalogue["greeting/golden/greets.txt"]}\n", written.Error);
        Assert.DoesNotContain("wrote", catalogue.Run("test", "--update-golden").Error);
        catalogue.Draft("greeting", TestedCatalogue.Greeting.Replace("Hello", "Good day"));
        Assert.Contains("error PG0064: 'greets' (draft): the rendering differs from the golden file in line 1, column 1", catalogue.Run("test").Error);
    }

    [Fact]
    public void Json_has_every_case_and_is_the_same_each_time()
    {
        using TestedCatalogue catalogue = Catalogue().Cases("greeting", [.. Good, .. Bad]);

        string json = catalogue.Run("test", "--json").Output;

        using JsonDocument report = JsonDocument.Parse(json);
        Assert.Equal((1, 1), (report.RootElement.GetProperty("passed").GetInt32(), report.RootElement.GetProperty("failed").GetInt32()));
        JsonElement failure = report.RootElement.GetProperty("cases")[1].GetProperty("failures")[0];
        Assert.Equal(("PG0064", 7, 13, 3), (failure.GetProperty("code").GetString(), failure.GetProperty("line").GetInt32(), failure.GetProperty("column").GetInt32(), failure.GetProperty("details").GetArrayLength()));
        Assert.Equal(json, catalogue.Run("test", "--format", "json").Output);
    }

    [Fact]
    public void JUnit_goes_to_a_file_with_a_suite_for_each_version()
    {
        using TestedCatalogue catalogue = Catalogue().Cases("greeting", [.. Good, .. Bad]);
        string path = catalogue["../results.xml"];

        ToolRun run = catalogue.Run("test", "--format", "junit", "--output", path);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        XElement suite = Assert.Single(XDocument.Load(path).Root!.Elements("testsuite"));
        Assert.Equal(("greeting draft", "2", "1"), (suite.Attribute("name")!.Value, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(["greets", "names the plan"], suite.Elements("testcase").Select(c => c.Attribute("name")!.Value));
        Assert.Contains("expected  Hello Ana, you are on free.", suite.Descendants("failure").Single().Value);
    }

    [Fact]
    public void Two_choices_of_what_is_tested_are_a_wrong_command_line() =>
        Assert.Equal(2, PromptGenProcess.Run("test", "--draft", "--pinned").ExitCode);

    private static TestedCatalogue Catalogue() => new TestedCatalogue().Draft("greeting", TestedCatalogue.Greeting);

    private static (int ExitCode, string Output) Result(ToolRun run) => (run.ExitCode, run.Output);
}
