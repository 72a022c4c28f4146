namespace PromptGen.Catalog.Manifests;

/// <summary>Where a released version is in its life.</summary>
public enum VersionStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Still served, not to be chosen anew.</summary>
    Deprecated,

    /// <summary>No longer to be compiled or served.</summary>
    Retired,
}
