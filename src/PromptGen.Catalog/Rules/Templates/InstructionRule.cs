using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Dataflow;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Templates;

/// <summary>
/// Untrusted text stands in no message that a model takes for its instructions. What a partial writes is reported at the tag
/// that includes it, where it is known which message is open and which value goes in; a partial alone answers for the messages
/// that it opens itself.
/// </summary>
public static class InstructionRule
{
    /// <summary>Applies the rule to a file.</summary>
    public static IEnumerable<Diagnostic> Check(CheckedPrompt file)
    {
        IReadOnlyList<UntrustedWrite> writes = file.Bound switch
        {
            BoundTemplate template => TrustFlow.Find(template),
            BoundPartial partial => TrustFlow.Find(partial),
            _ => [],
        };
        return !writes.Any(IsInstruction) ? [] : writes
            .Where(IsInstruction)
            .GroupBy(w => w.Place)
            .Select(place => new Diagnostic(TemplateCodes.UntrustedInstruction, DiagnosticSeverity.Warning, place.Key, Describe(place.ToArray())));
    }

    private static bool IsInstruction(UntrustedWrite write) => (write.Open & OpenMessages.Instructions) != 0;

    private static string Describe(IReadOnlyList<UntrustedWrite> writes)
    {
        OpenMessages open = writes.Aggregate(OpenMessages.None, (all, w) => all | w.Open);
        string[] inputs = writes.Select(w => w.Input).Distinct().ToArray();
        string message = (open & OpenMessages.Instructions) switch
        {
            OpenMessages.System => "a system message",
            OpenMessages.Developer => "a developer message",
            _ => "a system or developer message",
        };
        bool isCertain = (open & ~OpenMessages.Instructions) == 0;
        bool isOne = inputs.Length == 1;
        string reaches = isCertain ? isOne ? "reaches" : "reach" : "may reach";
        return $"{And(inputs.Select(i => $"`{i}`"))} {(isOne ? "is" : "are")} untrusted and {reaches} {message}{Through(writes)}; write {(isOne ? "it" : "them")} in a user message, behind `{{{{ role \"user\" }}}}`";
    }

    // One way is enough to act on: of several inputs, or of several writes of a partial, the first that has steps is told.
    private static string Through(IReadOnlyList<UntrustedWrite> writes)
    {
        IReadOnlyList<RouteStep> route = writes.Select(w => w.Route).FirstOrDefault(r => r.Count > 0) ?? [];
        return route.Count == 0 ? string.Empty : " through " + And(route.Select(s => s.Partial is null ? $"`{s.Name}`" : $"`{s.Name}` of `{s.Partial}`"));
    }

    private static string And(IEnumerable<string> names)
    {
        string[] all = names.ToArray();
        return all.Length == 1 ? all[0] : string.Join(", ", all.Take(all.Length - 1)) + " and " + all[all.Length - 1];
    }
}
