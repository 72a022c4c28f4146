namespace PromptGen.Templates.Json;

/// <summary>What a JSON value is.</summary>
public enum JsonKind
{
    /// <summary>Named members.</summary>
    Object,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Bool,

    /// <summary>null.</summary>
    Null,
}
