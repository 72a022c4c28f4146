using System.Collections.Generic;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules.Templates;

/// <summary>
/// Untrusted text has a limit: whoever writes it also says how long it is. Of a list of strings nothing is said, since the
/// format has no limit for items; make them objects with a string field to limit it.
/// </summary>
public static class LimitRule
{
    /// <summary>Applies the rule to a file.</summary>
    public static IEnumerable<Diagnostic> Check(CheckedPrompt file)
    {
        var paths = new List<string>();
        AddUnlimited(string.Empty, file.Source.Header.Inputs, isUntrusted: false, paths);
        foreach (string path in paths)
        {
            yield return new Diagnostic(
                TemplateCodes.NoMaxLength,
                DiagnosticSeverity.Warning,
                InputPlaces.Find(file.Source.Source, path) ?? file.Source.Header.Span,
                $"`{path}` is untrusted and may have any length; say how long it may be, such as `max_length: 2000`");
        }
    }

    private static void AddUnlimited(string prefix, IReadOnlyList<FieldDeclaration> declarations, bool isUntrusted, List<string> paths)
    {
        for (int i = 0; i < declarations.Count; i++)
        {
            FieldDeclaration declaration = declarations[i];
            bool isOpen = isUntrusted || declaration.Trust == Trust.Untrusted;
            if (isOpen && declaration.Type.Kind == TypeKind.String && declaration.MaxLength is null)
            {
                paths.Add(prefix + declaration.Name);
            }

            PromptType type = declaration.Type;
            while (type.Kind == TypeKind.List)
            {
                type = type.Element!;
            }

            if (type.Fields.Count > 0)
            {
                AddUnlimited(prefix + declaration.Name + ".", type.Fields, isOpen, paths);
            }
        }
    }
}
