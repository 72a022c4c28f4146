namespace PromptGen.Catalog.Changes;

/// <summary>
/// What a change means to the two who meet a new version: <see cref="VersionBump.Major"/> where they must not go on
/// unseeing, less where they may, <see cref="VersionBump.None"/> where they cannot tell.
/// </summary>
/// <param name="Callers">Code that calls the accessor and is compiled against the new version: does it compile, mean the same and supply what it must.</param>
/// <param name="Admission">An application compiled against the old version, to which a channel offers the new one: may it serve.</param>
public sealed record ChangeEffect(VersionBump Callers, VersionBump Admission)
{
    /// <summary>The larger of both: what the version has to show.</summary>
    public VersionBump Bump => Callers > Admission ? Callers : Admission;
}
