using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using PromptGen.Generator.Emission;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Emission.Tests.Support;

/// <summary>A prompt that was emitted, compiled and loaded, and the interpreter of the same tree beside it.</summary>
internal sealed class EmittedPrompt
{
    private readonly PromptEmissionModel _model;

    internal EmittedPrompt(PromptEmissionModel model)
    {
        _model = model;
        Code = PromptEmitter.Emit(model);
        Assembly = Compiler.Load(Code);
        Type = Assembly.GetType("Test.Prompts+TestPrompt", throwOnError: true)!;
    }

    internal string Code { get; }

    internal Assembly Assembly { get; }

    internal Type Type { get; }

    internal static EmittedPrompt Text(string template, params PromptGen.Templates.Contracts.FieldDeclaration[] inputs) => new(TestPrompt.Model(template, inputs));

    internal static EmittedPrompt Chat(string template, params PromptGen.Templates.Contracts.FieldDeclaration[] inputs) => new(TestPrompt.Chat(template, inputs));

    internal MethodInfo RenderMethod => Type.GetMethods().Single(m => m.Name == "Render" && m.ReturnType != typeof(PromptIdentity));

    internal MethodInfo Utf8Method => Type.GetMethods().Single(m => m.Name == "Render" && m.ReturnType == typeof(PromptIdentity));

    /// <summary>Renders by the parameters' order; what is left out takes its default.</summary>
    internal object RenderAny(params object?[] arguments) => Invoke(RenderMethod, arguments);

    /// <summary>Renders as UTF-8.</summary>
    internal void RenderUtf8(IBufferWriter<byte> destination, params object?[] arguments) => Invoke(Utf8Method, [destination, .. arguments]);

    /// <summary>The text, after making sure that UTF-8 output and the interpreter say the same.</summary>
    internal string Render(params object?[] arguments)
    {
        string text = ((RenderedPrompt)RenderAny(arguments)).Text;
        var bytes = new ArrayBufferWriter<byte>();
        Invoke(Utf8Method, [bytes, .. arguments]);
        Assert.Equal(Encoding.UTF8.GetBytes(text), bytes.WrittenSpan.ToArray());
        Assert.Equal(TemplateProgram.Compile(_model.Template).RenderText(Bind(arguments)), text);
        return text;
    }

    /// <summary>The messages, after making sure that the interpreter gives the same.</summary>
    internal IReadOnlyList<PromptMessage> RenderChat(IReadOnlyList<PromptMessage>? history, params object?[] arguments)
    {
        int required = _model.Template.Inputs.Count(i => !i.Declaration.CanBeOmitted);
        object?[] all = history is null ? arguments : [.. arguments.Take(required), history, .. arguments.Skip(required)];
        IReadOnlyList<PromptMessage> messages = ((RenderedChat)RenderAny(all)).Messages;
        Assert.Equal(TemplateProgram.Compile(_model.Template).RenderMessages(Bind(arguments), history), messages);
        return messages;
    }

    /// <summary>A value of a nested type.</summary>
    internal object New(string type, params object?[] arguments)
    {
        Type nested = Type.GetNestedType(type)!;
        return nested.IsEnum ? Enum.Parse(nested, (string)arguments[0]!) : Activator.CreateInstance(nested, BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance | BindingFlags.OptionalParamBinding, null, arguments, null)!;
    }

    /// <summary>A list of a nested type.</summary>
    internal Array List(string type, params object[] elements)
    {
        Array array = Array.CreateInstance(Type.GetNestedType(type)!, elements.Length);
        elements.CopyTo(array, 0);
        return array;
    }

    private IPromptArguments Bind(object?[] arguments)
    {
        MethodInfo bind = Type.GetMethod("Bind", BindingFlags.NonPublic | BindingFlags.Static)!;
        int position = 0;
        object?[] all = [.. bind.GetParameters().Select(p => p.ParameterType == typeof(IReadOnlyList<PromptMessage>) ? Array.Empty<PromptMessage>() : position < arguments.Length ? arguments[position++] : null)];
        return (IPromptArguments)bind.Invoke(null, all)!;
    }

    private static object Invoke(MethodInfo method, object?[] arguments)
    {
        object?[] all = [.. arguments, .. Enumerable.Repeat(System.Type.Missing, method.GetParameters().Length - arguments.Length)];
        try
        {
            return method.Invoke(null, BindingFlags.OptionalParamBinding | BindingFlags.DoNotWrapExceptions, null, all, null)!;
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }
}
