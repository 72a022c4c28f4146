using System;
using System.Collections.Generic;
using System.Linq;

namespace ReleaseDrill;

/// <summary>One row of the table: what was done, how long it took, and what was served meanwhile.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Command">How long doing it took.</param>
/// <param name="Served">How long it took, from when it was begun, until the application did what it should.</param>
/// <param name="Seen">What was served from then on, each as often as it took the place of something else.</param>
/// <param name="Health">What the health check said in the end.</param>
/// <param name="IsRight">Whether nothing was served but what was served before and what should be.</param>
internal sealed record Step(string Name, TimeSpan Command, TimeSpan Served, IReadOnlyList<string> Seen, string Health, bool IsRight)
{
    /// <summary>Makes the row of a step from all that was seen.</summary>
    /// <param name="name">What was done.</param>
    /// <param name="command">How long doing it took.</param>
    /// <param name="served">How long it took until the application did what it should.</param>
    /// <param name="seen">What was served, in order.</param>
    /// <param name="before">What was served before.</param>
    /// <param name="expected">What should be.</param>
    public static Step Of(string name, TimeSpan command, TimeSpan served, IReadOnlyList<Observation> seen, string before, Expectation expected)
    {
        List<string> changes = [];
        foreach (Observation observation in seen)
        {
            if (changes.Count == 0 || changes[^1] != observation.Served)
            {
                changes.Add(observation.Served);
            }
        }

        // From what was before to what should be, once and never back, and nothing in between.
        bool isRight = changes.SequenceEqual(new[] { before, expected.Serves }.Distinct()) || changes.SequenceEqual([expected.Serves]);
        return new Step(name, command, served, changes, seen[^1].Health, isRight);
    }
}
