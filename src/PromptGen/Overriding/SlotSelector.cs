using System;
using System.Buffers;
using System.Collections.Generic;
using PromptGen.Emitted;
using PromptGen.Templates.Interpretation;

namespace PromptGen.Overriding;

/// <summary>
/// What a call does whose slot is open: it asks the runtime's table for the version, and renders that one or the compiled one. A version that fails
/// where the compiled one renders is quarantined. All of a version's text is there before any of it is handed to the caller.
/// </summary>
internal sealed class SlotSelector(PromptSlot slot) : PromptSelector
{
    /// <summary>What was rendered while renderings were counted.</summary>
    public RenderCounts Counts { get; } = new();

    private static PromptRuntime Runtime => PromptScope.Runtime ?? PromptRuntime.Shared;

    internal override RenderedPrompt Render(string? key, TextCall call)
    {
        PromptRuntime runtime = Runtime;
        RenderedPrompt rendered = Select(runtime, key) is { } version ? Render(version, runtime, call) : call.RenderBaked();
        Count(rendered.Identity);
        return rendered;
    }

    internal override PromptIdentity Render(string? key, TextCall call, IBufferWriter<byte> destination)
    {
        PromptRuntime runtime = Runtime;
        PromptIdentity identity = Select(runtime, key) is { } version ? Render(version, runtime, call, destination) : call.RenderBaked(destination);
        Count(identity);
        return identity;
    }

    internal override RenderedChat Render(string? key, ChatCall call)
    {
        PromptRuntime runtime = Runtime;
        RenderedChat rendered = Select(runtime, key) is { } version ? Render(version, runtime, call) : call.RenderBaked();
        Count(rendered.Identity);
        return rendered;
    }

    private static RenderedPrompt Render(SelectedVersion version, PromptRuntime runtime, TextCall call)
    {
        string text;
        try
        {
            text = version.Override.RenderText(call);
        }
        catch (Exception exception)
        {
            // What the compiled version throws as well is the fault of what the caller passed.
            RenderedPrompt baked = call.RenderBaked();
            version.Blame(runtime, exception);
            return baked;
        }

        return new RenderedPrompt(text, version.Override.Identity);
    }

    private static PromptIdentity Render(SelectedVersion version, PromptRuntime runtime, TextCall call, IBufferWriter<byte> destination)
    {
        TextRendering text;
        try
        {
            text = version.Override.StartText(call);
        }
        catch (Exception exception)
        {
            PromptIdentity baked = call.RenderBaked(destination);
            version.Blame(runtime, exception);
            return baked;
        }

        using (text)
        {
            Utf8Writer writer = Utf8Writer.Start(destination);
            for (int i = 0; i < text.PartCount; i++)
            {
                writer.Chars(text.GetPart(i));
            }

            writer.Finish(default);
        }

        return version.Override.Identity;
    }

    private static RenderedChat Render(SelectedVersion version, PromptRuntime runtime, ChatCall call)
    {
        IReadOnlyList<PromptMessage> messages;
        try
        {
            messages = version.Override.RenderMessages(call, call.History);
        }
        catch (Exception exception)
        {
            RenderedChat baked = call.RenderBaked();
            version.Blame(runtime, exception);
            return baked;
        }

        return new RenderedChat(messages, version.Override.Identity);
    }

    private SelectedVersion? Select(PromptRuntime runtime, string? key) =>
        slot.Prompt is { } prompt
        && runtime.Table.SelectorOf(prompt) is { } selector
        && selector.Select(key ?? PromptScope.Key) is { } version
        && !runtime.IsQuarantined(prompt, version.Reference)
            ? version
            : null;

    private void Count(PromptIdentity identity)
    {
        if (RenderCounting.IsOn)
        {
            RenderCounting.Count(Counts, identity);
        }
    }
}
