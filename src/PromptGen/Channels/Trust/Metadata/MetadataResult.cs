namespace PromptGen.Channels.Trust.Metadata;

/// <summary>What reading a file gave: the metadata or what is wrong with it, never both.</summary>
/// <param name="Metadata">The metadata; null when it could not be read.</param>
/// <param name="Error">What is wrong; null when it could.</param>
/// <typeparam name="T">The kind of role.</typeparam>
internal readonly record struct MetadataResult<T>(SignedMetadata<T>? Metadata, MetadataError? Error)
    where T : RoleMetadata;
