using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Checking;

/// <summary>A check under way: it collects what is wrong and goes on.</summary>
/// <param name="folder">The repository.</param>
internal sealed class CheckWork(string folder)
{
    private readonly List<CatalogueDiagnostic> _findings = [];

    /// <summary>The repository.</summary>
    public string Folder { get; } = folder;

    /// <summary>How many versions were looked at.</summary>
    public int Versions { get; set; }

    /// <summary>How many states were looked at.</summary>
    public int States { get; set; }

    /// <summary>What something gives; null when it is refused, which is taken down.</summary>
    public T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (RefusedException refused)
        {
            _findings.AddRange(refused.Findings);
            return null;
        }
    }

    /// <summary>Does something; that it is refused is taken down.</summary>
    public void Try(Action check) => Try(() =>
    {
        check();
        return this;
    });

    /// <summary>Takes down what is wrong with a file.</summary>
    public void Report(string relative, string message, string code = ChannelCodes.BrokenRepository) => _findings.Add(CatalogueDiagnostic.OfFile(RepositoryPaths.In(Folder, relative), code, message));

    /// <summary>What was found.</summary>
    public CheckOutcome Outcome() => new(new ValueList<CatalogueDiagnostic>(_findings.Distinct()), Versions, States);
}
