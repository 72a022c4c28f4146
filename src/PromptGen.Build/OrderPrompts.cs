namespace PromptGen.Build;

/// <summary>
/// Has the work of <see cref="ResolvePrompts"/> begun by a process of its own, and does not wait for it: meanwhile the build finds the project's references. It says nothing and never fails; whatever
/// came of it, <see cref="ResolvePrompts"/> says.
/// </summary>
public sealed class OrderPrompts : SelectionTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        Begin(Order());
        return true;
    }
}
