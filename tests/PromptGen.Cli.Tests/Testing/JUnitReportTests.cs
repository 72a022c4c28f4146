using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Testing;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Parsing;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Cli.Tests.Testing;

using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

public class JUnitReportTests
{
    // Names, messages and shown lines are other people's text: any UTF-16 there is, half surrogates and controls among it.
    [Fact]
    public void Hostile_names_and_messages_give_well_formed_xml_that_keeps_what_xml_can_hold() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((name, message) =>
        {
            XDocument document = XDocument.Parse(Write("a" + name.Get, "b" + message.Get));
            XElement tested = document.Descendants("testcase").First();
            return tested.Attribute("name")!.Value.StartsWith('a')
                && tested.Element("failure")!.Attribute("message")!.Value.StartsWith('b')
                && tested.Element("failure")!.Value.Contains('b')
                && document.Descendants("error").Count() == 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_name_is_read_back()
    {
        Assert.Equal("]]>&<!--\"'", NameOf("]]>&<!--\"'"));
        Assert.Equal("\uFFFD\uFFFD[31m\uFFFD\uFFFD", NameOf("\u0000\u001b[31m\uD800\uFFFE"));
        Assert.Equal("\U0001F600 é", NameOf("\U0001F600 é"));
    }

    private static string NameOf(string name) => XDocument.Parse(Write(name, "m")).Descendants("testcase").First().Attribute("name")!.Value;

    private static string Write(string name, string message)
    {
        CatalogueDiagnostic finding = CatalogueDiagnostic.OfFile("prompts/a/tests.yaml", TestCodes.CaseFailed, message);
        var file = new PromptTestFile("prompts/a/tests.yaml", SourceText.From("cases: []"), ValueList<PromptTestCase>.Empty);
        var prompt = new CataloguePrompt(PromptId.TryParse("a")!, null, null, ValueList<PromptSource>.Empty) { Tests = file };
        var subject = new TestSubject(prompt, null, null, new TestedPrompt("draft", "a.prompt", Program()), [], []);
        var outcome = new CaseOutcome(new PromptTestCase(name, default), null, new ValueList<CaseFailure>([new CaseFailure(finding, new ValueList<string>([message]))]));
        using var text = new StringWriter();
        JUnitReport.Write(text, new TestReport([subject], [new TestedCase(subject, outcome, TimeSpan.Zero)], [finding]));
        return text.ToString();
    }

    private static TemplateProgram Program()
    {
        SourceText source = SourceText.From("Hello");
        var found = new DiagnosticBag();
        return TemplateProgram.Compile(TemplateBinder.Bind("a", source, TemplateParser.Parse(source, 0, found), new PromptContract(PromptKind.Text, []), new NoPartials(), found)!);
    }

    private sealed class NoPartials : IPartialResolver
    {
        public System.Collections.Generic.IReadOnlyCollection<string> Ids => [];

        public PartialSource? Find(string id, PartialSource? includer) => null;
    }
}
