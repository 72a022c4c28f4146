using System.IO;
using System.Text;
using PromptGen.Build.Bundling;
using PromptGen.Build.Resolving;

namespace PromptGen.Build.Working;

/// <summary>Does what tasks order, in whatever process. It keeps nothing between two orders.</summary>
public static class Work
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Does one order: what a worker is started for.</summary>
    /// <param name="order">Gives the order, to its end.</param>
    /// <param name="report">Takes the report.</param>
    public static void Do(Stream order, Stream report)
    {
        using var reader = new StreamReader(order, Utf8);
        byte[] text = Utf8.GetBytes(Do(WorkOrder.Read(reader.ReadToEnd())).Write());
        report.Write(text, 0, text.Length);
        report.Flush();
    }

    /// <summary>Does one order.</summary>
    internal static WorkReport Do(WorkOrder order) => order.Kind == WorkOrder.Bundle ? BundleWork.Do(order) : ResolveWork.Do(order);
}
