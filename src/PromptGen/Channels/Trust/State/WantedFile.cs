namespace PromptGen.Channels.Trust.State;

/// <summary>A file that an update needs next.</summary>
/// <param name="Role">The role whose metadata it is.</param>
/// <param name="Name">Its name in the repository, escaped for an address: <c>7.snapshot.json</c>.</param>
/// <param name="MostLength">How many bytes of it may be read.</param>
internal sealed record WantedFile(string Role, string Name, long MostLength);
