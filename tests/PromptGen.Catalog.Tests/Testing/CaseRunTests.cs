using System.Linq;
using PromptGen.Catalog.Testing;
using Xunit;

namespace PromptGen.Catalog.Tests.Testing;

public class CaseRunTests
{
    private const string Inputs = """
        inputs:
          customer_name: { type: string, max_length: 10 }
          plan: { type: enum, values: [free, pro], default: free }
          count: int?
          share: number?
          price: decimal?
          due: date?
          at: datetime?
          vip: bool?
          tickets: { type: list, items: { id: int, subject: string }, default: [] }
        """;

    private static readonly TestedPrompt Text = TestText.Prompt(Inputs, "Hello {{ customer_name }},\nyou are on {{ plan }}.\n{{ for t in tickets }}#{{ t.id }} {{ t.subject }}\n{{ end }}");

    private static readonly TestedPrompt Chat = TestText.Prompt(Inputs, "{{ role \"system\" }}\nYou help {{ customer_name }}.\n{{ history }}\n{{ role \"user\" }}\nHello from {{ plan }}.");

    private static readonly TestedPrompt Values = TestText.Prompt(Inputs, "{{ count }}|{{ share }}|{{ price }}|{{ due }}|{{ at }}|{{ vip }}");

    [Theory]
    [InlineData("contains: Ana")]
    [InlineData("contains: [Hello, \"on pro\"]")]
    [InlineData("not_contains: free")]
    [InlineData("regex: 'on \\w+\\.\\n'")]
    [InlineData("max_length: 500")]
    [InlineData("equals: \"Hello Ana,\\nyou are on pro.\\n#7 Late\\n\"")]
    public void WhatIsAsExpectedPasses(string line) => Assert.Empty(Failures(Text, line));

    [Theory]
    [InlineData("contains: Bea", "Bea", "the text does not contain 'Bea'")]
    [InlineData("contains: [Hello, Bea]", "Bea", "the text does not contain 'Bea'")]
    [InlineData("not_contains: pro", "pro", "the text contains 'pro' in line 2, column 12")]
    [InlineData("regex: 'on free'", "'on free'", "the text does not match 'on free'")]
    [InlineData("max_length: 9", "9", "the text has 35 UTF-16 units, and at most 9 are expected")]
    [InlineData("equals: \"Hello Ana,\\nyou are on free.\\n\"", "\"Hello Ana,\\nyou are on free.\\n\"", "the text differs from what is expected in line 2, column 12")]
    public void WhatIsNotAsExpectedFailsAtTheExpectation(string line, string at, string message)
    {
        (string Code, string At, string Message) failure = TestText.Failure(Text, Data, line);

        Assert.Equal((TestCodes.CaseFailed, at, "'it works' (draft): " + message), failure);
    }

    [Fact]
    public void ADifferenceIsShown()
    {
        CaseFailure failure = Assert.Single(TestText.Run(Text, TestText.File(Data, "equals: \"Hello Ana,\\nyou are on free.\"")).Failures);

        Assert.Equal(["expected  you are on free.", "actual    you are on pro.\\n", "                     ^"], failure.Details);
    }

    [Theory]
    [InlineData("messages: 2")]
    [InlineData("roles: [system, user]")]
    [InlineData("contains: Hello")]
    [InlineData("in: [{ message: 1, contains: Ana }, { message: -1, equals: Hello from pro. }, { role: user, not_contains: Ana }]")]
    public void MessagesAreLookedAtOneByOne(string line) => Assert.Empty(Failures(Chat, line));

    [Theory]
    [InlineData("messages: 3", "3", "there are 2 messages, not 3")]
    [InlineData("roles: [user]", "[user]", "the roles are [system, user], not [user]")]
    [InlineData("contains: Bea", "Bea", "no message contains 'Bea'")]
    [InlineData("regex: B.a", "B.a", "no message matches 'B.a'")]
    [InlineData("not_contains: Ana", "Ana", "message 1 (system) contains 'Ana' in line 1, column 10")]
    [InlineData("in: [{ message: 2, contains: Ana }]", "Ana", "message 2 (user) does not contain 'Ana'")]
    [InlineData("in: [{ message: 3, contains: Ana }]", "Ana", "there is no message 3")]
    [InlineData("in: [{ role: tool, not_contains: Ana }]", "Ana", "there is no tool message")]
    [InlineData("in: [{ role: user, equals: Hello }]", "Hello", "message 2 (user) differs from what is expected in line 1, column 6")]
    public void AFailureNamesTheMessage(string line, string at, string message)
    {
        (string Code, string At, string Message) failure = TestText.Failure(Chat, Data, line);

        Assert.Equal((TestCodes.CaseFailed, at, "'it works' (draft): " + message), failure);
    }

    [Fact]
    public void HistoryStandsWhereThePromptPutsIt() =>
        Assert.Empty(Failures(Chat, "history: [{ role: user, text: Hi }, { role: assistant, text: Yes? }]", "roles: [system, user, assistant, user]", "in: [{ message: 2, equals: Hi }]"));

    [Fact]
    public void InputsHaveTheirDeclaredTypes()
    {
        PromptTestFile file = TestText.File("inputs: { customer_name: Ana, count: -3, share: 0.5, price: 1.50, due: 2026-09-12, at: 2026-09-12T14:03:00, vip: true }");

        Assert.Equal("-3|0.5|1.50|12 Sep 2026|12 Sep 2026|true", TestText.Run(Values, file).Rendered!.Text);
    }

