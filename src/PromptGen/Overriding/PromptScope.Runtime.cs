using System;

namespace PromptGen;

/// <content>The runtime that calls in the scope go by.</content>
public sealed partial class PromptScope
{
    private PromptRuntime? _runtime;

    /// <summary>The runtime of the innermost scope that says one; null for none.</summary>
    internal static PromptRuntime? Runtime => Current?._runtime;

    /// <summary>Opens a scope in which calls go by a runtime of its own in place of the process's. The key stays.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="runtime"/> is null.</exception>
    public static PromptScope In(PromptRuntime runtime)
    {
        ArgumentNullException.ThrowIfNull(runtime);
        return Open(new PromptScope(Current, Key) { _runtime = runtime });
    }

    partial void Inherit(PromptScope? outer) => _runtime = outer?._runtime;
}
