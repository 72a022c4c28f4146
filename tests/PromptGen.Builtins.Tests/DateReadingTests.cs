using System;
using System.Globalization;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Builtins.Tests;

/// <summary>What <c>date.parse</c> reads, it reads as .NET's lenient parser does, which is what Scriban calls.</summary>
public sealed class DateReadingTests
{
    private static readonly SourcePosition Here = new(1, 1);

    public static TheoryData<string> Texts =>
    [
        "2026-09-12", "2026/09/12", "2026/9/2", "2026.9.2", "9/2/2026", "09/12/2026", "9-12-2026", "12 Sep 2026", "2 September 2026", "Sep 12, 2026",
        "September 2, 2026", "Sep 2 2026", "2026-09-12 14:03", "2026-09-12 4:03:09", "2026-09-12 14:03:07.5", "2026-09-12T14:03:07", "2026-09-12T14:03",
        "2026-09-12T14:03:07.1234567", "9/2/2026 2:03 PM", "2 Sep 2026 11:59:59 AM", "0001-01-01", "9999-12-31 23:59:59",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_that_is_read_means_what_dot_net_says(string text)
    {
        DateTime expected = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal);

        Assert.Equal(expected.Ticks, DateBuiltins.Parse(text, null, Here).Ticks);
    }

    [Fact]
    public void Random_texts_that_are_read_mean_what_dot_net_says()
    {
        Random random = new(5);
        string[] pieces = ["2026", "1", "12", "31", "-", "/", " ", "Sep", "May", "10:30", ":5", "Z", "+02:00", "PM", "T", ",", "0", "1999", ".5"];
        string[] starts = ["2026-1-", "2026/12/3", "1/31/", "1-3-1999", "Sep 12", "12 May ", "31 Sep 1999", "2026-09-12T1", ""];
        int read = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = starts[random.Next(starts.Length)];
            for (int n = random.Next(0, 5); n > 0; n--)
            {
                text += pieces[random.Next(pieces.Length)];
            }

            if (DateReading(text) is { } date)
            {
                read++;
                Assert.True(DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTime expected), text);
                Assert.True(expected.Ticks == date.Ticks, text);
            }
        }

        Assert.True(read > 100, "only " + read);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("10:30")]
    [InlineData("12 Sep")]
    [InlineData("12/9/26")]
    [InlineData("2026-09-12T14:03:07Z")]
    [InlineData("2026-09-12 14:03 +02:00")]
    [InlineData("Sat, 12 Sep 2026 14:03:07 GMT")]
    [InlineData("2026-13-01")]
    [InlineData("")]
    public void A_text_that_hangs_on_clock_or_zone_is_not_read(string text) => Assert.Null(DateReading(text));

    [Theory]
    [InlineData("2018--06--17", "%Y--%m--%d", "2018-06-17T00:00:00")]
    [InlineData("17.6.2018 9:05", "%e.%m.%Y %k:%M", null)]
    [InlineData("17.06.2018 9:05", "%e.%m.%Y %k:%M", "2018-06-17T09:05:00")]
    [InlineData("2018-06-17 23:01:02", "%F %T", "2018-06-17T23:01:02")]
    [InlineData("Jun/2018", "%b/%Y", "2018-06-01T00:00:00")]
    [InlineData("2018-06-17 11:01 PM", "%F %I:%M %p", "2018-06-17T23:01:00")]
    [InlineData("2018-06-17", "%Y/%m/%d", null)]
    public void A_pattern_reads_what_it_says(string text, string pattern, string? expected)
    {
        DateTime? date = Read(() => DateBuiltins.Parse(text, pattern, Here));

        Assert.Equal(expected, date?.ToString("s", CultureInfo.InvariantCulture));
    }

    private static DateTime? DateReading(string text) => Read(() => DateBuiltins.Parse(text, null, Here));

    private static DateTime? Read(Func<DateTime> read)
    {
        try
        {
            return read();
        }
        catch (PromptRenderException)
        {
            return null;
        }
    }
}
