using System;
using System.Buffers;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using PromptGen.Emission.Tests.Support;
using PromptGen.Generator.Emission;
using PromptGen.Templates.Contracts;

namespace PromptGen.Overriding.Tests.Support;

/// <summary>A prompt that an application compiled: its accessor was emitted, and is called here as the application calls it.</summary>
internal sealed class CompiledPrompt
{
    private readonly Type _type;

    private CompiledPrompt(PromptEmissionModel model)
    {
        _type = Compiler.Load(PromptEmitter.Emit(model)).GetType("Test.Prompts+TestPrompt", throwOnError: true)!;
        Descriptor = (PromptDescriptor)_type.GetProperty("Descriptor", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
    }

    public PromptDescriptor Descriptor { get; }

    public static CompiledPrompt Text(string template, params FieldDeclaration[] inputs) => new(TestPrompt.Model(template, inputs));

    public static CompiledPrompt Chat(string template, params FieldDeclaration[] inputs) => new(TestPrompt.Chat(template, inputs));

    public static CompiledPrompt Draft(string template) => new(TestPrompt.Model(template) with { IsDraft = true, Version = "1.2.0-draft+ab12cd34" });

    public RenderedPrompt Render(params object?[] arguments) => (RenderedPrompt)Invoke(_type, null, m => m.ReturnType == typeof(RenderedPrompt), arguments);

    public RenderedChat RenderChat(params object?[] arguments) => (RenderedChat)Invoke(_type, null, m => m.ReturnType == typeof(RenderedChat), arguments);

    /// <summary>The identity, and what was written.</summary>
    public (PromptIdentity Identity, string Text) RenderUtf8(params object?[] arguments)
    {
        ArrayBufferWriter<byte> destination = new();
        return (RenderUtf8(destination, arguments), Encoding.UTF8.GetString(destination.WrittenSpan));
    }

    public PromptIdentity RenderUtf8(IBufferWriter<byte> destination, params object?[] arguments) =>
        (PromptIdentity)Invoke(_type, null, m => m.ReturnType == typeof(PromptIdentity), [destination, .. arguments]);

    /// <summary>Renders as <c>For(key).Render</c> does.</summary>
    public object RenderFor(string? key, Type result, params object?[] arguments)
    {
        object keyed = Invoke(_type, null, m => m.Name == "For", [key]);
        return Invoke(keyed.GetType(), keyed, m => m.ReturnType == result, arguments);
    }

    public RenderedPrompt RenderFor(string? key, params object?[] arguments) => (RenderedPrompt)RenderFor(key, typeof(RenderedPrompt), arguments);

    /// <summary>A nested type by the end of its name.</summary>
    public Type Nested(string name) => _type.GetNestedTypes().Single(t => t.Name.EndsWith(name, StringComparison.Ordinal));

    /// <summary>Values of a nested type with one member.</summary>
    public Array List(string type, params string[] members) => List(type, members.Length, i => [members[i]]);

    /// <summary>Values of a nested type.</summary>
    public Array List(string type, int count, Func<int, object?[]> members)
    {
        Type nested = _type.GetNestedType(type)!;
        Array list = Array.CreateInstance(nested, count);
        for (int i = 0; i < count; i++)
        {
            list.SetValue(Activator.CreateInstance(nested, members(i)), i);
        }

        return list;
    }

    /// <summary>Calls without any cost of reflection.</summary>
    public T Delegate<T>()
        where T : Delegate => _type.GetMethods().Single(m => m.Name == "Render" && m.ReturnType == typeof(T).GetMethod("Invoke")!.ReturnType).CreateDelegate<T>();

    /// <summary>A call with these arguments, without any cost of reflection.</summary>
    public Func<T> Call<T>(params object[] arguments)
    {
        MethodInfo method = _type.GetMethods().Single(m => m.Name == "Render" && m.ReturnType == typeof(T));
        Expression[] constants = [.. method.GetParameters().Select(p => Expression.Constant(arguments[p.Position], p.ParameterType))];
        return Expression.Lambda<Func<T>>(Expression.Call(method, constants)).Compile();
    }

    private static object Invoke(Type type, object? target, Func<MethodInfo, bool> isMeant, object?[] arguments)
    {
        MethodInfo method = type.GetMethods().Single(m => m.DeclaringType == type && (m.Name is "Render" or "For") && isMeant(m));
        object?[] all = [.. arguments, .. Enumerable.Repeat(Type.Missing, method.GetParameters().Length - arguments.Length)];
        return method.Invoke(target, BindingFlags.DoNotWrapExceptions | BindingFlags.OptionalParamBinding, null, all, null)!;
    }
}
