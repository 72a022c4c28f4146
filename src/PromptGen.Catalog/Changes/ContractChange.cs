namespace PromptGen.Catalog.Changes;

/// <summary>One difference between two versions of a prompt.</summary>
/// <param name="Kind">The row of the table.</param>
/// <param name="Path">
/// What differs: an input (<c>plan</c>), a field of it (<c>customer.name</c>), items of a list (<c>tickets[].subject</c>), a
/// setting (<c>settings.temperature</c>), a partial's id, or one of <c>kind</c>, <c>output</c>, <c>body</c>, <c>front matter</c>.
/// </param>
/// <param name="Message">What happened, as a sentence without a final period.</param>
public sealed record ContractChange(ChangeKind Kind, string Path, string Message)
{
    /// <summary>What it means to callers and to applications that follow a channel.</summary>
    public ChangeEffect Effect => ChangeTable.Of(Kind);

    /// <summary>The least bump of a version with this change.</summary>
    public VersionBump Bump => Effect.Bump;

    /// <summary>The message with its bump, as lists of reasons show it.</summary>
    public override string ToString() => $"{Bump.ToString().ToLowerInvariant()}: {Message}";
}
