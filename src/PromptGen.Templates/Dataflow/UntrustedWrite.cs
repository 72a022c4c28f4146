using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Dataflow;

/// <summary>A place at which a template writes text that may come from an untrusted input.</summary>
/// <param name="Input">The untrusted input, or the names down to an untrusted field with dots: <c>tickets.subject</c>.</param>
/// <param name="Open">The messages that may be open there.</param>
/// <param name="Route">The names that the text went through, in order; empty where the input itself is written.</param>
/// <param name="Write">The statement that writes it.</param>
/// <param name="Body">The template or partial that the statement stands in.</param>
/// <param name="Includes">The includes that lead from the template to the statement, outermost first; empty when it stands in the template.</param>
public sealed record UntrustedWrite(
    string Input,
    OpenMessages Open,
    IReadOnlyList<RouteStep> Route,
    BoundWrite Write,
    BoundBody Body,
    IReadOnlyList<BoundInclude> Includes)
{
    /// <summary>Where it happens in the template that was looked at: the statement, or the include that leads to it.</summary>
    public TextSpan Place => Includes.Count == 0 ? Write.Span : Includes[0].Span;
}
