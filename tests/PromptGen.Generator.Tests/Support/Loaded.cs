using System;
using System.Reflection;
using System.Runtime.Loader;

namespace PromptGen.Generator.Tests.Support;

/// <summary>Runs what was generated.</summary>
internal static class Loaded
{
    /// <summary>Compiles, loads, and calls a static method without parameters.</summary>
    public static object? Call(GeneratorHost host, string type, string method)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        using var dll = new System.IO.MemoryStream(host.Compile());
        Assembly assembly = context.LoadFromStream(dll);
        return (assembly.GetType(type) ?? throw new InvalidOperationException(type)).GetMethod(method)!.Invoke(null, null);
    }
}
