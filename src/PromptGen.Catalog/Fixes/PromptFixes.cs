using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Fixes;

/// <summary>
/// What can be done about a finding without asking anybody. A fix is tried before it is offered: the changed file has to read
/// and bind, without the finding and without one that was not there before.
/// </summary>
public static class PromptFixes
{
    /// <summary>The fix of a finding.</summary>
    /// <param name="prompt">The checked draft; a released version never changes, so it has no fixes.</param>
    /// <param name="finding">One of its findings, or of the advice on it.</param>
    /// <param name="partials">What it can include, as when it was checked.</param>
    /// <returns>The fix; null when there is none that is safe.</returns>
    public static PromptFix? For(CheckedPrompt prompt, CatalogueDiagnostic finding, IPartialFiles partials)
    {
        _ = finding ?? throw new ArgumentNullException(nameof(finding));
        return (prompt ?? throw new ArgumentNullException(nameof(prompt))).Source.IsDraft && finding.Path == prompt.Source.Path
            ? Candidates(prompt, finding.Diagnostic).FirstOrDefault(fix => Mends(fix, prompt, finding.Diagnostic, partials))
            : null;
    }

    private static IEnumerable<PromptFix> Candidates(CheckedPrompt prompt, Diagnostic finding)
    {
        SourceText source = prompt.Source.Source;
        if (finding.Suggestion is { } suggestion)
        {
            yield return Rename(source, finding.Span, suggestion);
        }

        switch (finding.Code)
        {
            case TemplateCodes.UndeclaredVariable:
                string name = source.ToString(finding.Span);
                string inferred = TypeInference.Infer(name, prompt.Body, prompt.Source.Header.Inputs);
                foreach (string type in new[] { inferred, "string", "string?" }.Distinct())
                {
                    if (InputEdits.Declare(source, name, type) is { } edit)
                    {
                        yield return Of($"declare the input '{name}: {type}'", edit);
                    }
                }

                break;
            case TemplateCodes.UnusedInput when InputEdits.Remove(source, source.ToString(finding.Span)) is { } edit:
                yield return Of($"remove the input '{source.ToString(finding.Span)}'", edit);
                break;
            case TemplateCodes.UntrustedInstruction when MessageMove.Of(prompt, finding.Span) is { } move:
                yield return move;
                break;
        }
    }

    private static PromptFix Rename(SourceText source, TextSpan span, string suggestion)
    {
        bool isQuoted = span.Length >= 2 && source[span.Start] is '"' or '\'' or '`';
        TextSpan name = isQuoted ? new TextSpan(span.Start + 1, span.Length - 2) : span;
        return Of($"rename it to '{suggestion}'", new TextEdit(name, suggestion));
    }

    private static PromptFix Of(string title, TextEdit edit) => new(title, new ValueList<TextEdit>([edit]));

    private static bool Mends(PromptFix fix, CheckedPrompt before, Diagnostic finding, IPartialFiles partials)
    {
        SourceText text = SourceText.From(TextEdits.Apply(before.Source.Source, fix.Edits));
        ReadResult<PromptSource> read = PromptFileReader.Read(before.Source.Id, before.Source.Version, before.Source.Path, text);
        if (read.Value is null || read.HasErrors)
        {
            return false;
        }

        CheckedPrompt after = PromptCheck.Check(read.Value, partials);

        // Advice begins where errors end, so that what there is of it behind the last error was not brought by the fix.
        bool hadErrors = before.Bound is null;
        List<(string, string)> known = Said(before, withAdvice: !hadErrors);
        return known.Remove((finding.Code, finding.Message)) && Said(after, withAdvice: !hadErrors).All(known.Remove);
    }

    private static List<(string Code, string Message)> Said(CheckedPrompt prompt, bool withAdvice) =>
        prompt.Findings.Concat(withAdvice ? CatalogueReview.Advice(prompt) : []).Select(f => (f.Diagnostic.Code, f.Diagnostic.Message)).ToList();
}
