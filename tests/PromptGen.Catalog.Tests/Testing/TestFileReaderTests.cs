using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Testing;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Testing;

public class TestFileReaderTests
{
    private const string Whole = """
        cases:
          - name: names the customer
            inputs: { customer_name: Ana, tickets: [{ id: 1, subject: "Late" }] }
            history:
              - { role: user, text: Hi }
              - { role: assistant, text: "" }
            versions: "[1.1,2.0)"
            equals: Hello
            contains: [Ana, plan]
            not_contains: free
            regex: "^Hel+o"
            max_length: 500
            messages: 3
            roles: [system, user, assistant]
            in:
              - { message: -1, contains: Ana }
              - { role: user, equals: Hello, max_length: 20 }
            golden: names-the-customer.txt
            judge: { command: [python3, judge.py], timeout: 5 }
            model: { name: small, answer: { contains: Ana, json: true } }
          - name: refuses a long name
            error: max_length
        """;

    [Fact]
    public void EverythingOfACaseIsRead()
    {
        ReadResult<PromptTestFile> read = TestText.Read(Whole);

        Assert.Empty(read.Diagnostics.Select(d => d.ToString()));
        PromptTestCase first = read.Value!.Cases[0];
        Assert.Equal("names the customer", first.Name);
        Assert.Equal([new PromptMessage(MessageRole.User, "Hi"), new PromptMessage(MessageRole.Assistant, "")], first.History);
        Assert.Equal("[1.1,2.0)", first.Versions);
        Assert.Equal(
            ["Equals Hello", "Contains Ana", "Contains plan", "NotContains free", "Regex ^Hel+o", "MaxLength 500", "Messages 3", "Roles 3", "Golden names-the-customer.txt", "Contains Ana in message -1", "Equals Hello in user message", "MaxLength 20 in user message"],
            first.Expectations.Select(Show));
        Assert.Equal(["python3", "judge.py"], first.Judge!.Command);
        Assert.Equal(5, first.Judge.Seconds);
        Assert.Equal("small", first.Model!.Name);
        Assert.True(first.Model.IsJson);
        Assert.Equal("Contains Ana", Show(Assert.Single(first.Model.Answer)));
        Assert.Null(first.Error);
        Assert.Equal("max_length", read.Value.Cases[1].Error);
    }

    [Fact]
    public void ASpanIsTheItemOfAList()
    {
        PromptTestFile file = TestText.File("contains: [Hello, \"Ana\"]");

        Assert.Equal(["Hello", "\"Ana\""], file.Cases[0].Expectations.Select(e => file.Source.ToString(e.Span)));
    }

    [Theory]
    [InlineData("containz: a", "PG0013", "containz", "did you mean 'contains'?")]
    [InlineData("expect: { contains: a }", "PG0013", "expect", "stands in the case itself")]
    [InlineData("contains: 12", "PG0016", "12", "write it in quotes")]
    [InlineData("contains: []", "PG0018", "[]", "a list of 1 to 256 texts")]
    [InlineData("contains: \"\"", "PG0018", "\"\"", "every text contains the empty text")]
    [InlineData("inputs: [a]", "PG0016", "[a]", "a mapping of names to values")]
    [InlineData("history: { role: user }", "PG0016", "{ role: user }", "a list of { role, text }")]
    [InlineData("history: [{ role: usr, text: a }]", "PG0018", "usr", "did you mean 'user'?")]
    [InlineData("max_length: -1", "PG0018", "-1", "from 0")]
    [InlineData("roles: user", "PG0016", "user", "such as [system, user]")]
    [InlineData("roles: [usr]", "PG0018", "usr", "did you mean 'user'?")]
    [InlineData("golden: ../manifest.yaml", "PG0018", "../manifest.yaml", "ending '.txt'")]
    [InlineData("golden: .txt", "PG0018", ".txt", "the name of a file")]
    [InlineData("error: false", "PG0018", "false", "leave it out")]
    [InlineData("judge: { command: rm -rf }", "PG0016", "rm -rf", "a program and its arguments as a list")]
    [InlineData("judge: { command: [\" \"] }", "PG0018", "\" \"", "names no program")]
    [InlineData("judge: { timeout: 3 }", "PG0017", "timeout", "needs the key 'command'")]
    [InlineData("model: { endpoint: \"http://example.org\" }", "PG0013", "endpoint", "--endpoint URL")]
    [InlineData("model: { answer: { json: 1 } }", "PG0016", "1", "true or false")]
    [InlineData("in: { message: 1 }", "PG0016", "{ message: 1 }", "takes a list")]
    [InlineData("in: [{ message: 0, contains: a }]", "PG0018", "0", "counted from 1")]
    public void WhatTheFormatDoesNotHaveIsAnErrorAtItsPlace(string line, string code, string at, string hint)
    {
        (string Code, string At, string Message) finding = TestText.Finding(line);

        Assert.Equal((code, at), (finding.Code, finding.At));
        Assert.Contains(hint, finding.Message);
    }

