using System;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;

namespace PromptGen.Overriding;

/// <summary>A version that serves in place of the compiled one.</summary>
/// <param name="Said">What the channel says of the prompt.</param>
/// <param name="Reference">The version as the channel names it.</param>
/// <param name="Override">What renders it.</param>
internal sealed record SelectedVersion(PromptOverride Said, VersionReference Reference, AdmittedOverride Override)
{
    /// <summary>Quarantines the version, unless it is only that a list grew a text that the caller may not pass.</summary>
    /// <param name="runtime">Whose table selected it.</param>
    /// <param name="exception">How it failed.</param>
    public void Blame(PromptRuntime runtime, Exception exception)
    {
        if (exception is not TextTooLongException)
        {
            runtime.Quarantine(new QuarantinedOverride(Said.Prompt, Said.Channel, Reference, exception));
        }
    }
}
