namespace PromptGen.Channels.Trust.Keys;

/// <summary>The ways of signing that this client can check, all over SHA-256.</summary>
internal enum SignatureScheme
{
    /// <summary>ECDSA on NIST P-256, the signature in DER.</summary>
    EcdsaP256,

    /// <summary>RSA-PSS with a salt of 32 bytes.</summary>
    RsaPss,

    /// <summary>RSA with PKCS #1 1.5 padding.</summary>
    RsaPkcs1,
}
