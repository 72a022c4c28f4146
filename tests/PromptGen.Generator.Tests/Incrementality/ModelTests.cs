extern alias generator;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;
using TrackingNames = generator::PromptGen.Generator.TrackingNames;

namespace PromptGen.Generator.Tests.Incrementality;

/// <summary>What flows between steps: values, compared by value, that keep nothing of the compiler alive.</summary>
public sealed class ModelTests
{
    // A table of the whole catalogue is made anew whenever something in it changed; prompts are compared behind it.
    private static readonly string[] Tables = [TrackingNames.Releases, TrackingNames.Pinned, TrackingNames.DraftBases, TrackingNames.PresentPartials];

    public static TheoryData<string> Models() => [.. TrackingNames.All.Where(n => n is not TrackingNames.Files && !Tables.Contains(n))];

    [Theory]
    [MemberData(nameof(Models))]
    public void Two_readings_of_one_input_are_equal_and_not_the_same(string step)
    {
        object[] first = Values(GeneratorHost.Run(Catalogue()), step);
        object[] second = Values(GeneratorHost.Run(Catalogue()), step);

        Assert.NotEmpty(first);
        Assert.Equal(first.Length, second.Length);
        for (int i = 0; i < first.Length; i++)
        {
            Assert.Equal(first[i], second[i]);
            Assert.Equal(first[i].GetHashCode(), second[i].GetHashCode());
            Assert.False(ReferenceEquals(first[i], second[i]) && !first[i].GetType().IsValueType, $"{step}: a second reading must not return an object of the first");
        }
    }

    [Theory]
    [InlineData(TrackingNames.Manifests)]
    [InlineData(TrackingNames.Versions)]
    [InlineData(TrackingNames.Verdicts)]
    [InlineData(TrackingNames.Prompts)]
    [InlineData(TrackingNames.CompiledPrompts)]
    [InlineData(TrackingNames.Sources)]
    public void Another_input_is_unequal(string step)
    {
        object[] first = Values(GeneratorHost.Run(Catalogue("One")), step);
        object[] second = Values(GeneratorHost.Run(Catalogue("Two, and longer")), step);

        Assert.NotEmpty(first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void No_model_holds_on_to_the_compiler()
    {
        GeneratorHost host = GeneratorHost.Run(Catalogue());
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var visited = new HashSet<Type>();
        foreach (string step in TrackingNames.All.Where(n => n != TrackingNames.Files))
        {
            foreach (object model in Values(host, step))
            {
                AssertFree(model, step, seen, visited);
            }
        }

        // The walk went deep: into a read file's text and header.
        Assert.Contains(visited, t => t.Name == "PromptSource");
        Assert.Contains(visited, t => t.Name == "PromptHeader");
        Assert.Contains(visited, t => t.Name == "ManifestVersion");
        Assert.Contains(visited, t => t.Name == "CatalogueDiagnostic");
    }

    [Fact]
    public void The_walk_sees_what_it_looks_for()
    {
        // The first step holds the file object, which is what the walk must never find behind it.
        GeneratorHost host = GeneratorHost.Run(Catalogue());
        object file = Values(host, TrackingNames.Files)[0];

        Assert.Throws<Xunit.Sdk.FailException>(() => AssertFree(file, "planted", [], []));
    }

    // With one finding of each kind, so that no model stays empty.
    private static TestCatalogue Catalogue(string text = "One") => Samples.Mixed()
        .Add("about", "---\n---\n" + text + "\n", description: text)
        .Add("unused", Samples.Text, status: "retired")
        .Add("broken", "---\n---\n" + text + " {{ nobody }}\n")
        .Add("edited", "---\n---\n" + text + "\n", digest: TestCatalogue.DigestOf("other"))
        .Set(TestCatalogue.LockPath, "")
        .Remove(TestCatalogue.LockPath);

    private static object[] Values(GeneratorHost host, string step) => step is TrackingNames.Lock or TrackingNames.KnownPrompts or TrackingNames.StubSource
        ? [.. GeneratorHost.Run(Samples.Mixed().Lock(("support-bot", "1.0.0", TestCatalogue.DigestOf(Samples.Chat)))).Outputs(step).Select(o => o.Value)]
        : step.Contains("Draft", StringComparison.Ordinal) || step == TrackingNames.PresentPartials
        ? [.. GeneratorHost.Run(Samples.Mixed().Draft("shared/style", Samples.Style + "Be brief.\n").Draft("about", Samples.Text), properties: ("PromptGenUseDrafts", "true")).Outputs(step).Select(o => o.Value)]
        : [.. host.Outputs(step).Select(o => o.Value)];

    private static void AssertFree(object model, string path, HashSet<object> seen, HashSet<Type> visited)
    {
        var open = new Stack<(object Value, string Path)>([(model, path)]);
        while (open.Count > 0)
        {
            (object value, string place) = open.Pop();
            if (value is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or AdditionalText or Diagnostic)
            {
                Assert.Fail($"{place} is a {value.GetType()}");
            }

            Type type = value.GetType();
            if (type.IsPrimitive || type.IsEnum || value is string || value is Pointer || (!type.IsValueType && !seen.Add(value)))
            {
                continue;
            }

            visited.Add(type);
            if (value is IEnumerable items)
            {
                foreach (object? item in items)
                {
                    Push(open, item, place + "[]");
                }
            }

            for (Type? declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
            {
                foreach (FieldInfo field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                    {
                        Push(open, field.GetValue(value), place + "." + field.Name);
                    }
                }
            }
        }
    }

    private static void Push(Stack<(object Value, string Path)> open, object? value, string path)
    {
        if (value is not null)
        {
            open.Push((value, path));
        }
    }
}
