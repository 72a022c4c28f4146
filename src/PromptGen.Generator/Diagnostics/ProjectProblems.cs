using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Generator.Options;

namespace PromptGen.Generator.Diagnostics;

/// <summary>What keeps the generator from emitting anything into a project; each is reported once.</summary>
internal static class ProjectProblems
{
    /// <summary>The problems; none in a project that is set up right.</summary>
    public static List<Diagnostic> Of(ProjectOptions options, ConsumerFacts consumer)
    {
        var problems = new List<Diagnostic>();
        if (!consumer.IsSupported)
        {
            problems.Add(DiagnosticReporting.OfProject(
                options.ProjectPath,
                UseCodes.LanguageTooOld,
                $"prompts compile to C# 11 and this project is C# {consumer.LanguageVersion}; set LangVersion to 11 or later"));
        }

        foreach (OptionProblem problem in options.Problems)
        {
            problems.Add(DiagnosticReporting.OfProject(options.ProjectPath, problem.Code, problem.Message));
        }

        return problems;
    }
}
