using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Cli.Linting;

/// <summary>Which part of a catalogue is looked at: all of it, or what ids and paths on the command line name.</summary>
internal sealed class LintScope
{
    private readonly string _root;
    private readonly HashSet<PromptId> _prompts = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    private LintScope(string root) => _root = Path.GetFullPath(root);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsAll { get; private set; }

    /// <summary>Finds what is named.</summary>
    /// <param name="root">The catalogue's folder as the user would name it.</param>
    /// <param name="catalogue">What is in it.</param>
    /// <param name="locks">The paths of the locks.</param>
    /// <param name="names">Ids of prompts or folders of prompts, and paths of files and folders; none for everything.</param>
    /// <param name="problem">Why there is none: a name that names nothing here.</param>
    public static LintScope? Of(string root, PromptCatalogue catalogue, IReadOnlyList<string> locks, IReadOnlyList<string> names, out string? problem)
    {
        var scope = new LintScope(root) { IsAll = names.Count == 0 };
        problem = names.Where(name => !scope.AddId(name, catalogue) && !scope.AddPath(name, catalogue, locks)).Select(name => Unknown(root, name, catalogue)).FirstOrDefault();
        if (problem is not null)
        {
            return null;
        }

        // A prompt is as right as the partials in it.
        scope._prompts.UnionWith(IncludedPartials.Of(scope._prompts, catalogue));
        return scope;
    }

    /// <summary>Whether a prompt is looked at.</summary>
    public bool Has(PromptId id) => IsAll || _prompts.Contains(id);

    /// <summary>Whether a lock is looked at as a whole.</summary>
    public bool HasLock(string path) => IsAll || _files.Contains(Path.GetFullPath(path));

    /// <summary>Whether a finding in a file is reported: it belongs to a prompt that is looked at, or is named itself.</summary>
    public bool HasFile(string path) => IsAll || (IdOf(path) is { } id ? Has(id) : _files.Contains(Path.GetFullPath(path)));

    private bool AddId(string name, PromptCatalogue catalogue) =>
        PromptId.TryParse(name) is { } id && AddAll(catalogue.Prompts.Where(p => p.Id == id || p.Id.Value.StartsWith(name + "/", StringComparison.Ordinal)));

    private bool AddPath(string name, PromptCatalogue catalogue, IReadOnlyList<string> locks)
    {
        string path = Path.GetFullPath(name);
        string relative = Path.GetRelativePath(_root, path).Replace('\\', '/');
        if (Directory.Exists(path))
        {
            IsAll |= relative == ".";
            string folder = relative + "/";
            return IsAll || AddAll(catalogue.Prompts.Where(p => folder.StartsWith(p.Id.Value + "/", StringComparison.Ordinal) || p.Id.Value.StartsWith(folder, StringComparison.Ordinal)));
        }

        bool isInside = !Path.IsPathRooted(relative) && !relative.StartsWith("../", StringComparison.Ordinal);
        if (!File.Exists(path) || !(isInside || locks.Any(l => Path.GetFullPath(l) == path)))
        {
            return false;
        }

        // A file that belongs to no prompt stands for itself.
        _ = isInside && IdOf(path) is { } id ? _prompts.Add(id) : _files.Add(path);
        return true;
    }

    private bool AddAll(IEnumerable<CataloguePrompt> prompts)
    {
        PromptId[] ids = [.. prompts.Select(p => p.Id)];
        _prompts.UnionWith(ids);
        return ids.Length > 0;
    }

    private PromptId? IdOf(string path) => CataloguePath.Parse(Path.GetRelativePath(_root, Path.GetFullPath(path))).Id;

    private static string Unknown(string root, string name, PromptCatalogue catalogue) =>
        Path.Exists(name)
            ? $"'{name}' is no part of the catalogue '{root}', nor a lock of its versions"
            : $"there is no prompt and no file '{name}' in '{root}'{NearestName.Hint(name, catalogue.Prompts.Select(p => p.Id.Value))}";
}
