using System.IO;
using PromptGen.Build.Bundling;
using PromptGen.Build.Resolving;

namespace PromptGen.Build.Working;

/// <summary>Does what tasks order, in whatever process. It keeps nothing between two orders but what it is given to remember by.</summary>
public static class Work
{
    /// <summary>Does one order: what a worker is asked for.</summary>
    /// <param name="order">Brings the order.</param>
    /// <param name="report">Takes the report.</param>
    /// <param name="memory">What the process remembers.</param>
    /// <exception cref="IOException">The order does not come to its end, or nobody takes the report.</exception>
    public static void Do(Stream order, Stream report, WorkMemory memory) => Letter.Send(report, Do(WorkOrder.Read(Letter.Receive(order)), memory).Write());

    /// <summary>Does one order.</summary>
    internal static WorkReport Do(WorkOrder order, WorkMemory memory) => order.Kind == WorkOrder.Bundle ? BundleWork.Do(order) : ResolveWork.Do(order, memory);
}
