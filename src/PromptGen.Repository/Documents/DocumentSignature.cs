namespace PromptGen.Repository.Documents;

/// <summary>A signature that a file of metadata carries.</summary>
/// <param name="KeyId">The key that made it.</param>
/// <param name="Hex">The signature in lower-case hexadecimal digits.</param>
public sealed record DocumentSignature(string KeyId, string Hex);
