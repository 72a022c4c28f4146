using System;
using System.Threading;

namespace PromptGen;

/// <summary>
/// What holds for all calls of generated accessors until it is disposed, across <c>await</c> too: the key that splits go by. Scopes nest, and the inner one wins.
/// </summary>
public sealed partial class PromptScope : IDisposable
{
    private static readonly AsyncLocal<PromptScope?> Ambient = new();

    /// <summary>Whether there was ever a scope; a process that uses none does not look for one.</summary>
    private static volatile bool _isUsed;

    private readonly PromptScope? _outer;
    private readonly string? _key;

    private PromptScope(PromptScope? outer, string? key)
    {
        _outer = outer;
        _key = key;
        Inherit(outer);
    }

    /// <summary>The key of the innermost scope; null for none.</summary>
    public static string? Key => Current?._key;

    private static PromptScope? Current => _isUsed ? Ambient.Value : null;

    /// <summary>Opens a scope in which calls are for a key.</summary>
    /// <param name="key">Whom or what prompts are rendered for, such as the id of a user: of a split, it always gets the same version. Null for no key.</param>
    public static PromptScope For(string? key) => Open(new PromptScope(Current, key));

    /// <summary>Closes the scope, and those in it that are still open.</summary>
    public void Dispose()
    {
        for (PromptScope? scope = Current; scope is not null; scope = scope._outer)
        {
            if (scope == this)
            {
                Ambient.Value = _outer;
                return;
            }
        }
    }

    /// <summary>Takes over from the scope around what this one does not say itself.</summary>
    partial void Inherit(PromptScope? outer);

    private static PromptScope Open(PromptScope scope)
    {
        _isUsed = true;
        Ambient.Value = scope;
        return scope;
    }
}
