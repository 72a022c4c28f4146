using System;
using System.Collections.Generic;
using PromptGen.Catalog.Selection;

namespace PromptGen.Build.Working;

/// <summary>What a process remembers of the projects that it has worked for: of each what its last selection understood. Several threads may use it.</summary>
public sealed class WorkMemory
{
    // A solution has so many projects with prompts at most that are built over and over.
    private const int MostProjects = 16;

    private readonly Dictionary<string, SelectionMemory> _projects = new(StringComparer.Ordinal);

    /// <summary>What is remembered of a project.</summary>
    /// <param name="place">The file with its selection.</param>
    internal SelectionMemory Of(string place)
    {
        lock (_projects)
        {
            return _projects.TryGetValue(place, out SelectionMemory? memory) ? memory : new SelectionMemory();
        }
    }

    /// <summary>Remembers a project.</summary>
    /// <param name="place">The file with its selection.</param>
    /// <param name="memory">What its last selection understood.</param>
    internal void Keep(string place, SelectionMemory memory)
    {
        lock (_projects)
        {
            if (_projects.Count >= MostProjects && !_projects.ContainsKey(place))
            {
                _projects.Clear();
            }

            _projects[place] = memory;
        }
    }
}
