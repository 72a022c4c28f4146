using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Templates.Contracts;

/// <summary>What a caller supplies to a prompt version and what it gets back.</summary>
public sealed class PromptContract : IEquatable<PromptContract>
{
    /// <summary>Makes a contract.</summary>
    /// <param name="kind">What rendering yields.</param>
    /// <param name="inputs">The inputs in declared order; an input's position is its slot.</param>
    /// <param name="settings">Settings of the model call.</param>
    /// <param name="outputSchema">Canonical JSON of the JSON Schema of the model's answer; null when none is declared.</param>
    public PromptContract(PromptKind kind, IReadOnlyList<FieldDeclaration> inputs, PromptSettings? settings = null, string? outputSchema = null)
    {
        Kind = kind;
        Inputs = inputs ?? throw new ArgumentNullException(nameof(inputs));
        Settings = settings ?? PromptSettings.Empty;
        OutputSchema = outputSchema;
    }

    /// <summary>What rendering yields.</summary>
    public PromptKind Kind { get; }

    /// <summary>The inputs in declared order; an input's position is its slot.</summary>
    public IReadOnlyList<FieldDeclaration> Inputs { get; }

    /// <summary>Settings of the model call.</summary>
    public PromptSettings Settings { get; }

    /// <summary>Canonical JSON of the JSON Schema of the model's answer; null when none is declared.</summary>
    public string? OutputSchema { get; }

    /// <inheritdoc/>
    public bool Equals(PromptContract? other) =>
        other is not null
        && Kind == other.Kind
        && Inputs.SequenceEqual(other.Inputs)
        && Settings.Equals(other.Settings)
        && OutputSchema == other.OutputSchema;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PromptContract);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Kind * 397) ^ Inputs.Count);
}
