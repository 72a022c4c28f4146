using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.Approvals;

/// <summary>Counts signatures with the client's own code: what counts here counts there, and one key under two ids counts once.</summary>
internal static class SignatureCount
{
    /// <summary>How many of a role's keys have signed a document.</summary>
    /// <param name="role">The role, which says what kind of metadata it is.</param>
    /// <param name="document">The document.</param>
    /// <param name="authority">Whose signatures count.</param>
    public static ThresholdCount Of(string role, SignedDocument document, RoleAuthority authority)
    {
        byte[] bytes = document.ToBytes();
        return role switch
        {
            Role.Root => Count(MetadataReader.Root(bytes, TrustLimits.Default), authority),
            Role.Snapshot => Count(MetadataReader.Snapshot(bytes, TrustLimits.Default), authority),
            Role.Timestamp => Count(MetadataReader.Timestamp(bytes, TrustLimits.Default), authority),
            _ => Count(MetadataReader.Targets(bytes, TrustLimits.Default), authority),
        };
    }

    /// <summary>Whether enough have.</summary>
    public static bool IsReached(string role, SignedDocument document, RoleAuthority authority) => Of(role, document, authority).IsReached;

    /// <summary>The keys of a role whose signatures of a document are right.</summary>
    public static IReadOnlyList<PublicKey> ValidKeys(string role, SignedDocument document, RoleAuthority authority) =>
        [.. authority.Keys.Where(k => document.Signatures.Any(s => s.KeyId == k.Id) && Of(role, document, RoleAuthority.Of(1, k)).Valid == 1)];

    private static ThresholdCount Count<T>(MetadataResult<T> read, RoleAuthority authority)
        where T : RoleMetadata
    {
        if (read.Metadata is not { } metadata)
        {
            // Whatever lay in the folder: over what no client can read, no signature counts.
            return new ThresholdCount(0, authority.Threshold, [read.Error!.ToString()]);
        }

        Dictionary<string, TrustKey> keys = authority.Keys.ToDictionary(k => k.Id, k => new TrustKey(k.Id, PublicKey.KeyType, PublicKey.Scheme, k.Pem, hasItsId: true), StringComparer.Ordinal);
        return ThresholdCount.Of(new RoleKeys([.. authority.Keys.Select(k => k.Id)], authority.Threshold), keys, metadata);
    }
}
