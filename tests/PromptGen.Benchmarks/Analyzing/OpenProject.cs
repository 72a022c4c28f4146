extern alias generator;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Benchmarks.Generation;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;

namespace PromptGen.Benchmarks.Analyzing;

/// <summary>A project as an editor has it, with the accessors that the generator emitted; a C# file of it that makes messages is open and edited, and a draft that somebody works on is open beside it.</summary>
internal sealed class OpenProject
{
    private const int Methods = 100;

    private readonly SyntaxTree[] _code = [.. Enumerable.Range(0, 2).Select(number => CSharpSyntaxTree.ParseText(CodeWith(number), GeneratedProject.Language, "Chat.cs"))];
    private readonly SelectedInputs _inputs;
    private readonly ImmutableArray<AdditionalText> _files;
    private Compilation _compilation;
    private int _edits;

    /// <summary>Makes the project, and runs the generator.</summary>
    /// <param name="prompts">How many prompts it has.</param>
    /// <exception cref="InvalidDataException">It does not compile.</exception>
    public OpenProject(int prompts)
    {
        _inputs = SelectedInputs.Of(prompts, editedPrompt: prompts / 2);
        _files = [.. _inputs.Files];
        var written = CSharpCompilation.Create("App", [_code[0]], [.. GeneratedProject.References, MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.AI.ChatMessage).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new PromptGenerator().AsSourceGenerator()], _files, GeneratedProject.Language, _inputs.Settings).RunGeneratorsAndUpdateCompilation(written, out _compilation, out _);
        if (_compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidDataException(error.ToString());
        }
    }

    /// <summary>How many system messages with a text of their own the open file makes.</summary>
    public static int SystemMessages => Methods / 10;

    /// <summary>Another text in the open file, parsed already, and what an editor shows of it then: what the compiler finds in the file, and what analyzers find there and in the open prompt.</summary>
    public IReadOnlyList<Diagnostic> Edit(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        SyntaxTree before = _code[_edits++ % 2];
        SyntaxTree code = _code[_edits % 2];
        _compilation = _compilation.ReplaceSyntaxTree(before, code);
        SemanticModel model = _compilation.GetSemanticModel(code);
        ImmutableArray<Diagnostic> found = model.GetDiagnostics();
        if (analyzers.IsEmpty)
        {
            return found;
        }

        // With each edit an editor makes the options anew, of the same files.
        AnalyzerOptions options = new(_files, _inputs.Settings);
        CompilationWithAnalyzers run = _compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> inCode = run.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).GetAwaiter().GetResult();
        ImmutableArray<Diagnostic> inPrompt = run.GetAnalysisResultAsync(_inputs.EditedDraft!, default).GetAwaiter().GetResult().GetAllDiagnostics();
        return [.. found, .. inCode, .. inPrompt];
    }

    private static string CodeWith(int number) => "using Microsoft.Extensions.AI;\nclass Chat\n{\n" + string.Concat(Enumerable.Range(0, Methods).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"    ChatMessage M{i}(string name) {{ string text = \"You help \" + name + {number}; System.Console.WriteLine(text); return new ChatMessage(ChatRole.{(i % 10 == 0 ? "System" : "User")}, text); }}\n"))) + "}\n";
}
