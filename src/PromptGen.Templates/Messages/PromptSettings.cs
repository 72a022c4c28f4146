using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen;

/// <summary>Settings of the model call that belong to a prompt version; what is not set is null and left to the caller.</summary>
public sealed class PromptSettings : IEquatable<PromptSettings>
{
    /// <summary>No setting at all.</summary>
    public static PromptSettings Empty { get; } = new();

    /// <summary>Sampling temperature, from 0.</summary>
    public double? Temperature { get; init; }

    /// <summary>Nucleus sampling mass, from 0 to 1.</summary>
    public double? TopP { get; init; }

    /// <summary>The most tokens the model may answer with.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>Texts that end the answer.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];

    /// <summary>Seed for repeatable sampling.</summary>
    public long? Seed { get; init; }

    /// <summary><c>text</c>, <c>json</c> or <c>json_schema</c> (the prompt's <c>output</c>).</summary>
    public string? ResponseFormat { get; init; }

    /// <inheritdoc/>
    public bool Equals(PromptSettings? other) =>
        other is not null
        && Nullable.Equals(Temperature, other.Temperature)
        && Nullable.Equals(TopP, other.TopP)
        && MaxOutputTokens == other.MaxOutputTokens
        && Stop.SequenceEqual(other.Stop)
        && Seed == other.Seed
        && ResponseFormat == other.ResponseFormat;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptSettings);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((MaxOutputTokens ?? 0) * 397) ^ Temperature.GetHashCode());
}
