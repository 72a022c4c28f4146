using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Benchmarks.Measuring;

namespace PromptGen.Benchmarks.Builds;

/// <summary>What a command cost.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Processor">Processor time of the command, of every process that it started, and of the compiler's server on its behalf, in seconds.</param>
/// <param name="PeakBytes">The most memory that one of its processes held.</param>
internal sealed record ProcessCost(double Seconds, double Processor, long PeakBytes)
{
    /// <summary>The medians of several runs, for people.</summary>
    public static string Medians(IEnumerable<ProcessCost> costs)
    {
        ProcessCost[] all = [.. costs];
        return string.Create(CultureInfo.InvariantCulture, $"{MedianInterval.MedianOf(all.Select(c => c.Processor)):0.00} s, {MedianInterval.MedianOf(all.Select(c => c.Seconds)):0.00} s");
    }

    /// <summary>The ratios of the first to the second of each pair.</summary>
    public static MedianInterval Ratio(IEnumerable<(ProcessCost First, ProcessCost Second)> pairs, Func<ProcessCost, double> figure) => MedianInterval.Of(pairs.Select(p => figure(p.First) / figure(p.Second)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Processor:0.00} s of processor time, {Seconds:0.00} s, {PeakBytes / 1048576:#,0} MB");
}
