namespace PromptGen.Channels.Trust.Json;

/// <summary>What a value of JSON is. Numbers are whole: signed JSON has no other.</summary>
internal enum JsonKind
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number of 64 bits.</summary>
    Whole,

    /// <summary>A string.</summary>
    Text,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}
