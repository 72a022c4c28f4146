using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Artefacts;

/// <summary>The compiled form of a version: all that rendering it takes, without front matter, files or other versions. Its canonical JSON is addressed by that text's own SHA-256.</summary>
public sealed class PromptArtefact
{
    /// <summary>Puts an artefact together.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version, or a draft's.</param>
    /// <param name="digest">The digest of the version's source, <c>sha256:</c> and 64 hexadecimal digits.</param>
    /// <param name="contract">Inputs, kind, settings and output schema.</param>
    /// <param name="body">The template.</param>
    /// <param name="includes">The closure: every partial that is included, directly or through others, in any order.</param>
    public PromptArtefact(string id, string version, string digest, PromptContract contract, ArtefactBody body, IEnumerable<ArtefactPartial> includes)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Version = version ?? throw new ArgumentNullException(nameof(version));
        Digest = digest ?? throw new ArgumentNullException(nameof(digest));
        Contract = contract ?? throw new ArgumentNullException(nameof(contract));
        Body = body ?? throw new ArgumentNullException(nameof(body));
        Includes = [.. (includes ?? throw new ArgumentNullException(nameof(includes))).OrderBy(p => p.Id, StringComparer.Ordinal)];
    }

    /// <summary>The prompt.</summary>
    public string Id { get; }

    /// <summary>The version, or a draft's.</summary>
    public string Version { get; }

    /// <summary>The digest of the version's source, <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Digest { get; }

    /// <summary>Inputs, kind, settings and output schema.</summary>
    public PromptContract Contract { get; }

    /// <summary>The template.</summary>
    public ArtefactBody Body { get; }

    /// <summary>The closure in ordinal order of the ids.</summary>
    public IReadOnlyList<ArtefactPartial> Includes { get; }
}
