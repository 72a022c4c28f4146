using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptGen.Templates.Builtins;

namespace PromptGen.Builtins.Tests;

/// <summary>Compiles C# expressions in one assembly and runs them.</summary>
internal static class CompiledCases
{
    /// <summary>Compiler errors and nullable warnings of the expressions, each typed as <paramref name="expressions"/> says.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<(string Type, string CSharp)> expressions)
    {
        return [.. Compile(expressions).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture) + ": " + Line(d))];
    }

    /// <summary>The texts that the expressions give.</summary>
    public static IReadOnlyList<string?> Run(IReadOnlyList<string> texts)
    {
        using MemoryStream stream = new();
        var result = Compile([.. texts.Select(t => ("string?", t))]).Emit(stream);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d + " " + Line(d))));
        }

        Type cases = Assembly.Load(stream.ToArray()).GetType("Cases")!;
        return [.. texts.Select((_, i) => (string?)cases.GetMethod("Case" + i, BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null))];
    }

    private static CSharpCompilation Compile(IReadOnlyList<(string Type, string CSharp)> expressions)
    {
        StringBuilder source = new("""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using PromptGen.Templates.Builtins;
            using PromptGen.Templates.Formatting;
            using PromptGen.Templates.Values;

            """);
        source.Append(SampleData.Declarations).Append("\npublic static class Cases\n{\n    internal static T Give<T>() => throw new NotSupportedException();\n");
        for (int i = 0; i < expressions.Count; i++)
        {
            source.Append("    internal static ").Append(expressions[i].Type).Append(" Case").Append(i).Append("() => ").Append(expressions[i].CSharp).Append(";\n");
        }

        source.Append("}\n");
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "BuiltinCases",
            [CSharpSyntaxTree.ParseText(source.ToString(), new CSharpParseOptions(LanguageVersion.CSharp11))],
            [.. platform.Append(typeof(BuiltinCatalogue).Assembly.Location).Select(p => MetadataReference.CreateFromFile(p))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 4));
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
}
