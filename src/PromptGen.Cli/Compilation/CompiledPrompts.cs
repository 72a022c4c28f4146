using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace PromptGen.Cli.Compilation;

/// <summary>The accessors of a compiled catalogue, found by id. Disposing of it lets the assembly be unloaded.</summary>
internal sealed class CompiledPrompts : IDisposable
{
    /// <summary>The namespace they are generated into.</summary>
    public const string Namespace = "PromptGen.Evaluated";

    /// <summary>Why none of it is in a trimmed program.</summary>
    internal const string WhyReflection = "What was just compiled is loaded and called by reflection.";

    private readonly AssemblyLoadContext _context = new(Namespace, isCollectible: true);
    private readonly Dictionary<string, Type> _accessors = new(StringComparer.Ordinal);

    /// <summary>Loads a compiled catalogue.</summary>
    [RequiresUnreferencedCode(WhyReflection)]
    public CompiledPrompts(Stream assembly)
    {
        foreach (Type type in _context.LoadFromStream(assembly).GetTypes())
        {
            if (type.GetField("Id", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly) is { IsLiteral: true } id)
            {
                _accessors[(string)id.GetRawConstantValue()!] = type;
            }
        }
    }

    /// <summary>The static class of a prompt; null when none was compiled.</summary>
    public Type? Find(string id) => _accessors.GetValueOrDefault(id);

    /// <summary>The method of a prompt's class that renders to a value.</summary>
    /// <exception cref="MissingMethodException">The class has no such method.</exception>
    [RequiresUnreferencedCode(WhyReflection)]
    public static MethodInfo RenderMethod(Type accessor)
    {
        foreach (MethodInfo method in accessor.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (method.Name == "Render" && (method.ReturnType == typeof(RenderedPrompt) || method.ReturnType == typeof(RenderedChat)))
            {
                return method;
            }
        }

        throw new MissingMethodException(accessor.FullName, "Render");
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
