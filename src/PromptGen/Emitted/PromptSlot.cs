using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>
/// Where a compiled prompt can be overridden: it holds nothing or a selector. Generated code asks it at the beginning of each call, and goes on with the
/// compiled version when it holds nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class PromptSlot
{
    private volatile PromptSelector? _selector;

    /// <summary>Makes a slot that holds nothing.</summary>
    public PromptSlot() => Register();

    /// <summary>Whether it holds a selector, so that the compiled version may not be the one to render.</summary>
    public bool IsOpen => _selector is not null;

    /// <summary>The compiled prompt that the slot is of; null while nobody has asked for its descriptor, and always for a draft, which is never overridden.</summary>
    internal PromptDescriptor? Prompt { get; set; }

    /// <summary>Renders a text prompt by the version that is selected.</summary>
    /// <param name="key">What a split goes by; null for the one of the scope.</param>
    /// <param name="call">The call.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public RenderedPrompt Render(string? key, TextCall call) => _selector is { } selector ? selector.Render(key, call) : call.RenderBaked();

    /// <summary>Renders a text prompt as UTF-8 by the version that is selected.</summary>
    /// <param name="key">What a split goes by; null for the one of the scope.</param>
    /// <param name="call">The call.</param>
    /// <param name="destination">Takes the text.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PromptIdentity Render(string? key, TextCall call, IBufferWriter<byte> destination) =>
        _selector is { } selector ? selector.Render(key, call, destination) : call.RenderBaked(destination);

    /// <summary>Renders a chat prompt by the version that is selected.</summary>
    /// <param name="key">What a split goes by; null for the one of the scope.</param>
    /// <param name="call">The call.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public RenderedChat Render(string? key, ChatCall call) => _selector is { } selector ? selector.Render(key, call) : call.RenderBaked();

    /// <summary>Opens the slot, or closes it with null.</summary>
    internal void Set(PromptSelector? selector) => _selector = selector;

    /// <summary>Makes the slot known to what opens it; where channels are not supported nothing does.</summary>
    partial void Register();
}
