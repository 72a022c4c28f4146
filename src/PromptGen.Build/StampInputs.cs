using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
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
            List<string> facts = FactsOf();
            var code = new List<string>();
            bool isUnchanged = KeptTimes.Hold(TimesFile, facts, code);
            List<string> released = ReadSelected(isUnchanged);
            Code = isUnchanged ? [.. code] : Stamp(facts, released);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogErrorFromException(e);
            return false;
        }
    }

    private List<string> FactsOf()
    {
        var facts = new List<string>(Facts) { UseDrafts ? "drafts" : "pins", CodeExtension };
        facts.AddRange(Files);
        foreach (ITaskItem folder in CatalogueFolders)
        {
            facts.Add(folder.GetMetadata("IsPackaged"));
            facts.Add(folder.GetMetadata("FullPath"));
        }

        return facts;
    }

    // Of the released files, thousands, nobody needs the names where nothing has changed.
    private List<string> ReadSelected(bool isUnchanged)
    {
        var released = new List<string>();
        if (!File.Exists(SelectedFile))
        {
            return released;
        }

        using var reader = new StreamReader(SelectedFile);
        var items = new List<ITaskItem>();
        foreach (string[] row in Rows.Read(reader))
        {
            if (row[0] == WorkReport.Places)
            {
                CompilerInputs = row[1];
                IsSelected = true;
            }
            else if (row[0] == WorkReport.Input)
            {
                items.Add(SelectedInput.OfRow(row).ToItem());
            }
            else if (isUnchanged)
            {
                break;
            }
            else if (row[0] == WorkReport.ReleasedFile)
            {
                released.Add(row[1]);
            }
        }

        Selected = [.. items];
        return released;
    }

    private string[] Stamp(List<string> facts, List<string> released)
    {
        DateTime started = DateTime.UtcNow;
        var stamp = new InputStamp();
        foreach (string fact in facts)
        {
            stamp.AddName(fact);
        }

        foreach (string file in (IEnumerable<string>)[.. Files, .. Selected.Select(item => item.ItemSpec), .. released])
        {
            stamp.AddFile(file);
        }

        var walk = new FolderWalk(stamp, UseDrafts, CodeExtension);
        bool isTold = true;
        foreach (ITaskItem folder in CatalogueFolders)
        {
            string path = folder.GetMetadata("FullPath");
            walk.Enter(new DirectoryInfo(path));
            isTold = isTold && FolderTimes.Tell(path);
        }

        string text = stamp.ToText();
        if (!File.Exists(StampFile) || File.ReadAllText(StampFile) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(StampFile)!);
            File.WriteAllText(StampFile, text);
        }

        if (isTold)
        {
            KeptTimes.Keep(TimesFile, facts, stamp, [StampFile, SelectedFile], walk.Code, started);
        }
        else
        {
            KeptTimes.Forget(TimesFile);
        }

        return [.. walk.Code];
    }
}
