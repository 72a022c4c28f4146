using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptGen.Build.Stamping;
using PromptGen.Build.Working;

namespace PromptGen.Build;

/// <summary>
/// Takes, in every build, a stamp of all that <see cref="ResolvePrompts"/> follows from, and gives what that selected last. The stamp has names and times of the files: one that was removed or exchanged
/// for an older one is noticed too. No folder of released versions is entered; of those in use the last selection knows the names. While all times are what they were, no stamp need be taken.
/// </summary>
/// <remarks>It runs when nothing has changed, so it touches nothing but names and times, and none of the libraries that read what is in the files.</remarks>
public sealed class StampInputs : Task
{
    /// <summary>The catalogue folders.</summary>
    public ITaskItem[] CatalogueFolders { get; set; } = [];

    /// <summary>Other files that it follows from, as full paths; they need not be there.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>Other facts that it follows from, such as properties.</summary>
    public string[] Facts { get; set; } = [];

    /// <summary>What was selected last; it need not be there.</summary>
    [Required]
    public string SelectedFile { get; set; } = "";

    /// <summary>Takes the stamp, when it is another than before.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>Keeps the times of all that the stamp was taken of.</summary>
    [Required]
    public string TimesFile { get; set; } = "";

    /// <summary>Whether drafts may be compiled: then a change to any of them matters.</summary>
    public bool UseDrafts { get; set; }

    /// <summary>How the names of the language's source files end; empty when nobody minds them.</summary>
    public string CodeExtension { get; set; } = "";

    /// <summary>Whether <see cref="Selected"/> is what the compiler is to get.</summary>
    [Output]
    public bool IsSelected { get; private set; }

    /// <summary>What was selected last: the compiler's additional files with their metadata.</summary>
    [Output]
    public ITaskItem[] Selected { get; private set; } = [];

    /// <summary>Where <see cref="Selected"/> are, as the generator is told.</summary>
    [Output]
    public string CompilerInputs { get; private set; } = "";

    /// <summary>Source files among the prompts.</summary>
    [Output]
    public string[] Code { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var request = new StampRequest(Facts, Files, Array.ConvertAll(CatalogueFolders, StampRequest.FolderOf), CodeExtension, UseDrafts, SelectedFile, StampFile, TimesFile);
            var code = new List<string>();
            Code = KeptTimes.Hold(TimesFile, request.ToLines(), code) ? [.. code] : [.. StampTaking.Take(request)];
            var selected = SelectedList.Read(SelectedFile, withReleased: false);
            IsSelected = selected.IsSelected;
            CompilerInputs = selected.CompilerInputs;
            Selected = selected.ToItems();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogErrorFromException(e);
            return false;
        }
    }
}
