using System.Collections.Generic;

namespace PromptGen.Generator.Emission;

/// <summary>A prompt in the catalogue file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Folders">Names of the classes of its folders, outermost first, unescaped.</param>
/// <param name="ClassName">Name of its class, unescaped.</param>
internal sealed record CatalogEntry(string Id, IReadOnlyList<string> Folders, string ClassName);
