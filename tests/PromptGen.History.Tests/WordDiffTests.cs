using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.History.Lines;
using PromptGen.History.Words;
using Xunit;

namespace PromptGen.History.Tests;

public class WordDiffTests
{
    [Fact]
    public void The_pieces_put_together_are_both_texts() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Arb.From(RandomTexts.Pair), pair =>
        {
            WordDiff diff = WordDiff.Between(pair.Before, pair.After);
            Assert.Equal(pair.Before, Side(diff, LineChange.Added));
            Assert.Equal(pair.After, Side(diff, LineChange.Removed));
            Assert.DoesNotContain(diff.Pieces, p => p.Text.Length == 0);
        }));

    [Theory]
    [InlineData("Be kind.", "Be kind!", "Be kind[-.-][+!+]")]
    [InlineData("the old house style", "the new kitchen style", "the [-old house-][+new kitchen+] style")]
    [InlineData("use snake_case here", "use snake_cases here", "use [-snake_case-][+snake_cases+] here")]
    [InlineData("smile \U0001F600 now", "smile \U0001F601 now", "smile [-\U0001F600-][+\U0001F601+] now")]
    [InlineData("one two", "three four", "[-one two-][+three four+]")]
    [InlineData("", "new", "[+new+]")]
    [InlineData("same", "same", "same")]
    public void Words_that_changed_are_shown_as_words(string before, string after, string expected) =>
        Assert.Equal(expected, string.Concat(WordDiff.Between(before, after).Pieces.Select(p => p.Change switch
        {
            LineChange.Removed => $"[-{p.Text}-]",
            LineChange.Added => $"[+{p.Text}+]",
            _ => p.Text,
        })));

    private static string Side(WordDiff diff, LineChange without) => string.Concat(diff.Pieces.Where(p => p.Change != without).Select(p => p.Text));
}
