using System.Collections.Generic;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Templates;

/// <summary>A declared input is read somewhere in the body; what nobody reads, every caller supplies for nothing.</summary>
public static class UnusedInputRule
{
    /// <summary>Applies the rule to a file.</summary>
    public static IEnumerable<Diagnostic> Check(CheckedPrompt file)
    {
        ISet<string> reads = InputReads.In(file.Body);
        PromptHeader header = file.Source.Header;
        for (int i = 0; i < header.Inputs.Count; i++)
        {
            string name = header.Inputs[i].Name;
            if (!reads.Contains(name))
            {
                yield return new Diagnostic(TemplateCodes.UnusedInput, DiagnosticSeverity.Warning, header.InputSpans[i], $"The input `{name}` is never read; remove it, or write it somewhere: `{{{{ {name} }}}}`");
            }
        }
    }
}
