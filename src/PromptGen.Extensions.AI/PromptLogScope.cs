using System.Collections;
using System.Collections.Generic;

namespace PromptGen.Extensions.AI;

/// <summary>The version of a prompt as the scope of a log: structured logs have its parts, plain ones the whole.</summary>
internal sealed class PromptLogScope : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly PromptIdentity _identity;
    private readonly List<KeyValuePair<string, object?>> _values;

    /// <summary>The scope of a version.</summary>
    public PromptLogScope(PromptIdentity identity)
    {
        _identity = identity;
        _values =
        [
            new(PromptTelemetry.PromptAttribute, identity.Id),
            new(PromptTelemetry.VersionAttribute, identity.Version),
            new(PromptTelemetry.DigestAttribute, identity.Digest),
            new(PromptTelemetry.SourceAttribute, PromptTelemetry.NameOf(identity.Source)),
        ];
        if (identity.Channel is not null)
        {
            _values.Add(new(PromptTelemetry.ChannelAttribute, identity.Channel));
        }
    }

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index] => _values[index];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    /// <summary>Id, version and channel.</summary>
    public override string ToString() => _identity.ToString();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
