using System;
using System.IO;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Json;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Files;

/// <summary>Reads bundles from disk.</summary>
public static class BundleFiles
{
    /// <summary>Reads a bundle. What the disk refuses and what is no bundle is one finding, not an exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="code">The id of the finding.</param>
    public static ReadResult<BundleFile> Read(string path, string code)
    {
        try
        {
            long length = new FileInfo(path).Length;
            if (length > BundleFormat.MostBytes)
            {
                return Refuse(CatalogueDiagnostic.OfFile(path, code, FormattableString.Invariant($"the bundle has {length} bytes; at most {BundleFormat.MostBytes} are read")));
            }

            byte[] bytes = File.ReadAllBytes(path);
            return BundleReader.Read(bytes, out JsonProblem? problem) is { } file
                ? new ReadResult<BundleFile>(file, ValueList<CatalogueDiagnostic>.Empty)
                : Refuse(Locate(path, bytes, code, problem!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(CatalogueDiagnostic.OfFile(path, code, $"the bundle cannot be read: {e.Message.TrimEnd('.')}"));
        }
    }

    private static CatalogueDiagnostic Locate(string path, byte[] bytes, string code, JsonProblem problem)
    {
        var source = SourceText.From(System.Text.Encoding.UTF8.GetString(bytes));
        string place = problem.Path == "$" ? "" : $" at {problem.Path}";
        var span = new TextSpan(Math.Min(problem.Offset, source.Length), 0);
        return CatalogueDiagnostic.In(path, source, new Diagnostic(code, DiagnosticSeverity.Error, span, $"this is no bundle{place}: {problem.Message}"));
    }

    private static ReadResult<BundleFile> Refuse(CatalogueDiagnostic finding) => new(null, new ValueList<CatalogueDiagnostic>([finding]));
}
