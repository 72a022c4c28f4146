extern alias generator;

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Analyzers.Tests.Support;
using PromptGen.Generator.Tests.Support;
using CatalogueAnalyzer = generator::PromptGen.Generator.Analysis.CatalogueAnalyzer;
using LostVersionAnalyzer = generator::PromptGen.Generator.Analysis.LostVersionAnalyzer;
using PromptLiteralAnalyzer = generator::PromptGen.Generator.Analysis.PromptLiteralAnalyzer;

namespace PromptGen.Analyzers.Tests.Cost;

/// <summary>Measures what docs/benchmarks.md says of keystrokes. It asserts nothing about time and runs only when asked for.</summary>
public sealed class KeystrokeFigures(ITestOutputHelper output)
{
    private const int Keystrokes = 50;

    [Theory(Explicit = true)]
    [InlineData(5)]
    [InlineData(500)]
    public async Task A_keystroke_in_csharp(int prompts)
    {
        var catalogue = new TestCatalogue();
        for (int i = 0; i < prompts; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"team-{i / 100}/prompt-{i}");
            catalogue.Add(id, string.Create(CultureInfo.InvariantCulture, $"---\ninputs:\n  name: string\n---\nHello {{{{ name }}}} of {i}!\n"));
        }

        TestProject project = TestProject.Create(CodeWith(0), catalogue);
        await project.Compile();
        DiagnosticAnalyzer[] analyzers = [new PromptLiteralAnalyzer(), new LostVersionAnalyzer(), new CatalogueAnalyzer()];
        Say("the catalogue's first review", prompts, await Time(project, analyzers[2]));
        await Median(project, new Bare());
        Say("an analyzer that looks at the same operations and does nothing, for a keystroke in C#", prompts, await Median(project, new Bare()));
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            Say(analyzer.GetType().Name + ", for a keystroke in C#", prompts, await Median(project, analyzer));
        }
    }

    private static async Task<TimeSpan> Median(TestProject project, DiagnosticAnalyzer analyzer)
    {
        var times = new TimeSpan[Keystrokes];
        for (int i = 0; i < Keystrokes; i++)
        {
            times[i] = await Time(project.WithCode(CodeWith(i)), analyzer);
        }

        return times.Order().ElementAt(Keystrokes / 2);
    }

    // Processor time, so that what else the machine does counts less; after the compiler's own look at the file, which editors take first.
    private static async Task<TimeSpan> Time(TestProject project, DiagnosticAnalyzer analyzer)
    {
        Compilation compilation = await project.Compile();
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees.First(t => t.FilePath == TestProject.CodePath));
        Assert.Empty(model.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var run = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(project.Project.AnalyzerOptions, null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        TimeSpan before = Environment.CpuUsage.TotalTime;
        await run.GetAnalyzerSemanticDiagnosticsAsync(model, null, default);
        await run.GetAnalysisResultAsync(project.Project.AnalyzerOptions.AdditionalFiles[0], default);
        return Environment.CpuUsage.TotalTime - before;
    }

    private void Say(string what, int prompts, TimeSpan time) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prompts} prompts: {what}: {time.TotalMilliseconds:F2} ms"));

    private static string CodeWith(int number) =>
        "using Microsoft.Extensions.AI;\nclass Chat\n{\n" + string.Concat(Enumerable.Range(0, 100).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"    ChatMessage M{i}(string name) {{ string text = \"You help \" + name + {number}; System.Console.WriteLine(text); return new ChatMessage(ChatRole.{(i % 10 == 0 ? "System" : "User")}, text); }}\n"))) + "}\n";

    /// <summary>What the driver and the compiler's operations cost by themselves.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Bare : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new DiagnosticDescriptor("BARE", "Bare", "Bare", "Bare", DiagnosticSeverity.Info, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationBlockStartAction(block => block.RegisterOperationAction(_ => { }, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.Invocation));
        }
    }
}
