using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Output;

/// <summary>All catalogue text is hostile: whatever it holds, the emitted file declares what the contract says and nothing else.</summary>
public sealed partial class HostileTextTests
{
    private const int PromptsPerRun = 20;

    // Everything that ends a line, comment, literal, attribute or XML element somewhere, and what starts one.
    private static readonly string[] Traps =
    [
        "\u0085", "\u2028", "\u2029", "\n", "\r", "\r\n", "\t", "\f", "\v", "\u0001", "\u001A", "\u007F", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\uFFFE", "\uFFFF",
        "\"", "\"\"\"", "'", "\\", "\\u0022", "\\\"", "*/", "/*", "//", "///", "]]>", "<![CDATA[", "<!--", "-->", "</summary>", "<script>", "&", "&lt;", "&#10;", "{", "}", "{0}", "{{", "}}", "$\"", "@\"", "#if", "#endif",
        "\n#error x\n", "\n}}}} public class Evil { }\n", "\"; class Evil { } \"", "*/ public class Evil { } /*", "\u2028public class Evil { }\u2028", "\u0085#pragma warning disable\u0085",
        "\uD83D\uDE00", "\U0001F468\u200D\U0001F469", "e\u0301", "\u0130", "\u00DF", "---", "\n---\n", "null", "default",
    ];

    private static Gen<string> HostileText { get; } = Gen.OneOf(
            Gen.Elements(Traps),
            Gen.Choose(1, 0xD7FF).Select(c => ((char)c).ToString()),
            Gen.Choose(0xE000, 0xFFFF).Select(c => ((char)c).ToString()),
            Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32),
            Gen.Constant("word "))
        .ListOf().Resize(12).Select(string.Concat);

    [Fact]
    public void Hostile_text_changes_no_declaration_and_renders_as_it_is()
    {
        Gen<Fields> fields = HostileText.ArrayOf(7).Select(t => new Fields(t[0], t[1], t[2], t[3], t[4], t[5], t[6]));
        Prop.ForAll(fields.ArrayOf(PromptsPerRun).ToArbitrary(), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(10));
    }

    [Fact]
    public void Each_trap_alone_changes_no_declaration() => Check([.. Traps.Select(t => new Fields(t, t, t, t, t, t, t))]);

    [Fact]
    public void The_list_of_declarations_sees_what_it_is_for()
    {
        string[] harmless = Declarations(GeneratorHost.Run(Catalogue([Fields.Harmless])).Sources["p.number-0.g.cs"]);

        Assert.Contains("ClassDeclaration Number0", harmless);
        Assert.True(harmless.Length > 10, string.Join(",", harmless));
        Assert.NotEqual(harmless, Declarations(GeneratorHost.Run(Catalogue([Fields.Harmless])).Sources["p.number-0.g.cs"] + "\nclass Evil { }"));
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    public void Half_a_surrogate_pair_is_refused_or_harmless(string half)
    {
        GeneratorHost host = GeneratorHost.Run(Catalogue([new Fields(half, half, half, half, "", half, half)]));

        Assert.Null(host.Result.Exception);
        using var dll = new MemoryStream();
        Assert.True(host.Result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.Location.GetLineSpan().Path.Length > 0) || host.Complete().Emit(dll).Success);
    }

    private static void Check(Fields[] fields)
    {
        string code = "public static class Caller { public static string[] Call() => new string[] { "
            + string.Join(", ", Enumerable.Range(0, fields.Length).Select(i => $"Prompts.P.Number{i}.Render(\"v\")")) + " }; }";
        GeneratorHost host = GeneratorHost.Run(Catalogue(fields), code);
        string[] expected = Declarations(GeneratorHost.Run(Catalogue([Fields.Harmless])).Sources["p.number-0.g.cs"]);
        string[] rendered = (string[])Loaded.Call(host, "Caller", "Call")!;
        for (int i = 0; i < fields.Length; i++)
        {
            string[] declared = Declarations(host.Sources[$"p.number-{i}.g.cs"]);
            Assert.Equal(expected, declared.Select(d => d.Replace($"Number{i}", "Number0", StringComparison.Ordinal)));
            Assert.Equal(fields[i].RenderedBody + "|" + fields[i].Literal + "|v|" + fields[i].Default + "\n", rendered[i]);
        }
    }

    private static TestCatalogue Catalogue(Fields[] fields)
    {
        var catalogue = new TestCatalogue();
        for (int i = 0; i < fields.Length; i++)
        {
            Fields f = fields[i];
            string text = "---\ninputs:\n"
                + "  name: { type: string, description: " + TestCatalogue.Quote("d" + f.InputDescription) + " }\n"
                + "  note: { type: string, default: " + TestCatalogue.Quote(f.Default) + ", description: " + TestCatalogue.Quote("d" + f.Description) + " }\n"
                + "  plan: { type: enum, values: [" + TestCatalogue.Quote("free" + f.EnumTail) + ", pro], default: pro }\n"
                + "settings: { stop: [" + TestCatalogue.Quote("x" + f.Stop) + "] }\n"
                + "---\n" + f.Body + "|{{ " + Literal(f.Literal) + " }}|{{ name }}|{{ note }}\n";
            catalogue.Add(string.Create(CultureInfo.InvariantCulture, $"p/number-{i}"), text, reason: "r" + f.Reason, description: "d" + f.Description);
        }

        return catalogue;
    }

    private static string Literal(string text) => TestCatalogue.Quote(text);

    // Kind, name and signature of everything that the file declares, in order.
    private static string[] Declarations(string code)
    {
        CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp11)).GetCompilationUnitRoot();
        Assert.Empty(root.GetDiagnostics().Select(d => d.ToString()));
        return [.. root.DescendantNodes().OfType<MemberDeclarationSyntax>().Select(m => m.Kind() + " " + m switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText + method.ParameterList.Parameters.Count,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            FieldDeclarationSyntax field => string.Join(",", field.Declaration.Variables.Select(v => v.Identifier.ValueText)),
            EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
            _ => "",
        }).Where(d => !LongTexts().IsMatch(d))];
    }

    // A longer text is data in a class of its own; how long these texts are is chance.
    [GeneratedRegex("^(ClassDeclaration Literals|FieldDeclaration Text[0-9]+|PropertyDeclaration Text[0-9]+(Utf8)?)$")]
    private static partial Regex LongTexts();

    private sealed record Fields(string Description, string Reason, string InputDescription, string Default, string RawBody, string Literal, string RawTail)
    {
        public static Fields Harmless { get; } = new("a", "a", "a", "a", "a", "a", "a");

        public string Stop => Literal;

        // An enum's values name members: letters and digits would rightly change the declarations.
        public string EnumTail => string.Concat(RawTail.Where(c => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c)).Append('.'));

        // Braces would be template code, and a front matter line is looked for before the body only.
        public string Body => RawBody.Replace("{", "(", StringComparison.Ordinal);

        public string RenderedBody => Body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}