    [Theory]
    [InlineData("in: [{ contains: a }]", "contains", "either 'message' or 'role'")]
    [InlineData("in: [{ message: 1, role: user, contains: a }]", "message", "either 'message' or 'role'")]
    [InlineData("in: [{ role: user }]", "role", "nothing is expected of user message")]
    public void APartOfNothingOrOfTwoThingsIsAContradiction(string line, string at, string hint)
    {
        (string Code, string At, string Message) finding = TestText.Finding(line);

        Assert.Equal((TestCodes.Contradiction, at), (finding.Code, finding.At));
        Assert.Contains(hint, finding.Message);
    }

    [Fact]
    public void AnErrorAndAnotherExpectationContradictEachOther()
    {
        Assert.Equal((TestCodes.Contradiction, "Hello"), Pair(TestText.Finding("error: true", "contains: Hello")));
        Assert.Equal((TestCodes.Contradiction, "[judge]"), Pair(TestText.Finding("error: zero", "judge: { command: [judge] }")));
    }

    [Theory]
    [InlineData("a(b")]
    [InlineData("[z-a]")]
    [InlineData("*")]
    public void APatternThatIsNoneIsAnErrorAtItsPlace(string pattern)
    {
        (string Code, string At, string Message) finding = TestText.Finding($"regex: ['ok', '{pattern}']");

        Assert.Equal((TestCodes.BadPattern, $"'{pattern}'"), (finding.Code, finding.At));
        Assert.StartsWith("this regular expression cannot be read: ", finding.Message);
    }

    [Fact]
    public void PatternsThatLookAroundAreReadToo() => Assert.Single(TestText.File("regex: '(?<=a)b(?!c)'").Cases[0].Expectations);

    [Fact]
    public void TwoCasesOfOneNameAreAnErrorAtTheSecond()
    {
        CatalogueDiagnostic finding = Assert.Single(TestText.Read("cases:\n  - name: a\n  - name: b\n  - name: a\n").Diagnostics);

        Assert.Equal("prompts/greeting/tests.yaml(4,11): error PG0014: two cases have the name 'a'; a failure must say which one it is", finding.ToString());
    }

    [Theory]
    [InlineData("# nothing yet\n", "PG0005")]
    [InlineData("- name: a\n", "PG0016")]
    [InlineData("cases: { a: 1 }\n", "PG0016")]
    [InlineData("case: []\n", "PG0013 PG0017")]
    [InlineData("cases: [", "PG0010")]
    public void AFileOfAnotherFormIsAnError(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', TestText.Read(text).Diagnostics.Select(d => d.Diagnostic.Code)));

    // One character of a right file is put out of order: whatever comes of it, nothing throws and findings stand in the file.
    [Fact]
    public void AMutatedFileNeverThrowsAndFindingsStandInIt()
    {
        var edits =
            from at in Gen.Choose(0, Whole.Length - 1)
            from length in Gen.Choose(0, 6)
            from put in Gen.Elements("", "\n", " ", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|\n", "#", "&a ", "*a", "!t ", "0", "-1", "~", "true", "é", "\uFEFF", "\u0085", "(", "\\")
            select Whole.Remove(at, System.Math.Min(length, Whole.Length - at)).Insert(at, put);
        Prop.ForAll(Arb.From(edits), text =>
        {
            SourceText source = SourceText.From(text);
            return TestFileReader.Read("t", source).Diagnostics.All(d => d.Diagnostic.Span.Start >= 0 && d.Diagnostic.Span.End <= source.Length && d.Diagnostic.Message.Length < 600);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static (string Code, string At) Pair((string Code, string At, string Message) finding) => (finding.Code, finding.At);

    private static string Show(Expectation expectation) => expectation.Kind
        + " " + (expectation.Text.Length > 0 ? expectation.Text : expectation.Kind == ExpectationKind.Roles ? expectation.Roles.Count : expectation.Number)
        + (expectation.Scope is null ? "" : " in " + expectation.Scope);
}
