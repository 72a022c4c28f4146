using System.Threading.Tasks;

namespace PromptGen.Build.Working;

/// <summary>Work that a process of its own is at, while the build goes on.</summary>
internal sealed class BegunWork
{
    private readonly string _order;
    private readonly Task<WorkReport?> _report;

    private BegunWork(string order, Task<WorkReport?> report)
    {
        _order = order;
        _report = report;
    }

    /// <summary>Under which name a build keeps it: one for each kind of work on each project and target framework.</summary>
    public static string KeyOf(WorkOrder order) => "PromptGen." + order.Kind + "|" + order.Place;

    /// <summary>Has an order begun.</summary>
    public static BegunWork Begin(Worker worker, WorkOrder order) => new(order.Write(), Task.Run(() => worker.DoElsewhere(order, out _)));

    /// <summary>What came of it, when it is done; null when nothing did, or the order was another. Either way it is over then, and writes nothing any more.</summary>
    public WorkReport? ReportOf(WorkOrder order)
    {
        WorkReport? report = _report.GetAwaiter().GetResult();
        return order.Write() == _order ? report : null;
    }
}
