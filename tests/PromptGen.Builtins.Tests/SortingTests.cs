using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>
/// A sort by field is not stable: Scriban sorts with <see cref="List{T}.Sort(Comparison{T})"/> over boxed objects, and elements
/// with equal keys have to come out in the same order here.
/// </summary>
public sealed class SortingTests
{
    public static TheoryData<int> Lengths => [0, 1, 2, 3, 15, 16, 17, 33, 100, 1000, 5000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Equal_keys_come_in_the_order_of_dot_nets_sort(int length)
    {
        Random random = new(length);
        (string Key, int Id)[] items = [.. Enumerable.Range(0, length).Select(i => (((char)('a' + random.Next(4))).ToString(), i))];
        List<object> expected = [.. items.Cast<object>()];
        expected.Sort((left, right) => Comparer<object>.Default.Compare((((string, int))left).Item1, (((string, int))right).Item1));

        IReadOnlyList<(string Key, int Id)> sorted = ArrayBuiltins.SortBy(items, static i => i.Key, default(StringOperations));

        Assert.Equal(expected.Select(e => (((string, int))e).Item2), sorted.Select(s => s.Id));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_interpreter_sorts_in_the_same_order(int length)
    {
        Random random = new(length);
        (long? Key, int Id)[] items = [.. Enumerable.Range(0, length).Select(i => (random.Next(5) is var k && k > 0 ? (long?)k : null, i))];

        IReadOnlyList<(long? Key, int Id)> emitted = ArrayBuiltins.SortBy(items, static i => i.Key, default(NullableOperations<long, IntOperations>));
        IReadOnlyList<(long? Key, int Id)> interpreted = ArrayBuiltins.SortBy(items, static i => i.Key is { } key ? TemplateValue.From(key) : default, default(ValueOperations));

        Assert.Equal(emitted, interpreted);
    }

    [Fact]
    public void Sorting_leaves_the_callers_list_alone()
    {
        long[] list = [3, 1, 2];

        Assert.Equal([1L, 2L, 3L], ArrayBuiltins.Sort(list, default(IntOperations)));
        Assert.Equal([2L, 1L, 3L], ArrayBuiltins.Reverse(list));
        Assert.Equal([3L, 1L, 2L], list);
    }

    [Fact]
    public void Values_compare_like_the_operations_of_their_type()
    {
        ValueOperations values = default;
        Assert.True(values.Compare(default, TemplateValue.From("a")) < 0);
        Assert.True(values.Compare(TemplateValue.From("Z"), TemplateValue.From("a")) < 0);
        Assert.True(values.Compare(TemplateValue.From("\uD83D\uDE42"), TemplateValue.From("\uFB01")) < 0);
        Assert.True(values.Compare(TemplateValue.From(double.NaN), TemplateValue.From(double.NegativeInfinity)) < 0);
        Assert.True(values.AreEqual(TemplateValue.From(double.NaN), TemplateValue.From(double.NaN)));
        Assert.True(values.AreEqual(TemplateValue.From(1.0m), TemplateValue.From(1.00m)));
        Assert.Equal(values.GetHash(TemplateValue.From(1.0m)), values.GetHash(TemplateValue.From(1.00m)));
        Assert.True(values.AreEqual(TemplateValue.From(0.0), TemplateValue.From(-0.0)));
        Assert.Equal(values.GetHash(TemplateValue.From(0.0)), values.GetHash(TemplateValue.From(-0.0)));
        Assert.True(values.AreEqual(TemplateValue.From("pro"), TemplateValue.FromEnum("pro")));
        Assert.False(values.AreEqual(default, TemplateValue.From("")));
        Assert.True(values.IsNull(default));
        Assert.Throws<NotSupportedException>(() => values.Compare(ArrayShape.ToValue([]), ArrayShape.ToValue([])));
        Assert.Equal(TypeKind.List, ArrayShape.ToValue([]).Kind);
    }
}
