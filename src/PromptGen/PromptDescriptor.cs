using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using PromptGen.Emitted;
using PromptGen.Templates.Contracts;

namespace PromptGen;

/// <summary>What an application compiled of one prompt: its identity and its contract. Generated code makes one per prompt, on first use.</summary>
[DebuggerDisplay("{Identity,nq}")]
public sealed class PromptDescriptor
{
    private static int s_count;

    private readonly Func<PromptContract> _createContract;
    private PromptContract? _contract;

    /// <summary>Describes a compiled prompt.</summary>
    /// <param name="identity">The compiled version.</param>
    /// <param name="createContract">Makes its contract; called when somebody asks.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PromptDescriptor(PromptIdentity identity, Func<PromptContract> createContract)
    {
        Identity = identity ?? throw new ArgumentNullException(nameof(identity));
        _createContract = createContract ?? throw new ArgumentNullException(nameof(createContract));
    }

    /// <summary>Describes a compiled prompt that channels can override; generated code calls this.</summary>
    /// <param name="identity">The compiled version.</param>
    /// <param name="createContract">Makes its contract; called when somebody asks.</param>
    /// <param name="slot">What its accessor asks; of this prompt alone.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PromptDescriptor(PromptIdentity identity, Func<PromptContract> createContract, PromptSlot slot)
        : this(identity, createContract)
    {
        Slot = slot ?? throw new ArgumentNullException(nameof(slot));
        slot.Prompt = this;
    }

    /// <summary>The compiled version.</summary>
    public PromptIdentity Identity { get; }

    /// <summary>The prompt's id.</summary>
    public string Id => Identity.Id;

    /// <summary>The compiled version.</summary>
    public string BakedVersion => Identity.Version;

    /// <summary>The compiled version's digest.</summary>
    public string BakedDigest => Identity.Digest;

    /// <summary>
    /// What callers supply and get: inputs with types, trust, limits and defaults, settings and output schema.
    /// Descriptions are left out; they are in the generated documentation.
    /// </summary>
    public PromptContract Contract => _contract ??= _createContract();

    /// <summary>Whether a draft was compiled, which nothing overrides.</summary>
    internal bool IsDraft => BakedVersion.Contains("-draft+");

    /// <summary>Its place among the descriptors that the process has made.</summary>
    internal int Number { get; } = Interlocked.Increment(ref s_count);

    /// <summary>What its accessor asks; null when nothing overrides the prompt, as a draft.</summary>
    internal PromptSlot? Slot { get; }
}
