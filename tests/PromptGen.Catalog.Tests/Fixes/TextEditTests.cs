using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Fixes;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Fixes;

/// <summary>Edits change what they name and nothing else.</summary>
public sealed class TextEditTests
{
    [Fact]
    public void Edits_are_made_together_in_any_order() =>
        Assert.Equal("A-b--CD", TextEdits.Apply(SourceText.From("abcd"), [new TextEdit(new TextSpan(2, 2), "CD"), TextEdit.Insert(1, "-"), TextEdit.Insert(2, "-"), TextEdit.Insert(2, "-"), new TextEdit(new TextSpan(0, 1), "A")]));

    [Fact]
    public void Edits_that_overlap_or_lie_outside_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TextEdits.Apply(SourceText.From("abcd"), [TextEdit.Remove(0, 2), TextEdit.Remove(1, 3)]));
        Assert.Throws<ArgumentException>(() => TextEdits.Apply(SourceText.From("abcd"), [TextEdit.Remove(3, 5)]));
    }

    [Fact]
    public void Parts_replaced_by_themselves_leave_the_text_as_it_is() => Prop.ForAll<NonNull<string>, int[]>((text, cuts) =>
    {
        SourceText source = SourceText.From(text.Get);
        int[] places = [.. cuts.Select(c => (int)((uint)c % (source.Length + 1))).Order()];
        TextEdit[] edits = [.. places.Zip(places.Skip(1)).Where((_, i) => i % 2 == 0).Select(p => TextSpan.FromBounds(p.First, p.Second)).Select(s => new TextEdit(s, source.ToString(s)))];
        return TextEdits.Apply(source, edits) == source.Text;
    }).QuickCheckThrowOnFailure();
}
