using System;
using System.IO;
using Microsoft.Build.Framework;
using PromptGen.Build.Working;

namespace PromptGen.Build;

/// <summary>
/// Finds, before an application is compiled, what its lock selects of the catalogue, keeps that for the next evaluation of the project, and looks whether it is in order; what is not fails the build.
/// In an editor, where the compiler says what is wrong, it only selects, and never fails. What <see cref="OrderPrompts"/> has ordered is waited for.
/// </summary>
public sealed class ResolvePrompts : SelectionTask
{
    /// <summary>Whether <see cref="Selected"/> is what the compiler is to get.</summary>
    [Output]
    public bool IsSelected { get; private set; }

    /// <summary>What is selected: the compiler's additional files with their metadata.</summary>
    [Output]
    public ITaskItem[] Selected { get; private set; } = [];

    /// <summary>Where <see cref="Selected"/> are, as the generator is told.</summary>
    [Output]
    public string CompilerInputs { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Do(Order());
        return !Log.HasLoggedErrors && TakeSelected();
    }

    private bool TakeSelected()
    {
        try
        {
            var selected = SelectedList.Read(SelectedFile, withReleased: false);
            IsSelected = selected.IsSelected;
            CompilerInputs = selected.CompilerInputs;
            Selected = selected.ToItems();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An editor goes on with what it has.
            if (!SelectOnly)
            {
                Log.LogErrorFromException(e);
            }

            return SelectOnly;
        }
    }
}
