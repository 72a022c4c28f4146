using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Dataflow;
using Xunit;

namespace PromptGen.Binding.Tests.Dataflow;

/// <summary>Which branches no data lead to, and where that is said.</summary>
public sealed class BranchFlowTests : BindingTests
{
    [Theory]
    [InlineData("{{ if true }}a{{ else }}b{{ end }}", "b AfterAlways")]
    [InlineData("{{ if false }}a{{ else }}b{{ end }}", "if false NeverHolds")]
    [InlineData("{{ if 1 == 2 }}a{{ end }}", "if 1 == 2 NeverHolds")]
    [InlineData("{{ if \"a\" != \"a\" }}a{{ end }}", "if \"a\" != \"a\" NeverHolds")]
    [InlineData("{{ if !true || false }}a{{ end }}", "if !true || false NeverHolds")]
    [InlineData("{{ if vip && false }}a{{ end }}", "if vip && false NeverHolds")]
    [InlineData("{{ if vip || true }}a{{ else if vip }}b{{ else }}{{ name }} c {{ end }}", "if vip AfterAlways | name }} c AfterAlways")]
    // A text that is always there is true, also when it is empty.
    [InlineData("{{ if name }}a{{ else }}b{{ end }}", "b AfterAlways")]
    [InlineData("{{ if !tags }}a{{ end }}", "if !tags NeverHolds")]
    [InlineData("{{ if count == null }}a{{ end }}", "if count == null NeverHolds")]
    [InlineData("{{ if note }}a{{ else }}b{{ end }}{{ if flag }}a{{ else }}b{{ end }}{{ if vip }}a{{ else }}b{{ end }}", "")]
    [InlineData("{{ if name == \"a\" }}a{{ else }}b{{ end }}", "")]
    public void Conditions_that_are_constant(string template, string expected) => Assert.Equal(expected, Unreachable(template));

    [Theory]
    [InlineData("{{ case plan }}{{ when \"free\" }}a{{ when \"pro\", \"enterprise\" }}b{{ else }}c{{ end }}", "c AllCovered")]
    [InlineData("{{ case plan }}{{ when \"free\" }}a{{ when \"pro\" }}b{{ else }}c{{ end }}", "")]
    [InlineData("{{ case plan }}{{ when \"free\" }}a{{ when \"pro\" }}b{{ when \"free\" }}c{{ end }}", "when \"free\" NeverHolds")]
    [InlineData("{{ case plan }}{{ when \"free\" }}a{{ when \"free\", \"pro\" }}b{{ end }}", "")]
    [InlineData("{{ case count }}{{ when 1 }}a{{ when 2 }}b{{ when 2, 1 }}c{{ else }}d{{ end }}", "when 2, 1 NeverHolds")]
    [InlineData("{{ case name }}{{ when \"a\" }}a{{ when \"A\" }}b{{ else }}d{{ end }}", "")]
    [InlineData("{{ case 1 }}{{ when 1 }}a{{ when 2 }}b{{ end }}", "when 2 AfterAlways")]
    [InlineData("{{ case plan }}{{ when \"free\" }}{{ case count }}{{ when 1 }}a{{ end }}{{ when \"pro\" }}b{{ end }}", "")]
    [InlineData("{{ case user.plan }}{{ when \"free\", \"pro\" }}a{{ else }}b{{ end }}", "b AllCovered")]
    [InlineData("{{ case manager?.plan }}{{ when \"free\", \"pro\" }}a{{ else }}b{{ end }}", "")]
    [InlineData("{{ case manager?.plan }}{{ when \"free\", \"pro\" }}a{{ when null }}b{{ else }}c{{ end }}", "c AllCovered")]
    [InlineData("{{ if plan == \"free\" }}a{{ else if plan != \"free\" }}b{{ else }}c{{ end }}", "c AllCovered")]
    [InlineData("{{ if vip }}a{{ else if !vip }}b{{ else }}c{{ end }}", "c AllCovered")]
    public void Values_that_were_taken_before(string template, string expected) => Assert.Equal(expected, Unreachable(template));

    [Theory]
    [InlineData("{{ if vip }}{{ if !vip }}a{{ end }}{{ end }}", "if !vip NeverHolds")]
    [InlineData("{{ if plan == \"free\" }}{{ case plan }}{{ when \"pro\" }}a{{ end }}{{ end }}", "when \"pro\" NeverHolds")]
    [InlineData("{{ if !note }}{{ if note }}a{{ end }}{{ end }}", "if note NeverHolds")]
    [InlineData("{{ if vip }}a{{ end }}{{ if !vip }}b{{ end }}", "")]
    [InlineData("{{ x = 1; if x == 1; x = 2; end; if x == 1; x; end }}", "")]
    [InlineData("{{ x = 1; for t in tags; if x == 2; t; end; x = 2; end }}", "")]
    [InlineData("{{ x = 1; if x == 1; for t in tags; if x == 2; t; end; x = 2; end; end }}", "")]
    [InlineData("{{ x = 1; if x == 1; for t in tags; if x == 2; t; end; end; end }}", "if x == 2 NeverHolds")]
    [InlineData("{{ for t in tags; if t == \"a\"; end; if t == \"b\"; t; end; end }}", "")]
    [InlineData("{{ for t in tags; if t == \"a\"; if t == \"b\"; t; end; end; end }}", "if t == \"b\" NeverHolds")]
    public void Facts_of_the_conditions_around(string template, string expected) => Assert.Equal(expected, Unreachable(template));

    [Theory]
    [InlineData("{{ for t in tags }}{{ break }}never{{ t }}{{ end }}", "never{{ t BehindJump")]
    [InlineData("{{ for t in tags }}{{ t }}{{ continue }} {{ end }}", "")]
    [InlineData("{{ for t in tags }}{{ if vip }}{{ break }}{{ else }}{{ continue }}{{ end }}\n {{ t }}{{ end }}x", "t BehindJump")]
    [InlineData("{{ for t in tags }}{{ if vip }}{{ break }}{{ end }}{{ t }}{{ end }}", "")]
    [InlineData("{{ for t in tags }}{{ if true; break; end }}{{ t }}{{ end }}x", "t BehindJump")]
    [InlineData("{{ for n in [1, 2] }}{{ n }}{{ else }}none{{ end }}", "none NeverEmpty")]
    [InlineData("{{ for t in [] }}a{{ else }}none{{ end }}", "a AlwaysEmpty")]
    [InlineData("{{ for t in tags }}{{ t }}{{ else }}none{{ end }}", "")]
    public void Jumps_and_lists(string template, string expected) => Assert.Equal(expected, Unreachable(template));

    [Theory]
    [InlineData("{{ if true }}a{{ else }}\n  {{# nothing here #}}\n{{ end }}")]
    [InlineData("{{ if false }} {{ end }}")]
    [InlineData("{{ if false }}{{ end }}")]
    public void A_branch_of_blanks_and_comments_is_no_branch(string template) => Assert.Equal("", Unreachable(template));

    private static string Unreachable(string template)
    {
        BoundTemplate bound = Accept(template);
        return string.Join(" | ", BranchFlow.FindUnreachable(bound).Select(b => bound.Source.ToString(b.Span) + " " + b.Reason));
    }
}
