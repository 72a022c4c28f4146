using System;

namespace PromptGen.Cli.Scaffolding;

/// <summary>What a person wants set up.</summary>
/// <param name="Root">The catalogue's folder as the user would name it.</param>
/// <param name="Folder">The folder of <c>.gitattributes</c> and <c>.globalconfig</c>, in the same way; empty for the current one.</param>
/// <param name="Author">Who sets it up, who also owns what nobody else does.</param>
/// <param name="Time">When, in UTC.</param>
/// <param name="WithSample">Whether a catalogue without prompts gets one.</param>
internal sealed record ScaffoldRequest(string Root, string Folder, string Author, DateTime Time, bool WithSample);
