using System.Collections.Generic;

namespace PromptGen.Cli.Importing;

/// <summary>One line of a history file: a prompt and all its states, oldest first.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Id">Its name as recorded, which need not be an id.</param>
/// <param name="Versions">Its states, oldest first; at least one.</param>
internal sealed record PromptHistory(int Line, string Id, IReadOnlyList<HistoryVersion> Versions);
