extern alias generator;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TrackingNames = generator::PromptGen.Generator.TrackingNames;

namespace PromptGen.Generator.Tests.Support;

/// <summary>What a run did at each step of the pipeline.</summary>
internal static class Steps
{
    /// <summary>How often each reason was given for the outputs of a step.</summary>
    public static IReadOnlyDictionary<IncrementalStepRunReason, int> Reasons(this GeneratorHost host, string step) => host.Outputs(step)
        .GroupBy(o => o.Reason).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Number of outputs of a step that are not as they were before.</summary>
    public static int Changed(this GeneratorHost host, string step) =>
        host.Outputs(step).Count(o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    /// <summary>Number of outputs of a step that were computed in this run, whether or not they came out as before.</summary>
    public static int Ran(this GeneratorHost host, string step) => host.Outputs(step).Count(o => o.Reason != IncrementalStepRunReason.Cached);

    /// <summary>How many members of a step's lists are other objects than before: what was computed in this run.</summary>
    public static int Renewed(this GeneratorHost host, GeneratorHost before, string step)
    {
        var known = new HashSet<object>(before.Outputs(step).SelectMany(o => (IEnumerable<object>)o.Value), ReferenceEqualityComparer.Instance);
        return host.Outputs(step).SelectMany(o => (IEnumerable<object>)o.Value).Count(member => !known.Contains(member));
    }

    public static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(this GeneratorHost host, string step) =>
        host.Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps.SelectMany(s => s.Outputs) : [];

    /// <summary>Every output of every named step, and of what is handed to the compiler.</summary>
    public static IEnumerable<(string Step, IncrementalStepRunReason Reason)> Everything(this GeneratorHost host) =>
        TrackingNames.All.SelectMany(name => host.Outputs(name).Select(o => (name, o.Reason)))
            .Concat(host.Result.TrackedOutputSteps.SelectMany(s => s.Value.SelectMany(v => v.Outputs.Select(o => (s.Key, o.Reason)))));

    /// <summary>Reasons of the files and diagnostics that are handed to the compiler.</summary>
    public static IEnumerable<IncrementalStepRunReason> HandedOver(this GeneratorHost host) =>
        host.Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason);
}
