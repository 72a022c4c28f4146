using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Testing;

namespace PromptGen.Requests;

/// <summary>Reads what cases say under <c>versions</c>.</summary>
public static class CaseRanges
{
    /// <summary>The range of each case that has one.</summary>
    /// <param name="file">The cases.</param>
    /// <param name="findings">Takes an error for each that cannot be read.</param>
    public static Dictionary<PromptTestCase, PinRequest> Read(PromptTestFile file, ICollection<CatalogueDiagnostic> findings)
    {
        _ = findings ?? throw new ArgumentNullException(nameof(findings));
        var ranges = new Dictionary<PromptTestCase, PinRequest>();
        foreach (PromptTestCase @case in (file ?? throw new ArgumentNullException(nameof(file))).Cases.Where(c => c.Versions is not null))
        {
            if (PinRequest.TryParse(@case.Versions!) is { Channel: null } range)
            {
                ranges.Add(@case, range);
            }
            else
            {
                findings.Add(file.Error(TestCodes.BadRange, @case.VersionsSpan, "'versions' takes a version (1.2.0) or a range in NuGet's notation (1.*, [1.2,2.0))"));
            }
        }

        return ranges;
    }
}
