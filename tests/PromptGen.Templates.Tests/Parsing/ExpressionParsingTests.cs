using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>What binds to what. The groupings are those that Scriban's precedence table and its tests give.</summary>
public sealed class ExpressionParsingTests : ParsingTests
{
    [Theory]
    [InlineData("1 + 2 * 4", "(1 Add (2 Multiply 4))")]
    [InlineData("3 * 2 + 4", "((3 Multiply 2) Add 4)")]
    [InlineData("3 + 4 % 4", "(3 Add (4 Modulus 4))")]
    [InlineData("10 // 3 / 2", "((10 DivideRound 3) Divide 2)")]
    [InlineData("8 - 4 - 2", "((8 Subtract 4) Subtract 2)")]
    [InlineData("a && b || c && d", "((a And b) Or (c And d))")]
    [InlineData("a ?? b || c", "(a Coalesce (b Or c))")]
    [InlineData("a ?? b ?? c", "((a Coalesce b) Coalesce c)")]
    [InlineData("a == b && c != d", "((a Equal b) And (c NotEqual d))")]
    [InlineData("a + 1 < b * 2 == true", "(((a Add 1) Less (b Multiply 2)) Equal true)")]
    [InlineData("a <= b >= c", "((a LessOrEqual b) GreaterOrEqual c)")]
    [InlineData("1..n + 1", "((1 .. n) Add 1)")]
    [InlineData("1..<5", "(1 ..< 5)")]
    [InlineData("(1 + 2) * 3", "((1 Add 2) Multiply 3)")]
    public void Operators_bind_by_precedence_and_to_the_left(string source, string tree) => Assert.Equal(tree, Expression(source));

    [Theory]
    [InlineData("!a == b", "((Not a) Equal b)")]
    [InlineData("!for.last", "(Not for.last)")]
    [InlineData("-a * b", "((Negate a) Multiply b)")]
    [InlineData("-a.b[0]", "(Negate a.b[0])")]
    [InlineData("a - -1", "(a Subtract (Negate 1))")]
    [InlineData("+-+5", "(Plus (Negate (Plus 5)))")]
    [InlineData("!(a && b)", "(Not (a And b))")]
    [InlineData("!a ? b : c", "((Not a) ? b : c)")]
    [InlineData("-f x", "(Negate f(x))")]
    public void Prefix_operators_bind_tightest(string source, string tree) => Assert.Equal(tree, Expression(source));

    [Theory]
    [InlineData("a -1", "(a Subtract 1)")]
    [InlineData("f x -1", "f((x Subtract 1))")]
    [InlineData("f x + 1 y", "f((x Add 1), y)")]
    [InlineData("f (x) (-1)", "f(x, (Negate 1))")]
    [InlineData("f !x", "f((Not x))")]
    [InlineData("a - f x", "(a Subtract f(x))")]
    [InlineData("2 * f x + 1", "((2 Multiply f(x)) Add 1)")]
    [InlineData("f [1, 2]", "f([1, 2])")]
    [InlineData("f g(1) 2", "f(g(1), 2)")]
    [InlineData("string.replace \"abc\" \"b\" \"x\"", "string.replace(\"abc\", \"b\", \"x\")")]
    [InlineData("math.plus(1, 2) * 3", "(math.plus(1, 2) Multiply 3)")]
    [InlineData("f()", "f()")]
    [InlineData("f (1)", "f(1)")]
    [InlineData("f(g x, y)", "f(g(x), y)")]
    public void Calls_take_whole_operations_as_arguments(string source, string tree) => Assert.Equal(tree, Expression(source));

    [Theory]
    [InlineData("f a: 1 b: \"x\"", "f(a: 1, b: \"x\")")]
    [InlineData("f x a: y.z[0]", "f(x, a: y.z[0])")]
    [InlineData("f x a: (1 + 2)", "f(x, a: (1 Add 2))")]
    [InlineData("f(x, a: 1 + 2)", "f(x, a: (1 Add 2))")]
    [InlineData("x | f a: -1", "|f(x, a: (Negate 1))")]
    [InlineData("x | f a: 1 | g", "|g(|f(x, a: 1))")]
    public void Arguments_can_have_names(string source, string tree) => Assert.Equal(tree, Expression(source));

