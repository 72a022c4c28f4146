using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>A file that an application's compiler is given.</summary>
/// <param name="Role">What it is for, as the generator reads it: <c>lock</c>, <c>last-lock</c>, <c>index</c>, <c>settings</c>, <c>released</c>, <c>manifest</c>, <c>version</c> or <c>draft</c>.</param>
/// <param name="Path">The file.</param>
/// <param name="Root">The catalogue folder that its place is relative to.</param>
public sealed record CompilerInput(string Role, string Path, string Root)
{
    /// <summary>The role of <see cref="ReleasedTexts"/>.</summary>
    public const string Released = "released";

    /// <summary>All that the compiler is given, by role, folder and path: what a lock selects, the lock, and the list of prompts.</summary>
    /// <param name="selected">What the lock selects, but for the files that <paramref name="released"/> has the texts of.</param>
    /// <param name="released">The files with the texts of released versions and manifests.</param>
    /// <param name="props">Where the list of prompts, the lock and its copy are; the last two are empty when there is no lock.</param>
    /// <param name="root">The application's own catalogue folder.</param>
    public static ValueList<CompilerInput> Of(IEnumerable<SelectedFile> selected, IEnumerable<string> released, SelectionProps props, string root)
    {
        IEnumerable<CompilerInput> files = (selected ?? throw new ArgumentNullException(nameof(selected))).Select(f => new CompilerInput(RoleOf(f.Role), f.Path, f.Root))
            .Concat((released ?? throw new ArgumentNullException(nameof(released))).Select(path => new CompilerInput(Released, path, root)));
        (string Role, string Path)[] named = [("index", (props ?? throw new ArgumentNullException(nameof(props))).IndexPath), ("lock", props.LockPath), ("last-lock", props.LastLockPath)];
        IEnumerable<CompilerInput> others = named.Where(n => n.Path.Length > 0).Select(n => new CompilerInput(n.Role, n.Path, root));
        return new ValueList<CompilerInput>(files.Concat(others).OrderBy(f => f.Role, StringComparer.Ordinal).ThenBy(f => f.Root, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal));
    }

    private static string RoleOf(FileRole role) => role switch
    {
        FileRole.Settings => "settings",
        FileRole.Manifest => "manifest",
        FileRole.Version => "version",
        FileRole.Draft => "draft",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nothing else is compiled."),
    };
}
