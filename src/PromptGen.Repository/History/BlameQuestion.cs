using System;

namespace PromptGen.Repository.History;

/// <summary>What is asked: which text of a prompt was live at a moment.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="At">The moment.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Key">The sticky key, which decides the arm of a split; null for none.</param>
/// <param name="App">The application, whose baked version serves where the channel is silent; null when it does not matter.</param>
public sealed record BlameQuestion(string Prompt, DateTimeOffset At, string Channel, string? Key = null, string? App = null);
