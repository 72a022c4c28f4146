using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using PromptGen.Cli.Compilation;

namespace PromptGen.Cli.Evaluation;

/// <summary>Renders prepared cases as an application would: generated, compiled, called. Many cases share one compilation.</summary>
internal static class CompiledEngine
{
    /// <summary>The switch that the project file sets for the native executable.</summary>
    private const string Switch = "PromptGen.Cli.LoadsWhatItCompiles";

    /// <summary>Whether this form of the tool can run what it compiles. The native executable cannot, so that neither compiler nor generator are in it; <see cref="PortableTool"/> does it there.</summary>
    [FeatureSwitchDefinition(Switch)]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
#pragma warning disable IL4000 // A trimmed program is only made with the switch off.
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out bool isOn) || isOn;
#pragma warning restore IL4000

    /// <summary>Renders <paramref name="cases"/>; the results are in their order.</summary>
    [RequiresUnreferencedCode(CompiledPrompts.WhyReflection)]
    [RequiresDynamicCode(CompiledPrompts.WhyReflection)]
    public static IReadOnlyList<EvaluationResult> Render(IReadOnlyList<PreparedCase> cases)
    {
        var results = new EvaluationResult?[cases.Count];
        var left = Enumerable.Range(0, cases.Count).ToList();
        while (left.Count > 0)
        {
            PreparedCase[] batch = [.. left.Select(i => cases[i])];
            using CompiledPrompts? compiled = CatalogueCompiler.Compile(CaseCatalogue.Of(batch), out IReadOnlyList<CompilationProblem> problems);
            if (compiled is not null)
            {
                for (int i = 0; i < batch.Length; i++)
                {
                    results[left[i]] = Call(compiled, batch[i], CaseCatalogue.IdOf(i));
                }

                break;
            }

            left = SetAside(left, batch, problems, results);
        }

        return results!;
    }

    // What the front half accepted must compile. A case that does not is reported, and the others are tried without it.
    private static List<int> SetAside(List<int> left, PreparedCase[] batch, IReadOnlyList<CompilationProblem> problems, EvaluationResult?[] results)
    {
        var failed = new HashSet<int>();
        foreach (CompilationProblem problem in problems)
        {
            int index = CaseCatalogue.IndexOf(problem.Path);
            if (index >= 0 && index < batch.Length && failed.Add(index))
            {
                results[left[index]] = Failed(batch[index], problem.Message);
            }
        }

        if (failed.Count == 0)
        {
            for (int i = 0; i < batch.Length; i++)
            {
                results[left[i]] = Failed(batch[i], problems[0].Message);
            }

            return [];
        }

        return [.. left.Where((_, i) => !failed.Contains(i))];
    }

    [RequiresUnreferencedCode(CompiledPrompts.WhyReflection)]
    [RequiresDynamicCode(CompiledPrompts.WhyReflection)]
    private static EvaluationResult Call(CompiledPrompts compiled, PreparedCase prepared, string compiledId)
    {
        string id = prepared.Case.Id;
        if (compiled.Find(compiledId) is not { } accessor)
        {
            return Failed(prepared, "the generator made no accessor");
        }

        try
        {
            MethodInfo render = CompiledPrompts.RenderMethod(accessor);
            object?[] arguments = ClrArguments.For(render, prepared.Template.Contract, prepared.Used.Slots, prepared.Arguments, prepared.Case.History);
            return render.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) switch
            {
                RenderedPrompt prompt => EvaluationResult.Text(id, prompt.Text),
                RenderedChat chat => EvaluationResult.Chat(id, [.. chat.Messages]),
                _ => Failed(prepared, "the accessor returned nothing"),
            };
        }
        catch (PromptRenderException exception)
        {
            int line = exception.Line > 0 ? exception.Line - CaseCatalogue.FrontMatterLines : 0;
            return EvaluationResult.Refused(id, new EvaluationError(ToolCodes.RenderFailed, line, exception.Column, exception.Reason));
        }
#pragma warning disable CA1031 // Whatever else an engine throws is its fault, to be reported with the case and not to end a batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failed(prepared, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static EvaluationResult Failed(PreparedCase prepared, string message) =>
        EvaluationResult.Refused(prepared.Case.Id, new EvaluationError(ToolCodes.EngineFailed, 0, 0, "the compiled engine failed: " + message));
}
