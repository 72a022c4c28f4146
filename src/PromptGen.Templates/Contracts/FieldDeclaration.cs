using System;

namespace PromptGen.Templates.Contracts;

/// <summary>Who may have written a value.</summary>
public enum Trust
{
    /// <summary>Written by the application or its operators. The default.</summary>
    Trusted,

    /// <summary>Written by anybody: an end user, a web page, a file. It must not reach instructions.</summary>
    Untrusted,
}

/// <summary>A named, typed value: an input of a prompt or a field of an object.</summary>
public sealed class FieldDeclaration : IEquatable<FieldDeclaration>
{
    /// <summary>Declares a value.</summary>
    /// <param name="name">The name templates use: lower snake case.</param>
    /// <param name="type">Its type; optional when it may be missing.</param>
    /// <param name="description">What it means, for people; null when not said.</param>
    /// <param name="trust">Who may have written it.</param>
    /// <param name="maxLength">The most UTF-16 units a string may have; null for no limit.</param>
    /// <param name="defaultValue">What stands in when the caller gives nothing; null for no default.</param>
    public FieldDeclaration(string name, PromptType type, string? description = null, Trust trust = Trust.Trusted, int? maxLength = null, ConstantValue? defaultValue = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Type = type ?? throw new ArgumentNullException(nameof(type));
        Description = description;
        Trust = trust;
        MaxLength = maxLength;
        Default = defaultValue;
    }

    /// <summary>The name templates use.</summary>
    public string Name { get; }

    /// <summary>The declared type.</summary>
    public PromptType Type { get; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; }

    /// <summary>Who may have written it.</summary>
    public Trust Trust { get; }

    /// <summary>The most UTF-16 units a string may have; null for no limit.</summary>
    public int? MaxLength { get; }

    /// <summary>What stands in when the caller gives nothing; null for no default.</summary>
    public ConstantValue? Default { get; }

    /// <summary>Whether a caller may leave it out: it is optional or has a default.</summary>
    public bool CanBeOmitted => Type.IsOptional || Default is not null;

    /// <summary>
    /// The type a template sees: a value with a default is never missing.
    /// </summary>
    public PromptType EffectiveType => Default is null ? Type : Type.WithOptional(false);

    /// <inheritdoc/>
    public bool Equals(FieldDeclaration? other) =>
        other is not null
        && Name == other.Name
        && Type.Equals(other.Type)
        && Description == other.Description
        && Trust == other.Trust
        && MaxLength == other.MaxLength
        && Equals(Default, other.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldDeclaration);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Name.GetHashCode() * 397) ^ Type.GetHashCode());
}
