using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Testing;

namespace PromptGen.Cli.Testing;

/// <summary>Writes golden files anew: what the draft renders, and where there is none, the first version that is tested. The other versions are then held against it.</summary>
internal static class GoldenUpdate
{
    /// <summary>Writes the files that change.</summary>
    /// <param name="subjects">What is tested, of each prompt the draft first.</param>
    /// <param name="files">The golden files.</param>
    /// <returns>The paths that were written.</returns>
    public static IReadOnlyList<string> Run(IEnumerable<TestSubject> subjects, GoldenFiles files)
    {
        var seen = new HashSet<string>();
        var written = new List<string>();
        foreach (TestSubject subject in subjects.Where(s => s.Tested is not null))
        {
            foreach (PromptTestCase @case in subject.Cases)
            {
                if (@case.Expectations.FirstOrDefault(e => e.Kind == ExpectationKind.Golden) is { } golden
                    && CaseRun.Run(subject.File, @case, subject.Tested!, _ => "").Rendered is { } rendered
                    && seen.Add(GoldenFiles.PathOf(subject.File, golden.Text))
                    && files.Write(subject.File, golden.Text, rendered.ToTranscript()))
                {
                    written.Add(GoldenFiles.PathOf(subject.File, golden.Text));
                }
            }
        }

        return written;
    }
}
