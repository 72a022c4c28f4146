namespace PromptGen.Catalog.Settings;

/// <summary>Where one environment's channels are published.</summary>
/// <param name="Name">What people call it: <c>production</c>.</param>
/// <param name="Url">Its address, http or https, or a folder relative to the settings file.</param>
public sealed record ChannelRepository(string Name, string Url);
