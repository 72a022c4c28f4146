using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Repository.State;

/// <summary>Nothing was changed, for the reasons that it carries. Everything that reads or moves a repository throws it and nothing else for what people can do wrong.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refuses for one reason.</summary>
    /// <param name="path">The file or folder that it is about.</param>
    /// <param name="code">The code.</param>
    /// <param name="message">What is wrong and what to do, without a final period.</param>
    public RefusedException(string path, string code, string message)
        : this([CatalogueDiagnostic.OfFile(path, code, message)])
    {
    }

    /// <summary>Refuses for several reasons.</summary>
    public RefusedException(IReadOnlyList<CatalogueDiagnostic> findings)
        : base(string.Join('\n', (findings ?? throw new ArgumentNullException(nameof(findings))).Select(f => f.ToString())))
    {
        Findings = findings;
    }

    /// <summary>The reasons, each with its place.</summary>
    public IReadOnlyList<CatalogueDiagnostic> Findings { get; }
}
