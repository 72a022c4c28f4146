using System.Collections.Generic;

namespace PromptGen.Generator.Emission;

/// <summary>A prompt that is not pinned.</summary>
/// <param name="Folders">The classes of its id's folders, outermost first, unescaped.</param>
/// <param name="Name">What its accessor would be called, unescaped.</param>
/// <param name="Message">What the compiler says of a use.</param>
internal sealed record StubEntry(IReadOnlyList<string> Folders, string Name, string Message);
