namespace PromptGen.Repository.Deploys;

/// <summary>A prompt that an application has baked.</summary>
/// <param name="Assembly">The assembly that compiled it: two may have one id.</param>
/// <param name="Id">The prompt.</param>
/// <param name="Version">The version.</param>
/// <param name="Digest">The digest that goes with it: 64 lower-case hexadecimal digits.</param>
/// <param name="Source">The digest of its file, which names its text in the bundle.</param>
public sealed record DeployedPrompt(string Assembly, string Id, string Version, string Digest, string Source);
