using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using PromptGen.Catalog.Files;

namespace PromptGen.Build.Working;

/// <summary>What was selected last, as it is kept for the next build.</summary>
internal sealed class SelectedList
{
    private const string Places = "places";
    private const string Input = "input";
    private const string ReleasedFile = "released";
    private const int InputLength = 5;

    private readonly List<SelectedInput> _inputs = [];
    private readonly List<string> _released = [];

    private SelectedList()
    {
    }

    /// <summary>Whether the compiler is to get it.</summary>
    public bool IsSelected { get; private set; }

    /// <summary>Where the files are that the compiler gets, as the generator is told.</summary>
    public string CompilerInputs { get; private set; } = "";

    /// <summary>What the compiler gets.</summary>
    public IReadOnlyList<SelectedInput> Inputs => _inputs;

    /// <summary>The released files that they were made of.</summary>
    public IReadOnlyList<string> Released => _released;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file, which need not be there; one that another version of the package wrote in another way says nothing.</param>
    /// <param name="withReleased">Whether the released files matter: of thousands, nobody needs the names where nothing has changed.</param>
    public static SelectedList Read(string path, bool withReleased)
    {
        var list = new SelectedList();
        if (!File.Exists(path))
        {
            return list;
        }

        using var reader = new StreamReader(path);
        foreach (string[] row in Rows.Read(reader))
        {
            if (row.Length != (row[0] == Input ? InputLength : 2))
            {
                return new SelectedList();
            }

            if (row[0] == Places)
            {
                list.CompilerInputs = row[1];
                list.IsSelected = true;
            }
            else if (row[0] == Input)
            {
                list._inputs.Add(SelectedInput.OfRow(row));
            }
            else if (!withReleased)
            {
                break;
            }
            else
            {
                list._released.Add(row[1]);
            }
        }

        return list;
    }

    /// <summary>Writes it, when it is another than before.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">What the compiler is to get.</param>
    /// <param name="compilerInputs">Where that is, as the generator is told.</param>
    /// <param name="released">The released files that it was made of.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="System.UnauthorizedAccessException">As before.</exception>
    public static void Write(string path, IEnumerable<SelectedInput> inputs, string compilerInputs, IEnumerable<string> released) => AtomicFile.WriteIfDifferent(
        path,
        Rows.Write(inputs.Select(i => i.ToRow().Prepend(Input)).Prepend([Places, compilerInputs]).Concat(released.Select(file => (IEnumerable<string>)[ReleasedFile, file]))));

    /// <summary>The items that the compiler's task gets.</summary>
    public ITaskItem[] ToItems()
    {
        var items = new ITaskItem[_inputs.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = _inputs[i].ToItem();
        }

        return items;
    }
}
