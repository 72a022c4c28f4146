using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Benchmarks.Measuring;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

public sealed class TurnsTests
{
    private static readonly Pace Short = new(Rounds: 9, Turn: TimeSpan.FromMicroseconds(20), QuietLaps: 1, MostLaps: 60);

    [Fact]
    public void Each_way_has_its_figures_against_the_first()
    {
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(Short, Subject.Of("copy", () => new string("text".AsSpan()), "text"), Subject.Of("constant", () => "text", "text"));

        Assert.Equal(["copy", "constant"], [figures[0].Name, figures[1].Name]);
        Assert.Equal(new MedianInterval(1, 1, 1), figures[0].Ratio);
        Assert.Equal((32, 0), (figures[0].Bytes, figures[1].Bytes));
        Assert.All(figures, f => Assert.True(f.Nanoseconds > 0 && f.Ratio.Low <= f.Ratio.Median && f.Ratio.Median <= f.Ratio.High));
    }

    [Fact]
    public void A_wrong_result_is_found_before_anything_is_timed()
    {
        int calls = 0;
        Subject wrong = Subject.Of("wrong", () => ++calls < 0 ? "text" : "other", "text");

        var error = Assert.Throws<InvalidDataException>(() => Turns.Measure(Short, Subject.Of("right", () => "text", "text"), wrong));

        Assert.Equal("'wrong' gives something else than it has to", error.Message);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void A_result_that_becomes_wrong_is_found_afterwards()
    {
        int calls = 0;
        Subject tiring = Subject.Of("tiring", () => ++calls == 1, right => right);

        Assert.Throws<InvalidDataException>(() => Turns.Measure(Short, tiring));
    }

    [Theory]
    [InlineData(12.34, "12.3 ns")]
    [InlineData(1_234, "1.23 µs")]
    [InlineData(12_345_678, "12.35 ms")]
    public void Times_have_the_unit_of_their_size(double nanoseconds, string expected) => Assert.Equal(expected, new SubjectFigures("", nanoseconds, 0, new MedianInterval(1, 1, 1)).Time);
}
