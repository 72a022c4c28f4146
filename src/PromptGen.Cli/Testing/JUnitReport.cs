using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Testing;

namespace PromptGen.Cli.Testing;

/// <summary>Writes how tests went as JUnit XML, which build pipelines show: a suite for each draft or version, and one for what kept cases from being run.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = true };

    /// <summary>Writes the report.</summary>
    public static void Write(TextWriter output, TestReport report)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (XmlWriter xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            foreach (TestSubject subject in report.Subjects.Where(s => s.Tested is not null))
            {
                WriteSuite(xml, subject, [.. report.Of(subject)]);
            }

            if (report.Findings.Count > 0)
            {
                WriteFindings(xml, report);
            }

            xml.WriteEndElement();
        }

        output.Write(text.Append('\n').ToString());
    }

    private static void WriteSuite(XmlWriter xml, TestSubject subject, TestedCase[] cases)
    {
        StartSuite(xml, $"{subject.Prompt.Id} {subject.Label}", cases.Length, cases.Count(c => !c.Outcome.Passed), 0);
        Seconds(xml, cases.Aggregate(TimeSpan.Zero, (sum, c) => sum + c.Duration));
        foreach (TestedCase tested in cases)
        {
            StartCase(xml, subject.Prompt.Id.Value, tested.Outcome.Case.Name);
            Seconds(xml, tested.Duration);
            foreach (CaseFailure failure in tested.Outcome.Failures)
            {
                WriteProblem(xml, "failure", failure.Finding, [failure.Finding.ToString(), .. failure.Details]);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFindings(XmlWriter xml, TestReport report)
    {
        StartSuite(xml, "errors", report.Findings.Count, 0, report.Findings.Count);
        foreach (CatalogueDiagnostic finding in report.Findings)
        {
            StartCase(xml, finding.Path, finding.ToString());
            WriteProblem(xml, "error", finding, [finding.ToString()]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void StartSuite(XmlWriter xml, string name, int tests, int failures, int errors)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
    }

    private static void StartCase(XmlWriter xml, string place, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(place));
        xml.WriteAttributeString("name", Clean(name));
    }

    private static void WriteProblem(XmlWriter xml, string element, CatalogueDiagnostic finding, string[] lines)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("type", finding.Diagnostic.Code);
        xml.WriteAttributeString("message", Clean(finding.Diagnostic.Message));
        xml.WriteString(Clean(string.Join('\n', lines)));
        xml.WriteEndElement();
    }

    private static void Seconds(XmlWriter xml, TimeSpan duration) => xml.WriteAttributeString("time", duration.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture));

    // What no XML 1.0 document may hold, escaped or not.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
