extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Generation;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;

namespace PromptGen.Benchmarks.Memory;

/// <summary>An assembly on the disk with prompts of 4 KB that have one input each, and code that calls all of them.</summary>
internal sealed class BakedAssembly : IDisposable
{
    private const int Size = 4096;
    private const int CallsInAMethod = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-held-").FullName;

    /// <summary>Compiles it.</summary>
    /// <param name="prompts">How many prompts.</param>
    /// <exception cref="InvalidDataException">It does not compile.</exception>
    public BakedAssembly(int prompts)
    {
        string[] texts = [.. Enumerable.Range(0, prompts).Select(TextOf)];
        Characters = texts.Sum(text => (long)text.Length - text.IndexOf("---\nHello", StringComparison.Ordinal) - "---\n".Length - "{{ name }}".Length);
        IEnumerable<AdditionalText> files = texts.SelectMany((text, i) => GeneratedProject.Release(IdOf(i), text));
        string pins = string.Join(",\n", texts.Select((text, i) => $"    \"{IdOf(i)}\": {{ \"requested\": \"1.0.0\", \"resolved\": \"1.0.0\", \"digest\": \"{GeneratedProject.DigestOf(text)}\" }}"));
        AdditionalText pinned = new CatalogueText(ProjectSettings.LockPath, "{\n  \"schema\": 1,\n  \"prompts\": {\n" + pins + "\n  }\n}\n");
        var compilation = CSharpCompilation.Create(
            "Held",
            [CSharpSyntaxTree.ParseText(Calls(prompts), GeneratedProject.Language)],
            GeneratedProject.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new PromptGenerator().AsSourceGenerator()], [.. files, pinned], GeneratedProject.Language, new ProjectSettings())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out ImmutableArray<Diagnostic> found);
        Diagnostic[] errors = [.. found.Concat(complete.Emit(Location).Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            throw new InvalidDataException(errors[0].ToString());
        }
    }

    /// <summary>The file.</summary>
    public string Location => Path.Combine(_folder, "Held.dll");

    /// <summary>The characters of all texts, without the input's value.</summary>
    public long Characters { get; }

    /// <summary>Loads it in a fresh process.</summary>
    /// <returns>The bytes held when it is loaded, when one prompt was rendered, when all were, and when all were listed; the characters that were rendered, and the prompts that were listed.</returns>
    public long[] Hold()
    {
        ProcessMeter.Run(_folder, _folder, ["dotnet", typeof(BakedAssembly).Assembly.Location, HeldProgram.Verb, Location], out string output);
        return [.. output.Split(' ').Select(long.Parse)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string IdOf(int number) => $"prompt-{number}";

    private static string TextOf(int number)
    {
        var text = new StringBuilder("---\ninputs:\n  name: string\n---\nHello {{ name }}!\n");
        while (text.Length < Size)
        {
            text.Append("Prompt ").Append(number).Append(" says line ").Append(text.Length).Append(" of its own text, which no other prompt has.\n");
        }

        return text.ToString();
    }

    private static string Calls(int prompts)
    {
        var code = new StringBuilder("public static class Calls\n{\n    public static long First() => Acme.Prompts.Prompt0.Render(\"\").Text.Length;\n");
        code.Append("    public static long List() { long count = 0; foreach (var prompt in Acme.Prompts.Catalog) { count += prompt.Id.Length > 0 ? 1 : 0; } return count; }\n");
        int[] chunks = [.. Enumerable.Range(0, (prompts + CallsInAMethod - 1) / CallsInAMethod)];
        code.Append("    public static long All() => ").AppendJoin(" + ", chunks.Select(chunk => $"All{chunk}()")).Append(";\n");
        foreach (int chunk in chunks)
        {
            IEnumerable<int> numbers = Enumerable.Range(chunk * CallsInAMethod, Math.Min(CallsInAMethod, prompts - (chunk * CallsInAMethod)));
            code.Append($"    private static long All{chunk}() => ").AppendJoin(" + ", numbers.Select(i => $"(long)Acme.Prompts.Prompt{i}.Render(\"\").Text.Length")).Append(";\n");
        }

        return code.Append("}\n").ToString();
    }
}
