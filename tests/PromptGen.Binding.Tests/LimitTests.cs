using System.Linq;
using System.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Sources that are made to exhaust the compiler end in an error.</summary>
public sealed class LimitTests : BindingTests
{
    [Theory]
    [InlineData(60, true)]
    [InlineData(2_000, false)]
    public void Nested_loops_that_assign_end(int depth, bool isAccepted)
    {
        var template = new StringBuilder("{{ v0 = 1 }}");
        for (int i = 0; i < depth; i++)
        {
            template.Append($"{{{{ for t{i} in tags; v{i} = v{(i == 0 ? 0 : i - 1)} ?? 1; }}}}");
        }

        template.Append(string.Concat(Enumerable.Repeat("{{ end }}", depth)));
        Bind(template.ToString(), PromptKind.Text, null, out DiagnosticBag diagnostics, out _);
        Assert.Equal(isAccepted, !diagnostics.HasErrors);
    }

    [Fact]
    public void Nested_loops_of_a_usual_depth_are_bound()
    {
        const int depth = 8;
        string template = "{{ n = 0 }}" + string.Concat(Enumerable.Range(0, depth).Select(i => $"{{{{ for t{i} in tags }}}}")) + "{{ n = n + 1 }}"
            + string.Concat(Enumerable.Repeat("{{ end }}", depth)) + "{{ n }}";
        Accept(template);
    }

    [Theory]
    [InlineData("note ?? ")]
    [InlineData("note == ")]
    [InlineData("1 + ")]
    [InlineData("vip && ")]
    [InlineData("-")]
    [InlineData("!")]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("vip ? 1 : ")]
    [InlineData("tags[")]
    public void Deep_expressions_end(string part)
    {
        string template = "{{ " + string.Concat(Enumerable.Repeat(part, 20_000)) + "1 }}";
        Bind(template, PromptKind.Text, null, out DiagnosticBag diagnostics, out _);
        Assert.True(diagnostics.HasErrors);
    }

    [Fact]
    public void Comparisons_of_missing_values_do_not_double_at_each_level()
    {
        string expression = string.Concat(Enumerable.Repeat("(", 30)) + "note" + string.Concat(Enumerable.Repeat(" == note)", 30));
        Bind("{{ " + expression + " }}", PromptKind.Text, null, out DiagnosticBag diagnostics, out _);
        Assert.True(diagnostics.Items.Count <= 1);
    }

    [Fact]
    public void Variables_are_limited()
    {
        string template = "{{ " + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"v{i} = 1; ")) + " }}";
        Bind(template, PromptKind.Text, null, out DiagnosticBag diagnostics, out SourceText source);
        Assert.All(diagnostics.Items, d => Assert.Equal(TemplateCodes.LimitExceeded, d.Code));
        Assert.StartsWith("v10", source.ToString(diagnostics.Items[0].Span));
    }

    [Fact]
    public void A_large_flat_template_is_bound()
    {
        string template = string.Concat(Enumerable.Repeat("{{ if vip }}{{ name }}{{ x = count + 1 }}{{ end }}\n", 20_000));
        Accept(template);
        Assert.True(template.Length > 500_000);
    }
}
