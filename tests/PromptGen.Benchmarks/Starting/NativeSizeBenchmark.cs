using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Starting;

/// <summary>Native programs that call the accessor of each of their prompts.</summary>
internal static class NativeSizeBenchmark
{
    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkFolder folder, StartOptions options)
    {
        if (options.MakesNative)
        {
            NativePublishing.RestorePacks();
        }

        int many = options.Prompts + 1;
        (long small, long large) = (SizeOf(folder, 1, options.MakesNative), SizeOf(folder, many, options.MakesNative));
        double texts = Enumerable.Range(1, options.Prompts).Average(number => Encoding.UTF8.GetByteCount(SampleText.Short(number)));
        return new ResultTable(
            ["prompts", "program without symbols", ResultColumn.Figure("each prompt beyond the first"), "bytes of its file"],
            [
                new ResultRow("1", [Bytes(small), "", ""]),
                new ResultRow(many.ToString("#,0", CultureInfo.InvariantCulture), [Bytes(large), Bytes((large - small) / (double)options.Prompts), Bytes(texts)]),
            ]);
    }

    private static long SizeOf(BenchmarkFolder folder, int prompts, bool isNative)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"native-{prompts}");
        Console.Error.WriteLine($"publishing {name}");
        SampleCatalogue.Write(Path.Combine(folder.Root, name), prompts, areShort: true);
        StringBuilder code = new("int length = 0;\n");
        for (int number = 0; number < prompts; number++)
        {
            code.Append("length += Acme.Prompts.").Append(CultureInfo.InvariantCulture, $"Team{number / 100:000}.Prompt{number:00000}").Append(".Render(\"Ana\", default).Text.Length;\n");
        }

        code.Append("System.Console.WriteLine(length);\n");
        string published = folder.Add(name, (isNative ? NativePublishing.Properties : "") + folder.WithPackage, code.ToString()).Publish();
        return isNative ? NativePublishing.SizeOf(folder, Path.Combine(published, "App")) : new FileInfo(Path.Combine(published, "App.dll")).Length;
    }

    private static string Bytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:#,0} B");
}
