namespace PromptGen.Generator;

/// <summary>The pipeline's steps by name, in the order in which data flows through them; tests and profilers ask for them.</summary>
public static class TrackingNames
{
    /// <summary>The additional files, each with its role; nothing is read yet.</summary>
    public const string Files = nameof(Files);

    /// <summary>Each manifest read, alone.</summary>
    public const string Manifests = nameof(Manifests);

    /// <summary>Each released version's file read, alone.</summary>
    public const string Versions = nameof(Versions);

    /// <summary>The lock read, if there is one.</summary>
    public const string Lock = nameof(Lock);

    /// <summary>Which version of each prompt is compiled.</summary>
    public const string Releases = nameof(Releases);

    /// <summary>What some closure pins, by name.</summary>
    public const string Pins = nameof(Pins);

    /// <summary>The files that some closure pins.</summary>
    public const string Pinned = nameof(Pinned);

    /// <summary>Each draft read, alone; none unless drafts are used.</summary>
    public const string Drafts = nameof(Drafts);

    /// <summary>The releases that drafts go on from.</summary>
    public const string DraftBases = nameof(DraftBases);

    /// <summary>Each draft beside the release that it goes on from.</summary>
    public const string ComparedDrafts = nameof(ComparedDrafts);

    /// <summary>The present text of every partial: draft or newest release.</summary>
    public const string PresentPartials = nameof(PresentPartials);

    /// <summary>What becomes of each draft.</summary>
    public const string DraftVerdicts = nameof(DraftVerdicts);

    /// <summary>The prompts whose drafts are compiled in place of their pins.</summary>
    public const string DraftedPrompts = nameof(DraftedPrompts);

    /// <summary>What becomes of each released file.</summary>
    public const string Verdicts = nameof(Verdicts);

    /// <summary>Each prompt with the version to compile and the files of its closure.</summary>
    public const string Prompts = nameof(Prompts);

    /// <summary>The prompts that the catalogue's files show, pinned or not.</summary>
    public const string KnownPrompts = nameof(KnownPrompts);

    /// <summary>The ids that cannot have a C# name.</summary>
    public const string NameProblems = nameof(NameProblems);

    /// <summary>What the project and its platform want of emitted code.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>Each prompt parsed, bound and emitted.</summary>
    public const string CompiledPrompts = nameof(CompiledPrompts);

    /// <summary>Each prompt's C# file.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>The C# file that lists the prompts.</summary>
    public const string CatalogSource = nameof(CatalogSource);

    /// <summary>The C# file that stands for prompts that are not pinned.</summary>
    public const string StubSource = nameof(StubSource);

    /// <summary>All of them in order.</summary>
    public static System.Collections.Generic.IReadOnlyList<string> All { get; } =
    [
        Files, Manifests, Versions, Lock, Releases, Pins, Pinned, Drafts, DraftBases, ComparedDrafts, PresentPartials, DraftVerdicts, DraftedPrompts, Verdicts, Prompts, KnownPrompts, NameProblems, Settings, CompiledPrompts, Sources, CatalogSource, StubSource,
    ];
}
