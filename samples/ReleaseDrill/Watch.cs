using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace ReleaseDrill;

/// <summary>Does step after step, and looks at the application all the time until it does what it should.</summary>
/// <param name="application">The application.</param>
/// <param name="customer">The customer for whom it is asked.</param>
/// <param name="patience">How long a step may take.</param>
/// <param name="cancellation">Ends the drill early.</param>
internal sealed class Watch(ApplicationProcess application, string customer, TimeSpan patience, CancellationToken cancellation)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    private readonly List<Step> _steps = [];
    private string _before = Observation.NoAnswer;

    /// <summary>What was done so far.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Does something, and waits until the application does what it should.</summary>
    /// <exception cref="DrillFailedException">It did not in time.</exception>
    public async Task<Observation> StepAsync(string name, Func<Task> act, Expectation expected)
    {
        var clock = Stopwatch.StartNew();
        List<Observation> seen = [];
        Task<TimeSpan> command = TimeAsync(act, clock);
        do
        {
            if (clock.Elapsed > patience)
            {
                throw new DrillFailedException(FormattableString.Invariant($"'{name}' did not lead to '{expected.Serves}', {expected.Health}, within {patience.TotalSeconds} seconds; the application's last answer: {seen[^1]}"));
            }

            if (command.IsFaulted)
            {
                await command;
            }

            await Task.Delay(Pace, cancellation);
            seen.Add(await application.ObserveAsync(customer));
        }
        while (!expected.IsMet(seen[^1]));

        TimeSpan served = clock.Elapsed;
        _steps.Add(Step.Of(name, await command.WaitAsync(patience, cancellation), served, seen, _before, expected));
        _before = expected.Serves;
        return seen[^1];
    }

    /// <summary>Ends the application; what it serves from here on it has to find out anew.</summary>
    public void Kill()
    {
        application.Kill();
        _before = Observation.NoAnswer;
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> act, Stopwatch clock)
    {
        await act();
        return clock.Elapsed;
    }
}
