extern alias generator;

using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using PromptGen.Analyzers.Tests.Support;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;
using RuleTable = generator::PromptGen.Catalog.Rules.RuleTable;
using Rules = generator::PromptGen.Generator.Diagnostics.Rules;

namespace PromptGen.Analyzers.Tests;

/// <summary>What holds of all analyzers together.</summary>
public sealed class AnalyzerSetTests
{
    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(PromptGenerator).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t)).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    [Fact]
    public void Each_analyzer_is_found_by_the_compiler()
    {
        Assert.NotEmpty(Analyzers);
        Assert.All(Analyzers, a => Assert.Equal([LanguageNames.CSharp], a.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages));
    }

    [Fact]
    public void No_code_is_reported_by_two_analyzers() =>
        Assert.Empty(Analyzers.SelectMany(a => a.SupportedDiagnostics).GroupBy(d => d.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Descriptors_are_those_of_the_rule_table() =>
        Assert.All(Analyzers.SelectMany(a => a.SupportedDiagnostics), d =>
        {
            Assert.Same(Rules.Find(d.Id), d);
            Assert.Equal(RuleTable.Find(d.Id).Title, d.Title.ToString(CultureInfo.InvariantCulture));
            Assert.True(d.IsEnabledByDefault);
        });

    // What an analyzer does not register cannot cost anything while somebody types.
    [Theory]
    [InlineData("Microsoft.Extensions.AI.Abstractions.dll", 0)]
    [InlineData("", 2)]
    public async Task A_project_that_calls_no_model_pays_for_no_rule_about_calls(string without, int expected)
    {
        TestProject project = TestProject.Create("class C { object M() => new object(); }", without: without);
        var run = (await project.Compile()).WithAnalyzers([.. Analyzers], project.Project.AnalyzerOptions);
        await run.GetAnalyzerDiagnosticsAsync();

        int actions = 0;
        foreach (DiagnosticAnalyzer analyzer in Analyzers)
        {
            AnalyzerTelemetryInfo info = (await run.GetAnalyzerTelemetryInfoAsync(analyzer, default))!;
            Assert.Equal(1, info.CompilationStartActionsCount);
            actions += info.OperationBlockStartActionsCount;
            Assert.Equal(0, info.SyntaxNodeActionsCount + info.SymbolActionsCount + info.SemanticModelActionsCount + info.SyntaxTreeActionsCount);
        }

        Assert.Equal(expected, actions);
    }
}
