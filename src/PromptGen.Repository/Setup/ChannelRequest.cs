namespace PromptGen.Repository.Setup;

/// <summary>What kind of channel is asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsProtected">Whether pre-releases and versions without test cases are kept out.</param>
/// <param name="MayHoldDrafts">Whether drafts may enter.</param>
public sealed record ChannelRequest(string Name, bool IsProtected = true, bool MayHoldDrafts = false);
