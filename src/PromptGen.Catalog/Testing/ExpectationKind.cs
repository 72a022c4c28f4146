namespace PromptGen.Catalog.Testing;

/// <summary>What a case can expect of a text or of messages.</summary>
public enum ExpectationKind
{
    /// <summary>Exactly this text.</summary>
    Equals,

    /// <summary>This text somewhere in it.</summary>
    Contains,

    /// <summary>This text nowhere in it.</summary>
    NotContains,

    /// <summary>A match of this regular expression somewhere in it.</summary>
    Regex,

    /// <summary>At most this many UTF-16 units.</summary>
    MaxLength,

    /// <summary>This many messages.</summary>
    Messages,

    /// <summary>Messages of these roles, in this order.</summary>
    Roles,

    /// <summary>Exactly what a golden file holds.</summary>
    Golden,
}
