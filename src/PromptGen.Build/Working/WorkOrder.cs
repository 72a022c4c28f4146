using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PromptGen.Build.Working;

/// <summary>What a task wants done, in texts alone, so that a process of its own can do it.</summary>
/// <param name="kind">Which work it is.</param>
internal sealed class WorkOrder(string kind)
{
    public const string Resolve = "resolve";

    public const string Bundle = "bundle";

    private readonly Dictionary<string, string[]> _values = [];

    /// <summary>Which work it is: <see cref="Resolve"/> or <see cref="Bundle"/>.</summary>
    public string Kind => kind;

    /// <summary>The file that says where in which project the work is done; no other work of the kind writes it.</summary>
    public string Place { get; init; } = "";

    /// <summary>Adds what the work is told under a name.</summary>
    public WorkOrder With(string name, params string[] values)
    {
        _values.Add(name, values);
        return this;
    }

    /// <summary>Adds whether something is so.</summary>
    public WorkOrder With(string name, bool isSo) => isSo ? With(name, "true") : this;

    /// <summary>All texts under a name; none when nothing was said.</summary>
    public string[] Texts(string name) => _values.TryGetValue(name, out string[]? values) ? values : [];

    /// <summary>The text under a name; empty when nothing was said.</summary>
    public string Text(string name) => Texts(name) is { Length: > 0 } values ? values[0] : "";

    /// <summary>Whether something is so.</summary>
    public bool Is(string name) => Text(name).Length > 0;

    /// <summary>The order as one text.</summary>
    public string Write() => Rows.Write(_values.Select(v => (IEnumerable<string>)[v.Key, .. v.Value]).Prepend([Kind]));

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static WorkOrder Read(string text)
    {
        WorkOrder? order = null;
        foreach (string[] row in Rows.Read(new StringReader(text)))
        {
            order = order is null ? new WorkOrder(row[0]) : order.With(row[0], [.. row.Skip(1)]);
        }

        return order ?? new WorkOrder("");
    }
}
