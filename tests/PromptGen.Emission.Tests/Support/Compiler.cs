using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace PromptGen.Emission.Tests.Support;

/// <summary>Compiles emitted files as C# 11, as a consumer of this platform does; any warning is a failure.</summary>
internal static class Compiler
{
    private static readonly ImmutableArray<MetadataReference> Platform = LoadPlatform();

    internal static CSharpCompilation Compile(IEnumerable<string> files, IEnumerable<MetadataReference>? references = null, LanguageVersion version = LanguageVersion.CSharp11)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(version).WithDocumentationMode(DocumentationMode.Diagnose);
        return CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            files.Append("[assembly: global::System.Reflection.AssemblyVersion(\"1.0.0.0\")]\n[assembly: global::System.CLSCompliant(false)]\n[assembly: global::System.Runtime.InteropServices.ComVisible(false)]").Select((file, i) => CSharpSyntaxTree.ParseText(file, options, path: "Prompt" + i + ".cs", encoding: System.Text.Encoding.UTF8)),
            references ?? Platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, deterministic: true));
    }

    internal static void AssertClean(CSharpCompilation compilation)
    {
        string[] problems = compilation.GetDiagnostics()
            .Where(d => d.Severity != DiagnosticSeverity.Hidden)
            .Select(d => d.ToString())
            .ToArray();
        if (problems.Length > 0)
        {
            string files = string.Join("\n", compilation.SyntaxTrees.Select(t => t.ToString()));
            Assert.Fail(string.Join("\n", problems.Take(30)) + "\n" + (files.Length < 20_000 ? files : ""));
        }
    }

    internal static Assembly Load(params string[] files)
    {
        CSharpCompilation compilation = Compile(files);
        AssertClean(compilation);
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream);
    }

    private static ImmutableArray<MetadataReference> LoadPlatform()
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. platform
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "PromptGen.dll" or "PromptGen.Templates.dll"))
            .Select(p => MetadataReference.CreateFromFile(p))];
    }
}
