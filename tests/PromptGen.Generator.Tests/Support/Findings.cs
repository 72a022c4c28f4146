using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PromptGen.Generator.Tests.Support;

/// <summary>Reads diagnostics the way a person does: code, file, place, and the characters under the squiggle.</summary>
internal static class Findings
{
    /// <summary>The only diagnostic of a code.</summary>
    public static Diagnostic Single(GeneratorHost host, string code)
    {
        Diagnostic[] found = [.. host.Result.Diagnostics.Where(d => d.Id == code)];
        Assert.True(found.Length == 1, $"expected one {code}, found: " + string.Join(Environment.NewLine, host.Result.Diagnostics.Select(d => d.ToString())));
        return found[0];
    }

    /// <summary>Asserts that a code is reported once, in one file, under exactly these characters.</summary>
    public static Diagnostic At(GeneratorHost host, TestCatalogue catalogue, string code, string path, string text)
    {
        Diagnostic found = Single(host, code);
        FileLinePositionSpan place = found.Location.GetLineSpan();
        Assert.Equal(path, place.Path);
        Assert.Equal(text, TextUnder(catalogue.Files[path], place.Span));
        return found;
    }

    /// <summary>The characters that lines and columns of a file as it is on disk enclose; only LF and CRLF break lines.</summary>
    public static string TextUnder(string file, LinePositionSpan span)
    {
        string[] lines = file.Split('\n');
        int start = lines.Take(span.Start.Line).Sum(l => l.Length + 1) + span.Start.Character;
        int end = lines.Take(span.End.Line).Sum(l => l.Length + 1) + span.End.Character;
        return file[start..end];
    }
}
