using System;
using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>Reads <c>tests.yaml</c> strictly. Types of inputs are checked later, by the contract of the version that a case runs with.</summary>
public static class TestFileReader
{
    private const int MostCases = 1000;

    /// <summary>Reads the cases; there is no value when the file is no mapping at all.</summary>
    public static ReadResult<PromptTestFile> Read(string path, SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        PromptTestFile? file = null;
        YamlNode? root = YamlTreeReader.Read(source, new TextSpan(0, source.Length), diagnostics);
        if (root is null && !diagnostics.HasErrors)
        {
            diagnostics.Error(CatalogueCodes.EmptyFile, default, "the file has no cases; write at least one under 'cases', or remove the file");
        }

        if (root is not null && MappingReader.Open(root, TestFileFormat.Top, diagnostics) is { } top)
        {
            file = new PromptTestFile(path, source, top.Find("cases") is { } cases ? ReadCases(cases, diagnostics) : ValueList<PromptTestCase>.Empty);
        }

        return new ReadResult<PromptTestFile>(file, CatalogueDiagnostic.AllIn(path, source, diagnostics));
    }

    private static ValueList<PromptTestCase> ReadCases(YamlNode node, DiagnosticBag diagnostics)
    {
        if (YamlValues.Items(node, "cases", "a list", diagnostics, MostCases) is not { } items)
        {
            return ValueList<PromptTestCase>.Empty;
        }

        var cases = new List<PromptTestCase>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in items)
        {
            if (MappingReader.Open(item, TestFileFormat.Case, diagnostics, TestCaseReader.Hints) is not { } entry || TestCaseReader.Read(entry) is not { } read)
            {
                continue;
            }

            if (names.Add(read.Name))
            {
                cases.Add(read);
            }
            else
            {
                diagnostics.Error(CatalogueCodes.DuplicateKey, read.NameSpan, $"two cases have the name {Quoted.Show(read.Name)}; a failure must say which one it is");
            }
        }

        return new ValueList<PromptTestCase>(cases);
    }
}
