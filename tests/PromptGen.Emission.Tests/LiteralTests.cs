using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptGen.Emission.Tests.Support;
using PromptGen.Generator.Emission;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Emission.Tests;

/// <summary>Texts come back as they were, and few of them are string literals.</summary>
public class LiteralTests
{
    /// <summary>
    /// 16 MB of string literals fit into an assembly. Beside 12 MB of an application's own, 10,000 prompts may have 419 bytes each.
    /// </summary>
    private const int BytesOfLiteralsPerPrompt = 419;

    [Fact]
    public void A_prompt_of_4_KB_takes_little_of_the_assemblys_string_literals()
    {
        string text = string.Concat(Enumerable.Range(0, 400).Select(i => " word" + i));
        PromptEmissionModel model = Model(
            "You are {{ name }}." + text + "\n{{ for t in tickets }}- {{ t }}" + text + "\n{{ end }}{{ if name == '" + text + "' }}{{ plan }}{{ end }}",
            Input("name", PromptType.String),
            Input("tickets", PromptType.ListOf(PromptType.String)),
            Input("plan", PromptType.EnumOf(["free", "pro"])));
        SyntaxNode file = CSharpSyntaxTree.ParseText(PromptEmitter.Emit(model)).GetRoot();
        IEnumerable<string> literals = file.DescendantTokens().Where(t => t.IsKind(SyntaxKind.StringLiteralToken)).Select(t => t.ValueText).Distinct();

        // Two bytes a unit, a length of up to four bytes and a flag.
        int bytes = literals.Sum(l => (l.Length * 2) + 5);
        Assert.InRange(bytes, 1, BytesOfLiteralsPerPrompt);
    }

    [Theory]
    [InlineData(PromptKind.Text, "Hello {{ name }}! ", 0)]
    [InlineData(PromptKind.Text, "Grüße, {{ name }}! ", 1)]
    [InlineData(PromptKind.Text, "{{ capture said }}{{ name }}{{ end }}{{ said }}", 0)]
    [InlineData(PromptKind.Chat, "{{ role 'system' }}\n{{ if name == 'Ana' }}Hello{{ end }} {{ name }}! ", 0)]
    public void A_long_text_that_was_rendered_is_not_kept_unless_it_is_more_than_ASCII(PromptKind kind, string start, int kept)
    {
        string text = string.Concat(Enumerable.Range(0, 60).Select(i => " word" + i));
        string template = start.Contains('ü') ? start + text.Replace("word7 ", "ворд7 ") : start + text;
        EmittedPrompt prompt = new(Model(template + "\n\n{{ name }}", kind, [Input("name", PromptType.String)]));
        foreach (string name in new[] { "Ana", "", " \n" })
        {
            _ = kind == PromptKind.Chat ? prompt.RenderChat(null, name)[0].Text : prompt.Render(name);
        }

        IEnumerable<FieldInfo> fields = prompt.Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic));
        Assert.Equal(kept, fields.Count(f => !f.IsLiteral && f.GetValue(null) is string { Length: > LiteralTable.Budget }));
    }

    [Fact]
    public void Text_of_any_length_is_rendered_from_its_bytes()
    {
        string[] texts = [.. Enumerable.Range(1, 130).Select(length => string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + ((i + length) % 90)))))];
        EmittedPrompt prompt = EmittedPrompt.Text(string.Join("{{ x }}", texts), Input("x", PromptType.String));
        Assert.Contains(".Ascii(", prompt.Code);
        Assert.Equal(string.Join("é", texts), prompt.Render("é"));
    }

    [Fact]
    public void Half_a_surrogate_pair_survives()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ \"\\uD83D\" }}{{ low }}|{{ x = \"\\uDE00\" }}{{ x }}", Input("low", PromptType.String));
        Assert.Equal("\uD83D\uDE00|\uDE00", prompt.Render("\uDE00"));
    }

    [Theory]
    [InlineData("\u0085\u2028\u2029\"\\\t\u007F\uFEFF\u202E'{ }\u00A0")]
    [InlineData("\"\"\" $\" @\" // */ #if")]
    [InlineData("\U0001F600\U0010FFFF\uE000\uFFFD日本語")]
    public void Odd_characters_come_back(string text)
    {
        EmittedPrompt prompt = EmittedPrompt.Text(text + "{{ x }}", Input("x", PromptType.String));
        Assert.Equal(text + "!", prompt.Render("!"));
    }

    [Fact]
    public void Random_text_stays_inside_its_literals_and_comments()
    {
        var random = new Random(20260912);
        for (int round = 0; round < 40; round++)
        {
            string Noise() => string.Concat(Enumerable.Range(0, 60).Select(_ => random.Next(4) switch
            {
                0 => "\"\\*/]]><>&'\u0085\u2028\u2029\r\n\t#"[random.Next(16)],
                1 => (char)random.Next(0x20, 0x7F),
                2 => (char)random.Next(1, 0xD800),
                _ => (char)random.Next(0xD800, 0x10000),
            }));
            PromptEmissionModel model = SampleModels.All["Tickets"] with { Description = Noise(), Reason = Noise(), Version = Noise(), Digest = Noise(), Id = Noise() };
            SyntaxTree tree = CSharpSyntaxTree.ParseText(PromptEmitter.Emit(model), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp11).WithDocumentationMode(DocumentationMode.Diagnose));
            Assert.Empty(tree.GetDiagnostics());
            Assert.Equal(Members(PromptEmitter.Emit(SampleModels.All["Tickets"])), Members(tree.ToString()));
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.0)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(1e23)]
    public void Doubles_keep_their_bits(double value)
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ n }}", Input("n", PromptType.Number, defaultValue: new ConstantValue(PromptGen.Templates.Contracts.TypeKind.Number, value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), prompt.Render());
    }

    private static IEnumerable<string> Members(string file) => CSharpSyntaxTree.ParseText(file).GetRoot().DescendantNodes()
        .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>()
        .Select(m => m.Kind() + " " + (m switch
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax type => type.Identifier.Text,
            Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax method => method.Identifier.Text,
            Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax property => property.Identifier.Text,
            _ => "",
        }));
}
