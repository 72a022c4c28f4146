using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Testing;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Cli.Testing.Models;

/// <summary>Asks models and judges, several at once; the outcomes are in the order of the cases however they end.</summary>
/// <param name="options">How models are asked.</param>
/// <param name="client">Asks them; null when no endpoint is named.</param>
internal sealed class EvaluationRun(EvaluationOptions options, ModelClient? client)
{
    private const int LongestShown = 400;

    /// <summary>The evaluations of the cases that rendered as expected; the others have failed already.</summary>
    /// <param name="cases">What was run.</param>
    /// <param name="settings">The catalogue's settings, which name the models in use.</param>
    public IReadOnlyList<EvaluationJob> Plan(IEnumerable<TestedCase> cases, CatalogueSettings settings)
    {
        string?[] usual = options.Models.Count > 0 ? [.. options.Models] : [.. settings.Models];
        return
        [
            .. from tested in cases
               where tested.Outcome.Passed && tested.Outcome.Rendered is not null && tested.Outcome.Case.HasEvaluation
               from model in tested.Outcome.Case.Model is { } question ? question.Name is { } name ? [name] : usual.Length > 0 ? usual : [""] : new string?[] { null }
               select new EvaluationJob(tested, model),
        ];
    }

    /// <summary>Carries them out.</summary>
    /// <param name="jobs">The evaluations.</param>
    /// <param name="done">Called after each, from any thread.</param>
    public IReadOnlyList<EvaluationOutcome> Run(IReadOnlyList<EvaluationJob> jobs, Action done)
    {
        using var gate = new SemaphoreSlim(options.AtOnce);
        Task<EvaluationOutcome>[] tasks = [.. jobs.Select(job => Task.Run(async () =>
        {
            await gate.WaitAsync().ConfigureAwait(false);
            try
            {
                return await EvaluateAsync(job).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
                done();
            }
        }))];
        return Task.WhenAll(tasks).GetAwaiter().GetResult();
    }

    private async Task<EvaluationOutcome> EvaluateAsync(EvaluationJob job)
    {
        var failures = new List<CaseFailure>();
        string? answer = null;
        if (job.Case.Model is { } question)
        {
            answer = await AskAsync(job, question, failures).ConfigureAwait(false);
            if (answer is not null)
            {
                CheckAnswer(job, question, answer, failures);
            }
        }

        string? notes = null;
        if (job.Case.Judge is { } judge && failures.Count == 0)
        {
            Verdict verdict = await JudgeProcess.AskAsync(judge, Path.GetDirectoryName(Path.GetFullPath(job.Subject.File.Path))!, JudgeInput.Write(job, answer)).ConfigureAwait(false);
            notes = verdict.Notes;
            if (verdict.Problem is not null)
            {
                Fail(job, TestCodes.EvaluationNotRun, judge.Span, verdict.Problem, "", failures);
            }
            else if (!verdict.Passed)
            {
                Fail(job, TestCodes.EvaluationFailed, judge.Span, "the judge says no", verdict.Notes, failures);
            }
        }

        return new EvaluationOutcome(job, answer, notes, failures);
    }

    private async Task<string?> AskAsync(EvaluationJob job, ModelCheck question, List<CaseFailure> failures)
    {
        string? problem = client is null ? "no endpoint is named; give one with --endpoint URL"
            : job.Model!.Length == 0 ? "no model is named; give one with --model NAME, or name those in use under 'models' in promptgen.yaml"
            : null;
        if (problem is null)
        {
            try
            {
                return await client!.AskAsync(ModelRequest.Write(job.Model!, job.Subject.Contract!, job.Rendered), TimeSpan.FromSeconds(question.Seconds)).ConfigureAwait(false);
            }
            catch (ModelFailureException e)
            {
                problem = e.Message;
            }
        }

        Fail(job, TestCodes.EvaluationNotRun, question.Span, problem, "", failures);
        return null;
    }

    private static void CheckAnswer(EvaluationJob job, ModelCheck question, string answer, List<CaseFailure> failures)
    {
        foreach (Expectation expectation in question.Answer)
        {
            if (ExpectationCheck.CheckText(expectation, "the answer", answer) is { } unmet)
            {
                Fail(job, TestCodes.EvaluationFailed, expectation.Span, unmet.Message, answer, failures);
            }
        }

        if (question.IsJson && AnswerSchema.Explain(job.Subject.Contract!.OutputSchema, answer) is { } misfit)
        {
            Fail(job, TestCodes.EvaluationFailed, question.JsonSpan, $"the answer is not the JSON that is expected: {misfit}", answer, failures);
        }
    }

    private static void Fail(EvaluationJob job, string code, TextSpan span, string message, string shown, List<CaseFailure> failures)
    {
        string label = string.IsNullOrEmpty(job.Model) ? job.Subject.Label : $"{job.Subject.Label}, {job.Model}";
        string cut = shown.Length > LongestShown ? shown[..LongestShown] + "..." : shown;
        failures.Add(new CaseFailure(job.Subject.File.Error(job.Case, label, code, span, message), new ValueList<string>(cut.Length == 0 ? [] : cut.ReplaceLineEndings("\n").Split('\n'))));
    }
}
