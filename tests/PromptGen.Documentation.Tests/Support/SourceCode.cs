using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>A diagnostic's code as a constant of the source declares it.</summary>
/// <param name="Id">The code, for example <c>PG2001</c>.</param>
/// <param name="File">The declaring file, relative to the repository.</param>
internal sealed partial record SourceCode(string Id, string File)
{
    /// <summary>
    /// Every declared code. They are read from the sources, so that the generator's and the tool's, which no test
    /// project can refer to together, are among them.
    /// </summary>
    public static IReadOnlyList<SourceCode> All { get; } =
        Repository.Sources(".cs").SelectMany(Declared).ToArray();

    private static IEnumerable<SourceCode> Declared(string path) =>
        Declaration().Matches(Read(path)).Select(m => new SourceCode(m.Groups["id"].Value, Repository.Relative(path)));

    private static string Read(string path) => System.IO.File.ReadAllText(path);

    [GeneratedRegex("""const string \w+ = "(?<id>PG[^"]*)";""")]
    private static partial Regex Declaration();
}
