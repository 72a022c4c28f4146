using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Output;

/// <summary>
/// String literals of one assembly take at most 16 MB (CS8103). A large catalogue must fit, also beside an application that uses most of that for itself.
/// </summary>
[Trait("Category", "Scale")]
public sealed class ScaleTests
{
    private const int Prompts = 10_000;
    private const int PromptLength = 4096;
    private const int OwnBytes = 12 * 1024 * 1024;

    [Fact]
    public void Ten_thousand_prompts_of_4_KB_compile_beside_12_MB_of_other_literals()
    {
        GeneratorHost host = GeneratorHost.RunUntracked(Catalogue(), OwnLiterals());

        Assert.Empty(host.Result.Diagnostics);
        Assert.Equal(Prompts, host.Sources.Values.Sum(code => code.Split("The prompt's id.").Length - 1));
        using var dll = new MemoryStream();
        EmitResult emitted = host.Complete().Emit(dll);
        Assert.Empty(emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3).Select(d => d.ToString()));
        Assert.True(emitted.Success);
        Assert.True(dll.Length > (Prompts * PromptLength) + OwnBytes, "all of the text is in the assembly");
    }

    [Fact]
    public void The_limit_is_real()
    {
        // Without it, the test above would prove nothing.
        string[] own = [.. Enumerable.Range(0, 2).Select(i => OwnLiterals("Own" + i))];
        using var dll = new MemoryStream();
        EmitResult emitted = GeneratorHost.RunUntracked(new TestCatalogue(), string.Concat(own)).Complete().Emit(dll);

        Assert.Contains(emitted.Diagnostics, d => d.Id == "CS8103");
    }

    private static TestCatalogue Catalogue()
    {
        var catalogue = new TestCatalogue();
        for (int i = 0; i < Prompts; i++)
        {
            string name = $"team-{i / 100}/prompt-{i}";
            var text = new StringBuilder("---\ninputs:\n  name: string\n---\nHello {{ name }}!\n");
            while (text.Length < PromptLength)
            {
                text.Append(name).Append(" says line ").Append(text.Length).Append(" of its own text, which no other prompt has.\n");
            }

            catalogue.Add(name, text.ToString());
        }

        return catalogue;
    }

    private static string OwnLiterals(string type = "Own")
    {
        // 64 literals, all different, two bytes a character.
        const int literals = 64;
        int length = OwnBytes / 2 / literals;
        var code = new StringBuilder("public static class " + type + " {");
        for (int i = 0; i < literals; i++)
        {
            code.Append("public static string Text").Append(i).Append("() => \"").Append(type).Append((char)('A' + (i % 26))).Append(i).Append('x', length).Append("\";\n");
        }

        return code.Append('}').ToString();
    }
}
