using System.Collections.Generic;
using Microsoft.Build.Framework;
using PromptGen.Build.Working;

namespace PromptGen.Build.Stamping;

/// <summary>What a stamp is taken of, and where it is kept.</summary>
/// <param name="Facts">What is no file, such as properties.</param>
/// <param name="Files">Single files, as full paths; they need not be there.</param>
/// <param name="Folders">The catalogue folders, as full paths; those of packages say so behind a <c>|</c>.</param>
/// <param name="CodeExtension">How the names of source files end; empty when nobody minds them.</param>
/// <param name="UsesDrafts">Whether drafts may be compiled: then a change to any of them matters.</param>
/// <param name="SelectedPath">What was selected last; it need not be there.</param>
/// <param name="StampPath">Takes the stamp, when it is another than before.</param>
/// <param name="TimesPath">Keeps the times of all that the stamp was taken of.</param>
internal sealed record StampRequest(
    IReadOnlyList<string> Facts,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Folders,
    string CodeExtension,
    bool UsesDrafts,
    string SelectedPath,
    string StampPath,
    string TimesPath)
{
    private const string Name = "Stamp.";

    /// <summary>A catalogue folder as <see cref="Folders"/> has it.</summary>
    public static string FolderOf(ITaskItem folder) => folder.GetMetadata("FullPath") + (folder.GetMetadata("IsPackaged") == "true" ? "|" : "");

    /// <summary>Reads what <see cref="AddTo"/> added.</summary>
    public static StampRequest Of(WorkOrder order) => new(
        order.Texts(Name + nameof(Facts)),
        order.Texts(Name + nameof(Files)),
        order.Texts(Name + nameof(Folders)),
        order.Text(Name + nameof(CodeExtension)),
        order.Is(Name + nameof(UsesDrafts)),
        order.Text(Name + nameof(SelectedPath)),
        order.Text(Name + nameof(StampPath)),
        order.Text(Name + nameof(TimesPath)));

    /// <summary>Adds it to an order.</summary>
    public WorkOrder AddTo(WorkOrder order) => order
        .With(Name + nameof(Facts), [.. Facts])
        .With(Name + nameof(Files), [.. Files])
        .With(Name + nameof(Folders), [.. Folders])
        .With(Name + nameof(CodeExtension), CodeExtension)
        .With(Name + nameof(UsesDrafts), UsesDrafts)
        .With(Name + nameof(SelectedPath), SelectedPath)
        .With(Name + nameof(StampPath), StampPath)
        .With(Name + nameof(TimesPath), TimesPath);

    /// <summary>All that it says of what is stamped but the files' times, a line each.</summary>
    public List<string> ToLines() => [.. Facts, UsesDrafts ? "drafts" : "pins", CodeExtension, .. Files, .. Folders];
}
