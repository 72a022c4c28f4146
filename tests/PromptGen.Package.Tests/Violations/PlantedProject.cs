using System;
using System.Collections.Generic;

namespace PromptGen.Package.Tests.Violations;

/// <summary>An application with mistakes in it, each of which a build has to find.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Body">Its project file's body.</param>
/// <param name="Plant">Puts the mistakes in.</param>
/// <param name="Expected">Every error that the build reports.</param>
internal sealed record PlantedProject(string Name, string Body, Action<TestProject> Plant, IReadOnlyList<PlantedError> Expected)
{
    /// <summary>Its project file's name.</summary>
    public string File { get; init; } = "App.csproj";

    /// <summary>What the command line that builds it sets.</summary>
    public string Properties { get; init; } = "Configuration=Release";

    /// <summary>Errors that follow from an expected one and say so, as often as that has consequences.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];
}

/// <summary>An error that a build reports once.</summary>
/// <param name="Code">Its code.</param>
/// <param name="File">The file's path in the application; behind a colon, the name of a file of the package; empty where the error is about the project as a whole, which the log names.</param>
/// <param name="Span">The text under it; empty where the place is the file as a whole.</param>
internal sealed record PlantedError(string Code, string File, string Span = "");
