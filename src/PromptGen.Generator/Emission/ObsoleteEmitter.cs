using PromptGen.Catalog.Rules;

namespace PromptGen.Generator.Emission;

/// <summary>
/// Emits the attribute by which the compiler itself reports a use: at the site of the use, and whatever becomes of analyzers and their settings.
/// </summary>
internal static class ObsoleteEmitter
{
    /// <summary>The attribute with its brackets.</summary>
    /// <param name="code">The code that the compiler reports.</param>
    /// <param name="message">What is wrong and what to do; may hold names from the catalogue.</param>
    /// <param name="isError">Whether a use is an error, which no setting changes; a warning otherwise.</param>
    /// <param name="hasIds">Whether the platform's attribute takes the code. Where it does not, the message begins with it, and the compiler reports CS0618 or CS0619.</param>
    public static string Attribute(string code, string message, bool isError, bool hasIds)
    {
        string level = isError ? ", true" : ", false";
        return hasIds
            ? "[global::System.Obsolete(" + CSharpText.Literal(message) + level + ", DiagnosticId = " + CSharpText.Literal(code) + ", UrlFormat = " + CSharpText.Literal(Rule.HelpLinkFormat) + ")]"
            : "[global::System.Obsolete(" + CSharpText.Literal(code + ": " + message) + level + ")]";
    }
}
