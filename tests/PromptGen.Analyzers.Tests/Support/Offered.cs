using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PromptGen.Analyzers.Tests.Support;

/// <summary>What an editor's light bulb offers at a finding.</summary>
internal static class Offered
{
    /// <summary>The actions that a fix offers for the first of some findings with a code.</summary>
    public static async Task<IReadOnlyList<CodeAction>> At(TestProject project, CodeFixProvider fix, IEnumerable<Diagnostic> findings, string code)
    {
        Diagnostic? finding = findings.FirstOrDefault(d => d.Id == code);
        Assert.True(finding is not null, $"expected {code}, found: " + string.Join(Environment.NewLine, findings.Where(d => d.Severity >= DiagnosticSeverity.Warning)));
        Assert.Contains(code, fix.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(project.Code, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>The actions for the first finding of the compiler with a code.</summary>
    public static async Task<IReadOnlyList<CodeAction>> AtError(TestProject project, CodeFixProvider fix, string code) =>
        await At(project, fix, (await project.Compile()).GetDiagnostics(), code);

    /// <summary>What an action makes of the project.</summary>
    public static async Task<Solution> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    /// <summary>The text of a file in a changed project; null when the file is not there.</summary>
    public static string? TextOf(Solution solution, string path) =>
        solution.Projects.SelectMany(p => p.Documents.Cast<TextDocument>().Concat(p.AdditionalDocuments))
            .SingleOrDefault(d => string.Equals(d.FilePath, path, StringComparison.Ordinal))?.GetTextAsync().GetAwaiter().GetResult().ToString();
}