    [Theory]
    [InlineData("inputs: { customer_nam: Ana }", "customer_nam", "there is no input 'customer_nam'; did you mean 'customer_name'?")]
    [InlineData("inputs: { customer_name: 12 }", "12", "the value of a string is text, not '12'; write it in quotes")]
    [InlineData("inputs: { customer_name: Ana, plan: pru }", "pru", "the value of an enum is one of free, pro, not 'pru'; did you mean 'pro'?")]
    [InlineData("inputs: { customer_name: Ana, count: 1.5 }", "1.5", "the value of an int is a whole number of 64 bits in decimal digits, not '1.5'")]
    [InlineData("inputs: { customer_name: Ana, due: \"12.9.2026\" }", "\"12.9.2026\"", "the value of a date is written as 2026-09-12, not '12.9.2026'")]
    [InlineData("inputs: { customer_name: Ana, tickets: none }", "none", "the input 'tickets' takes a list, not text")]
    [InlineData("inputs: { customer_name: Ana, tickets: [7] }", "7", "an item takes a mapping of id, subject, not a number")]
    [InlineData("inputs: { customer_name: Ana, tickets: [{ id: 1, subjet: a, subject: b }] }", "subjet", "there is no field 'subjet'; did you mean 'subject'?")]
    [InlineData("inputs: { customer_name: Ana, tickets: [{ id: 1 }] }", "id", "the field 'subject' of type string is missing")]
    [InlineData("inputs: { customer_name: null }", "null", "the value of a string is text, not nothing; write it in quotes")]
    [InlineData("inputs: { customer_name: Ana Luisa Ruiz }", "Ana Luisa Ruiz", "the input 'customer_name' has 14 UTF-16 units; max_length is 10")]
    public void DataThatDoNotFitAreAnErrorAtTheirPlace(string line, string at, string message)
    {
        (string Code, string At, string Message) failure = TestText.Failure(Text, line);

        Assert.Equal((TestCodes.BadInputs, at, "'it works' (draft): " + message), failure);
    }

    [Fact]
    public void AMissingInputIsAnErrorAtTheNameOfTheCase() =>
        Assert.Equal((TestCodes.BadInputs, "it works", "'it works' (draft): the input 'customer_name' of type string is missing"), TestText.Failure(Text, "contains: a"));

    [Theory]
    [InlineData("messages: 1", "1")]
    [InlineData("roles: [user]", "[user]")]
    [InlineData("in: [{ message: 1, contains: Hello }]", "Hello")]
    [InlineData("history: [{ role: user, text: Hi }]", "[{ role: user, text: Hi }]")]
    public void ATextHasNoMessages(string line, string at)
    {
        (string Code, string At, string Message) failure = TestText.Failure(Text, Data, line);

        Assert.Equal((TestCodes.WrongKind, at), (failure.Code, failure.At));
    }

    [Fact]
    public void AnExpectedErrorHasToCome()
    {
        TestedPrompt division = TestText.Prompt("inputs: { n: int }", "{{ 7 / n }}{{ 9223372036854775807 + n }}");

        Assert.Empty(TestText.Run(division, TestText.File("inputs: { n: 1 }", "error: true")).Failures);
        Assert.Empty(TestText.Run(Text, TestText.File("inputs: { customer_name: Ana Luisa Ruiz }", "error: max_length is 10")).Failures);
        Assert.Equal((TestCodes.CaseFailed, "true", "'it works' (draft): it rendered, and an error is expected"), TestText.Failure(Text, Data, "error: true"));
        (string Code, string At, string Message) other = TestText.Failure(division, "inputs: { n: 1 }", "error: no such reason");
        Assert.Equal((TestCodes.CaseFailed, "no such reason"), (other.Code, other.At));
        Assert.Contains("for another reason: prompts/greeting/greeting.prompt(4,", other.Message);
        Assert.StartsWith("'it works' (draft): it did not render: prompts/greeting/greeting.prompt(4,", TestText.Failure(division, "inputs: { n: 1 }").Message);
    }

    [Fact]
    public void AGoldenFileIsTheWholeText()
    {
        PromptTestFile file = TestText.File(Data, "golden: hello.txt");
        string text = TestText.Run(Text, file, "").Rendered!.ToTranscript();

        Assert.Empty(TestText.Run(Text, file, text).Failures);
        Assert.Empty(TestText.Run(Text, file, text.Replace("\n", "\r\n")).Failures);
        Assert.Contains("differs from the golden file in line 1, column 1", Assert.Single(TestText.Run(Text, file, "x" + text).Failures).Finding.Diagnostic.Message);
        Assert.Equal(TestCodes.MissingGolden, Assert.Single(TestText.Run(Text, file, null).Failures).Finding.Diagnostic.Code);
    }

    [Fact]
    public void AGoldenFileOfAChatHasItsRoles() =>
        Assert.Equal("[system]\nYou help Ana.\n\n[user]\nHello from pro.\n", TestText.Run(Chat, TestText.File(Data)).Rendered!.ToTranscript());

    // An expression that would try for hours ends: most run in linear time, the others are stopped.
    [Fact]
    public void AnExpressionThatTriesForHoursEnds()
    {
        TestedPrompt many = TestText.Prompt("inputs: { n: int }", new string('a', 200) + "{{ n }}");

        Assert.Contains("does not match", TestText.Failure(many, "inputs: { n: 1 }", "regex: '(a+)+$'").Message);
        Assert.Contains("within 1 s", TestText.Failure(many, "inputs: { n: 1 }", "regex: '(?<!x)(a+)+$'").Message);
    }

    private const string Data = "inputs: { customer_name: Ana, plan: pro, tickets: [{ id: 7, subject: Late }] }";

    private static string[] Failures(TestedPrompt prompt, params string[] lines) =>
        TestText.Run(prompt, TestText.File([Data, .. lines])).Failures.Select(f => f.Finding.ToString()).ToArray();
}
