namespace PromptGen.Channels.Trust;

/// <summary>Why metadata or a target is not taken: one name for each check of the TUF client workflow (TUF 1.0, section 5) and for what can happen around it.</summary>
internal enum TrustRefusalKind
{
    /// <summary>The file is no metadata: not strict JSON, a field missing, wrong or beyond a limit.</summary>
    Malformed,

    /// <summary>The file is metadata of another role than the one asked for.</summary>
    WrongType,

    /// <summary>The metadata follows another major version of the specification.</summary>
    WrongSpecification,

    /// <summary>Fewer valid signatures of distinct keys than the role's threshold (5.3.4, 5.4.2, 5.5.3, 5.6.3).</summary>
    UnderThreshold,

    /// <summary>A root that does not follow the trusted one: an older version, or one that skips (5.3.5).</summary>
    RootOutOfLine,

    /// <summary>A timestamp older than the trusted one (5.4.3.1).</summary>
    TimestampRollback,

    /// <summary>A timestamp that names an older snapshot than the trusted one did (5.4.3.2).</summary>
    SnapshotRollback,

    /// <summary>A snapshot that names an older targets role than the trusted one did (5.5.5).</summary>
    TargetsRollback,

    /// <summary>A snapshot that no longer names a targets role that the trusted one named (5.5.5).</summary>
    TargetsRemoved,

    /// <summary>Metadata of another version than the role above it names: a mix of two states of the repository (5.5.4, 5.6.4).</summary>
    VersionMismatch,

    /// <summary>A file of another length than signed.</summary>
    LengthMismatch,

    /// <summary>A file whose bytes are not the ones that are signed (5.5.2, 5.6.2, 5.7.3).</summary>
    HashMismatch,

    /// <summary>Metadata past its time, which may be an attempt to keep the client from newer states (5.3.10, 5.4.4, 5.5.6, 5.6.5).</summary>
    Expired,

    /// <summary>The snapshot does not name the role.</summary>
    NotInSnapshot,

    /// <summary>No role that the delegations lead to names the target (5.7.2).</summary>
    TargetNotFound,

    /// <summary>The search for a target would visit more roles than allowed (5.6.7.1).</summary>
    SearchTooWide,

    /// <summary>A target's path that cannot be part of an address: it leaves its folder or has an empty part.</summary>
    UnusablePath,

    /// <summary>A file longer than signed or allowed; reading stopped there.</summary>
    TooLong,

    /// <summary>The repository does not have the file.</summary>
    NotThere,

    /// <summary>The file could not be fetched.</summary>
    NotFetched,

    /// <summary>A step was taken before the one that it rests on.</summary>
    OutOfOrder,
}
