using System;
using System.Buffers;
using System.Collections.Generic;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;
using PromptGen.Emitted;

namespace PromptGen.Overriding;

/// <summary>
/// What a call does whose slot is open: it asks the runtime's table for the version, and renders that one or the compiled one. A version that fails
/// where the compiled one renders is quarantined. All of a version's text is there before any of it is handed to the caller.
/// </summary>
internal sealed class SlotSelector(PromptSlot slot) : PromptSelector
{
    /// <summary>What was rendered while renderings were counted.</summary>
    public RenderCounts Counts { get; } = new();

    internal override RenderedPrompt Render(string? key, TextCall call)
    {
        RenderedPrompt rendered = Select(key, out Selection selection) is { } version ? Render(version, selection, call) : call.RenderBaked();
        Count(rendered.Identity);
        return rendered;
    }

    internal override PromptIdentity Render(string? key, TextCall call, IBufferWriter<byte> destination)
    {
        PromptIdentity identity = Select(key, out Selection selection) is { } version ? Render(version, selection, call, destination) : call.RenderBaked(destination);
        Count(identity);
        return identity;
    }

    internal override RenderedChat Render(string? key, ChatCall call)
    {
        RenderedChat rendered = Select(key, out Selection selection) is { } version ? Render(version, selection, call) : call.RenderBaked();
        Count(rendered.Identity);
        return rendered;
    }

    private static RenderedPrompt Render(AdmittedOverride version, in Selection selection, TextCall call)
    {
        string text;
        try
        {
            text = version.RenderText(call);
        }
        catch (Exception exception)
        {
            // What the compiled version throws as well is the fault of what the caller passed.
            RenderedPrompt baked = call.RenderBaked();
            selection.Blame(exception);
            return baked;
        }

        return new RenderedPrompt(text, version.Identity);
    }

    private static PromptIdentity Render(AdmittedOverride version, in Selection selection, TextCall call, IBufferWriter<byte> destination)
    {
        string text;
        try
        {
            text = version.RenderText(call);
        }
        catch (Exception exception)
        {
            PromptIdentity baked = call.RenderBaked(destination);
            selection.Blame(exception);
            return baked;
        }

        Utf8Writer writer = new(destination);
        writer.Text(text);
        writer.Finish();
        return version.Identity;
    }

    private static RenderedChat Render(AdmittedOverride version, in Selection selection, ChatCall call)
    {
        IReadOnlyList<PromptMessage> messages;
        try
        {
            messages = version.RenderMessages(call, call.History);
        }
        catch (Exception exception)
        {
            RenderedChat baked = call.RenderBaked();
            selection.Blame(exception);
            return baked;
        }

        return new RenderedChat(messages, version.Identity);
    }

    private AdmittedOverride? Select(string? key, out Selection selection)
    {
        PromptRuntime runtime = PromptScope.Runtime ?? PromptRuntime.Shared;
        if (slot.Prompt is not { } prompt
            || runtime.Table.SelectorOf(prompt) is not { } selector
            || selector.Select(key ?? PromptScope.Key, out VersionReference? reference) is not { } version
            || runtime.IsQuarantined(prompt, reference!))
        {
            selection = default;
            return null;
        }

        selection = new Selection(runtime, selector.Said, reference!);
        return version;
    }

    private void Count(PromptIdentity identity)
    {
        if (RenderCounting.IsOn)
        {
            RenderCounting.Count(Counts, identity);
        }
    }

    /// <summary>Who selected a version.</summary>
    private readonly record struct Selection(PromptRuntime Runtime, PromptOverride Said, VersionReference Version)
    {
        /// <summary>Quarantines the version, unless it is only that a list grew a text that the caller may not pass.</summary>
        public void Blame(Exception exception)
        {
            if (exception is not TextTooLongException)
            {
                Runtime.Quarantine(new QuarantinedOverride(Said.Prompt, Said.Channel, Version, exception));
            }
        }
    }
}
