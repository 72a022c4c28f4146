using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Naming;

/// <summary>
/// A contract becomes parameters, types, properties and enum members, which puts limits on its names: within each of these no
/// two are equal, case aside, and none is what generated code declares itself.
/// </summary>
public static class InputNameRule
{
    /// <summary>Checks one prompt's contract; findings stand at the names of the inputs.</summary>
    public static void Check(PromptId id, PromptHeader header, DiagnosticBag diagnostics)
    {
        CheckParameters(header, diagnostics);
        string promptClass = CSharpNames.Pascal(id.Name);
        foreach (GeneratedType type in GeneratedTypes.Of(header.Inputs, promptClass))
        {
            TextSpan span = SpanOf(header, type.Path);
            if (type.Conflict is { Length: 0 })
            {
                string whose = string.Equals(type.Name, promptClass, StringComparison.OrdinalIgnoreCase) ? "is the class of the prompt" : "the prompt's class declares itself";
                Report(diagnostics, span, $"the type of '{type.Path}' would be called {type.Name}, which {whose}; rename the input, for example to '{LeafOf(type.Path)}_kind'");
            }
            else if (type.Conflict is { } other)
            {
                Report(diagnostics, span, $"the types of '{type.Path}' and '{other}' would both be called {type.Name}; rename one of the inputs");
            }
            else
            {
                CheckMembers(type, span, diagnostics);
            }
        }
    }

    private static void CheckParameters(PromptHeader header, DiagnosticBag diagnostics)
    {
        // Case aside, a parameter has the name of a type.
        var owners = new Dictionary<string, string>(header.Inputs.Count, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < header.Inputs.Count; i++)
        {
            string name = header.Inputs[i].Name;
            string pascal = CSharpNames.Pascal(name);
            if (owners.TryGetValue(pascal, out string? other))
            {
                Report(diagnostics, header.InputSpans[i], $"'{name}' and '{other}' both have the C# name {CSharpNames.Camel(name)}, case aside; rename one of them");
            }
            else
            {
                owners.Add(pascal, name);
            }
        }
    }

    private static void CheckMembers(GeneratedType type, TextSpan span, DiagnosticBag diagnostics)
    {
        bool isEnum = type.Type.Kind == TypeKind.Enum;
        IEnumerable<string> texts = isEnum ? type.Type.Values : type.Type.Fields.Select(f => f.Name);
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in texts)
        {
            string member = CSharpNames.Pascal(text);
            if (member.Length == 0)
            {
                Report(diagnostics, span, $"{What(text)} has no letter or digit to make a C# name of; write it in letters");
            }
            else if (!isEnum && (string.Equals(member, type.Name, StringComparison.OrdinalIgnoreCase) || ReservedNames.Contains(ReservedNames.Fields, member)))
            {
                Report(diagnostics, span, $"{What(text)} has the C# name {member}, which its type uses itself; rename the field");
            }
            else if (owners.TryGetValue(member, out string? other))
            {
                Report(diagnostics, span, $"{What(text)} and {Quoted.Show(other)} both have the C# name {member}, case aside; change one of them");
            }
            else
            {
                owners.Add(member, text);
            }
        }

        string What(string text) => $"{(isEnum ? "value" : "field")} {Quoted.Show(text)} of '{type.Path}'";
    }

    private static TextSpan SpanOf(PromptHeader header, string path)
    {
        string input = path.Split('.', '[')[0];
        for (int i = 0; i < header.Inputs.Count; i++)
        {
            if (header.Inputs[i].Name == input)
            {
                return header.InputSpans[i];
            }
        }

        return header.Span;
    }

    private static string LeafOf(string path) => path.Substring(path.LastIndexOf('.') + 1).TrimEnd('[', ']');

    private static void Report(DiagnosticBag diagnostics, TextSpan span, string message) => diagnostics.Add(new Diagnostic(CatalogueCodes.InputNameConflict, DiagnosticSeverity.Error, span, message));
}
