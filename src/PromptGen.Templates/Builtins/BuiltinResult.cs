using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Builtins;

/// <summary>The type a call yields, or why it has none.</summary>
/// <param name="Type">The result's type; null when <paramref name="Error"/> says why there is none.</param>
/// <param name="Error">One sentence without a final period.</param>
public readonly record struct BuiltinResult(PromptType? Type, string? Error)
{
    /// <summary>A call that yields <paramref name="type"/>.</summary>
    public static BuiltinResult Of(PromptType type) => new(type, null);

    /// <summary>A call without meaning.</summary>
    public static BuiltinResult Fail(string error) => new(null, error);
}
