using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class RenderCommandTests
{
    private const string Chat = "---\ninputs:\n  user: { type: object, fields: { first: string, age: int? } }\n  tags: { type: list, items: string, default: [] }\n  due: date?\n  vip: bool?\n---\n{{ role \"system\" }}\nBe kind to {{ user.first }} ({{ user.age ?? 0 }}){{ for t in tags }} #{{ t }}{{ end }}{{ if vip }} !{{ end }}.\n{{ history }}\n{{ role \"user\" }}\nHi\n";

    [Fact]
    public void A_text_prompt_gives_exactly_its_text()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", TestedCatalogue.Greeting);

        ToolRun run = catalogue.Run("render", "greeting", "--set", "name=12=é", "--set", "plan=pro");

        Assert.Equal((0, "Hello 12=é, you are on pro.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_chat_prompt_gives_its_messages_under_their_roles()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("chat", Chat);
        string history = catalogue.Beside("history.json", """[{"role":"assistant","text":"Yes?"}]""");

        ToolRun run = catalogue.Run("render", "chat", "--set", "user.first=Ana", "--set", "user.age=30", "--set", "tags=[\"a\",\"b\"]", "--set", "vip=true", "--history", history);

        Assert.Equal((0, "[system]\nBe kind to Ana (30) #a #b !.\n\n[assistant]\nYes?\n\n[user]\nHi\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Json_holds_the_identity_and_the_messages()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("chat", Chat);

        using JsonDocument result = JsonDocument.Parse(catalogue.Run("render", "chat", "--set", "user={\"first\":\"Ana\"}", "--json").Output);

        Assert.Equal("chat draft", $"{result.RootElement.GetProperty("id")} {result.RootElement.GetProperty("version")}");
        Assert.StartsWith("sha256:", result.RootElement.GetProperty("digest").GetString());
        Assert.Equal("system: Be kind to Ana (0).", $"{result.RootElement.GetProperty("messages")[0].GetProperty("role")}: {result.RootElement.GetProperty("messages")[0].GetProperty("text")}");
    }

    [Fact]
    public void The_draft_is_rendered_unless_a_version_is_named_and_the_newest_release_where_there_is_none()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Released(new ReleasedPrompts().Add("a", "1.0.0").Add("a", "1.1.0").Add("a", "2.0.0-rc.1"));

        Assert.Equal("a 1.1.0\n", catalogue.Run("render", "a").Output);
        Assert.Equal("a 1.0.0\n", catalogue.Run("render", "a@1.0.0").Output);
        Assert.Equal("a 2.0.0-rc.1\n", catalogue.Run("render", "a@2.0.0-rc.1").Output);
        catalogue.Draft("a", "---\n---\nthe draft\n");
        Assert.Equal("the draft\n", catalogue.Run("render", "a").Output);
        Assert.Equal("the draft\n", catalogue.Run("render", "a@draft").Output);
    }

    [Fact]
    public void A_partial_is_rendered_alone()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("shared/style", "---\nkind: partial\ninputs: { name: string }\n---\nBe kind to {{ name }}.\n");

        Assert.Equal("Be kind to Ana.\n", catalogue.Run("render", "shared/style", "--set", "name=Ana").Output);
    }

    [Fact]
    public void Data_come_from_a_file_and_single_values_win_over_it()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", TestedCatalogue.Greeting);
        string data = catalogue.Beside("data.json", """{"name": "Ana", "plan": "free"}""");

        Assert.Equal("Hello Ana, you are on pro.\n", catalogue.Run("render", "greeting", "--data", data, "--set", "plan=pro").Output);
    }

    [Theory]
    [InlineData("{\"name\": \"Ana\",\n  \"pln\": \"pro\"}", "(2,3): error PG0051: pln: there is no such input; did you mean plan?")]
    [InlineData("{\n  \"name\": 12}", "(2,3): error PG0051: name: expected string, found an integer")]
    [InlineData("{ \"plan\": \"pro\"}", "(1,1): error PG0051: name: the input of type string is missing")]
    [InlineData("{ \"name\": \"Ana Luisa Ruiz\"}", "(1,3): error PG0051: name: the text has 14 UTF-16 units and may have 10")]
    [InlineData("{ \"é\": 1, \"name\": \"Ana\" }", "(1,3): error PG0051: é: there is no such input")]
    [InlineData("{ \"é\": 1, }", "(1,11): error PG0051: this is no JSON: ")]
    [InlineData("{ \"name\": \"Ana\", \"name\": \"Bea\" }", "error PG0051: a name is there twice in one object; keep one")]
    [InlineData("[1]", "(1,1): error PG0051: the data are a list; expected an object with one member per input")]
    public void What_is_wrong_with_the_data_is_said_at_its_place(string json, string message)
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", TestedCatalogue.Greeting);

        ToolRun run = catalogue.Run("render", "greeting", "--data", catalogue.Beside("data.json", json));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("data.json", run.Error);
        Assert.Contains(message, run.Error);
    }

    [Theory]
    [InlineData("user.firs=Ana", "--set user.firs: error PG0051: there is no such field; did you mean first?")]
    [InlineData("user.age=old", "--set user.age: error PG0051: expected int?, found text")]
    [InlineData("tags=a", "--set tags: error PG0051: expected list of string as JSON, such as [\"a\", \"b\"]")]
    [InlineData("tags.a=b", "--set tags.a: error PG0051: 'tags' is a list of string and has no fields; give the list as JSON")]
    [InlineData("vip=yes", "--set vip: error PG0051: expected true or false")]
    [InlineData("due=tomorrow", "--set due: error PG0051: expected a date such as 2026-09-12")]
    [InlineData("tags=[1]", "--set tags: error PG0051: expected string, found an integer")]
    [InlineData("usr.first=Ana", "--set usr.first: error PG0051:")]
    public void What_is_wrong_with_a_single_value_is_said_by_its_name(string value, string message)
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("chat", Chat);

        ToolRun run = catalogue.Run("render", "chat", "--set", "user.first=Ana", "--set", value);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public void A_missing_input_is_said_with_the_way_to_give_it()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", TestedCatalogue.Greeting);

        Assert.Equal("error PG0051: name: the input of type string is missing; give it with --set name=VALUE or in a file with --data FILE\n", catalogue.Run("render", "greeting").Error);
    }

    [Fact]
    public void A_prompt_that_is_not_there_or_does_not_compile_is_an_error()
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", "---\ninputs: { name: string }\n---\n{{ nam }}\n").Draft("zero", "---\ninputs: { n: int }\n---\n{{ n + 1 }}\n");

        Assert.Contains("there is no prompt 'greting' in the catalogue; did you mean 'greeting'?", Refused(catalogue, "greting"));
        Assert.Contains("'greeting' has no version 1.0.0; it has no release", Refused(catalogue, "greeting@1.0.0"));
        Assert.Contains("greeting.prompt(4,4): error PG2003: ", Refused(catalogue, "greeting"));
        Assert.Contains("zero.prompt(4,4): error PG2900: ", Refused(catalogue, "zero", "--set", "n=9223372036854775807"));
    }

    [Theory]
    [InlineData("Bad_Id")]
    [InlineData("greeting@latest")]
    [InlineData("greeting", "--set", "name")]
    [InlineData("greeting", "--set", "=Ana")]
    public void A_wrong_command_line_is_told_apart_from_wrong_data(params string[] arguments)
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("greeting", TestedCatalogue.Greeting);

        Assert.Equal(2, catalogue.Run(["render", .. arguments]).ExitCode);
    }

    [Theory]
    [InlineData("""{"role":"user"}""", "(1,1): error PG0051: a history is a list")]
    [InlineData("""[{"role":"user"}]""", "(1,2): error PG0051: 'text' is missing")]
    [InlineData("""[{"role":"usr","text":"a"}]""", "there is no role 'usr'; there are system, developer, user, assistant, tool")]
    public void A_history_of_another_form_is_an_error(string history, string message)
    {
        using TestedCatalogue catalogue = new TestedCatalogue().Draft("chat", Chat);

        Assert.Contains(message, Refused(catalogue, "chat", "--set", "user.first=Ana", "--history", catalogue.Beside("history.json", history)));
    }

    private static string Refused(TestedCatalogue catalogue, params string[] arguments)
    {
        ToolRun run = catalogue.Run(["render", .. arguments]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        return run.Error;
    }
}
