namespace PromptGen.Channels.Trust.State;

/// <summary>How far an update has come.</summary>
internal enum TrustPhase
{
    /// <summary>Following the chain of roots (5.3).</summary>
    Root,

    /// <summary>Waiting for the timestamp (5.4).</summary>
    Timestamp,

    /// <summary>Waiting for the snapshot that the timestamp names (5.5).</summary>
    Snapshot,

    /// <summary>Waiting for the top-level targets role that the snapshot names (5.6).</summary>
    Targets,

    /// <summary>All top-level roles are current; targets can be searched for.</summary>
    Ready,
}
