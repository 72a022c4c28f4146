using System;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Generator.Options;

/// <summary>What the project sets by MSBuild properties, read once into one value.</summary>
/// <param name="Namespace">The namespace of the generated class; empty for the global one.</param>
/// <param name="ClassName">Name of the outermost class.</param>
/// <param name="IsPublic">Whether generated types are public.</param>
/// <param name="MarksGenerated">Whether generated files say so, which keeps analyzers away from them.</param>
/// <param name="ProjectPath">The project's file, where findings about the project stand; empty where nobody says.</param>
/// <param name="Problems">What the project set to something that cannot be used; nothing is emitted then.</param>
internal sealed record ProjectOptions(string Namespace, string ClassName, bool IsPublic, bool MarksGenerated, string ProjectPath, ValueList<OptionProblem> Problems)
{
    private const string Prefix = "build_property.";

    /// <summary>Reads the properties; what is absent has its default.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var problems = new System.Collections.Generic.List<OptionProblem>();
        string className = Get(options, "PromptGenClassName") ?? "Prompts";
        if (!SyntaxFacts.IsValidIdentifier(className))
        {
            problems.Add(new OptionProblem(UseCodes.BadOption, $"PromptGenClassName is '{className}', which is no C# name; leave it out for 'Prompts'"));
        }

        string? chosen = Get(options, "PromptGenNamespace");
        string name = chosen ?? Repair(Get(options, "RootNamespace") ?? "");
        if (chosen is not null && !IsNamespace(chosen))
        {
            problems.Add(new OptionProblem(UseCodes.BadOption, $"PromptGenNamespace is '{chosen}', which is no C# namespace; leave it out for the project's root namespace"));
        }

        string visibility = Get(options, "PromptGenVisibility") ?? "internal";
        bool isPublic = string.Equals(visibility, "public", StringComparison.OrdinalIgnoreCase);
        if (!isPublic && !string.Equals(visibility, "internal", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new OptionProblem(UseCodes.BadOption, $"PromptGenVisibility is '{visibility}'; it is 'internal' or 'public'"));
        }

        bool marks = !string.Equals(Get(options, "PromptGenGeneratedCodeMarks"), "false", StringComparison.OrdinalIgnoreCase);
        return new ProjectOptions(name, className, isPublic, marks, Get(options, "MSBuildProjectFullPath") ?? "", new ValueList<OptionProblem>(problems));
    }

    private static string? Get(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(Prefix + property, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static bool IsNamespace(string text)
    {
        foreach (string part in text.Split('.'))
        {
            if (!SyntaxFacts.IsValidIdentifier(part))
            {
                return false;
            }
        }

        return true;
    }

    // A root namespace is a guess from the project's name ("my-app", "7zip"), which nobody has to be able to write in C#.
    private static string Repair(string rootNamespace)
    {
        if (rootNamespace.Length == 0)
        {
            return "";
        }

        string[] parts = rootNamespace.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            char[] letters = parts[i].ToCharArray();
            for (int k = 0; k < letters.Length; k++)
            {
                letters[k] = SyntaxFacts.IsIdentifierPartCharacter(letters[k]) ? letters[k] : '_';
            }

            string part = new(letters);
            parts[i] = part.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(part[0]) ? part : "_" + part;
        }

        return string.Join(".", parts);
    }
}
