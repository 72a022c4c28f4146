using System.Collections.Generic;

namespace PromptGen.Benchmarks.Groups;

/// <summary>Measurements that belong together: a word of the command line, and the first word of their marks on the page.</summary>
/// <param name="Name">The word.</param>
/// <param name="Parts">The measurements, in the order in which they are made.</param>
internal sealed record BenchmarkGroup(string Name, params IReadOnlyList<BenchmarkPart> Parts);
