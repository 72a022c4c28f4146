using System;
using System.Collections.Generic;

namespace PromptGen.Build.Working;

/// <summary>What a process remembers of the projects that it has worked for: of each what its last selection understood. Several threads may use it.</summary>
public sealed class WorkMemory
{
    // A solution has so many projects with prompts at most that are built over and over.
    private const int MostProjects = 16;

    private readonly Dictionary<string, ProjectMemory> _projects = new(StringComparer.Ordinal);

    /// <summary>What is remembered of a project.</summary>
    /// <param name="place">The file with its selection.</param>
    internal ProjectMemory Of(string place)
    {
        lock (_projects)
        {
            if (!_projects.TryGetValue(place, out ProjectMemory? project))
            {
                if (_projects.Count >= MostProjects)
                {
                    _projects.Clear();
                }

                _projects.Add(place, project = new ProjectMemory());
            }

            return project;
        }
    }
}
