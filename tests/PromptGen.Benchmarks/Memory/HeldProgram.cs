using System;
using System.Globalization;
using System.Reflection;

namespace PromptGen.Benchmarks.Memory;

/// <summary>A fresh process that loads an assembly with prompts and says what it holds of the managed heap, step by step.</summary>
internal static class HeldProgram
{
    /// <summary>The first argument of the program when it is that process.</summary>
    public const string Verb = "held";

    /// <summary>Loads the assembly and prints, after each step, the bytes that are held more than before the first.</summary>
    public static int Run(string path)
    {
        _ = Held();
        long before = Held();
        Type calls = Assembly.LoadFrom(path).GetType("Calls", throwOnError: true)!;
        var first = calls.GetMethod("First")!.CreateDelegate<Func<long>>();
        var all = calls.GetMethod("All")!.CreateDelegate<Func<long>>();
        var list = calls.GetMethod("List")!.CreateDelegate<Func<long>>();
        long loaded = Held() - before;
        long length = first();
        long one = Held() - before;
        length = all();
        long rendered = Held() - before;
        long listed = list();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded} {one} {rendered} {Held() - before} {length} {listed}"));
        return 0;
    }

    private static long Held()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
