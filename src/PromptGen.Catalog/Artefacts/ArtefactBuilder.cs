using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Artefacts;

/// <summary>Makes artefacts: the one place where a version becomes what channels serve and runtimes read.</summary>
public static class ArtefactBuilder
{
    /// <summary>The artefact of a checked version.</summary>
    /// <param name="file">A released version or partial without errors.</param>
    /// <param name="partials">What it can include, as when it was checked.</param>
    /// <exception cref="ArgumentException">It is a draft, or a partial of its closure is missing.</exception>
    public static PromptArtefact Build(CheckedPrompt file, IPartialResolver partials)
    {
        PromptSource source = (file ?? throw new ArgumentNullException(nameof(file))).Source;
        PromptVersion version = source.Version ?? throw new ArgumentException("A draft's artefact is made of what was chosen for it.", nameof(file));
        return Build(source, version, source.Digest, file.Contract, ClosureOf(source, partials));
    }

    /// <summary>The artefact of a checked draft, as the inner loop compiles it.</summary>
    /// <param name="file">The draft, without errors.</param>
    /// <param name="choice">What it is called and includes.</param>
    public static PromptArtefact Build(CheckedPrompt file, DraftChoice choice) => Build(
        (file ?? throw new ArgumentNullException(nameof(file))).Source,
        (choice ?? throw new ArgumentNullException(nameof(choice))).Version,
        choice.Digest,
        file.Contract,
        choice.Closure.Select(p => p.ToPartialSource()));

    /// <summary>The artefact of a file whose contract and closure are known.</summary>
    /// <param name="source">The file.</param>
    /// <param name="version">The version, or a draft's.</param>
    /// <param name="digest">The digest that goes with it: of a release that of its file, of a draft that of its text with its closure.</param>
    /// <param name="contract">Its contract with its kind.</param>
    /// <param name="closure">Every partial that it includes, directly or through others.</param>
    public static PromptArtefact Build(PromptSource source, PromptVersion version, Digest digest, PromptContract contract, IEnumerable<PartialSource> closure) => new(
        (source ?? throw new ArgumentNullException(nameof(source))).Id.Value,
        (version ?? throw new ArgumentNullException(nameof(version))).ToString(),
        (digest ?? throw new ArgumentNullException(nameof(digest))).Text,
        contract,
        ArtefactBody.Of(source.Source, source.BodyStart),
        closure.Select(p => new ArtefactPartial(p.Id, p.Version, Digest.Of(p.Source).Text, p.Contract.Inputs, ArtefactBody.Of(p.Source, p.BodyStart))));

    /// <summary>What names an artefact: the SHA-256 of its canonical text.</summary>
    public static Digest DigestOf(PromptArtefact artefact) => Digest.OfBytes(ArtefactWriter.WriteBytes(artefact));

    private static IEnumerable<PartialSource> ClosureOf(PromptSource released, IPartialResolver partials) =>
        (released.Header.Includes ?? ValueList<IncludePin>.Empty).Select(pin => partials.Find(pin.Id.Value, null)
            ?? throw new ArgumentException($"The partial '{pin.Id}' {pin.Version} of the closure is missing.", nameof(partials)));
}