    [Theory]
    [InlineData("a | f", "|f(a)")]
    [InlineData("a |> f", "|f(a)")]
    [InlineData("a | string.upcase | string.append \"x\"", "|string.append(|string.upcase(a), \"x\")")]
    [InlineData("1 + 2 | math.plus 3", "|math.plus((1 Add 2), 3)")]
    [InlineData("f x | g", "|g(f(x))")]
    [InlineData("a | f x + 1", "|f(a, (x Add 1))")]
    [InlineData("a | f(x)", "|f(a, x)")]
    [InlineData("a |\n  f |\n\n  g", "|g(|f(a))")]
    [InlineData("a | f (b | g)", "|f(a, |g(b))")]
    [InlineData("(a | f).size", "|f(a).size")]
    [InlineData("(a | f)[0]", "|f(a)[0]")]
    [InlineData("(a | f) == b", "(|f(a) Equal b)")]
    public void Pipes_give_the_first_argument(string source, string tree) => Assert.Equal(tree, Expression(source));

    [Theory]
    [InlineData("a ? b : c", "(a ? b : c)")]
    [InlineData("a == 1 ? 1 + 2 + 3 : 4", "((a Equal 1) ? ((1 Add 2) Add 3) : 4)")]
    [InlineData("a ? b ? 1 : 2 : 3", "(a ? (b ? 1 : 2) : 3)")]
    [InlineData("a ? 1 : b ? 2 : 3", "(a ? 1 : (b ? 2 : 3))")]
    [InlineData("a?b:c", "(a ? b : c)")]
    [InlineData("f x ? y : z", "(f(x) ? y : z)")]
    [InlineData("c ? f \"a b\" : f \"c d\"", "(c ? f(\"a b\") : f(\"c d\"))")]
    [InlineData("a | string.contains '2' ? '' : x", "(|string.contains(a, \"2\") ? \"\" : x)")]
    [InlineData("a ? b : c | f", "(a ? b : |f(c))")]
    [InlineData("(a ? b : c) | f", "|f((a ? b : c))")]
    [InlineData("a ?? b ? c : d", "((a Coalesce b) ? c : d)")]
    public void A_choice_binds_loosest_but_for_pipes(string source, string tree) => Assert.Equal(tree, Expression(source));

    [Theory]
    [InlineData("a.b.c", "a.b.c")]
    [InlineData("a . b", "a.b")]
    [InlineData("a?.b.c", "a?.b?.c")]
    [InlineData("a.b?.c", "a.b?.c")]
    [InlineData("a[0]?.b", "a[0]?.b")]
    [InlineData("(a?.b).c", "a?.b.c")]
    [InlineData("a?.b[0].c", "a?.b[0].c")]
    [InlineData("x[0].y[\"k\"][1 + 2]", "x[0].y[\"k\"][(1 Add 2)]")]
    [InlineData("\"text\".size", "\"text\".size")]
    [InlineData("f(1).b", "f(1).b")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("[]", "[]")]
    [InlineData("[\n 1,\n [2, 3],\n]", "[1, [2, 3]]")]
    [InlineData("a.if.end", "a.if.end")]
    [InlineData("(when)", "when")]
    public void Members_and_elements_chain(string source, string tree) => Assert.Equal(tree, Expression(source));

    [Fact]
    public void Spans_cover_what_was_written()
    {
        const string Source = "{{ a + items[0].name | f \"x\" }}";
        var tree = Parse(Source, out _);
        string[] spans = [.. System.Linq.Enumerable.Select(System.Linq.Enumerable.OrderBy(SyntaxPrinter.Nodes(tree), n => (n.Span.Start, -n.Span.Length)), n => Source.Substring(n.Span.Start, n.Span.Length))];
        Assert.Contains("a + items[0].name | f \"x\"", spans);
        Assert.Contains("a + items[0].name", spans);
        Assert.Contains("items[0].name", spans);
        Assert.Contains("items[0]", spans);
        Assert.Contains("f", spans);
        Assert.Contains("\"x\"", spans);
    }
}
