using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptGen.Generator.Options;

/// <summary>What a build, rather than the project's author, asks of the generator.</summary>
/// <param name="RequiresPins">Whether a project without a lock pins nothing; otherwise the newest release of every prompt is compiled.</param>
/// <param name="UsesDrafts">Whether drafts that somebody works on are compiled in place of their pins. Otherwise no draft is read.</param>
/// <param name="ReportsFindings">Whether findings in files are reported here: in editors. In a real build the task before the compiler has done so.</param>
internal sealed record BuildMode(bool RequiresPins, bool UsesDrafts, bool ReportsFindings)
{
    private const string Prefix = "build_property.";

    /// <summary>Reads the properties; what is absent is not asked for.</summary>
    public static BuildMode Read(AnalyzerConfigOptions options) => new(
        RequiresPins: IsSet(options, "PromptGenRequirePins"),
        UsesDrafts: IsSet(options, "PromptGenUseDrafts"),
        ReportsFindings: !IsSet(options, "PromptGenFindingsReported"));

    private static bool IsSet(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(Prefix + property, out string? value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}
