using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Builtins.Tests;

/// <summary>The data that cases name, as values and as C# declarations.</summary>
internal static class SampleData
{
    /// <summary>The same data for the compiled cases.</summary>
    public const string Declarations = """
        internal readonly record struct Product(string title, string type, long? rank);

        internal static class Data
        {
            public static readonly IReadOnlyList<Product> products = new Product[]
            {
                new("orange", "fruit", 2), new("computer", "electronics", null), new("sofa", "furniture", 1),
            };

            public static readonly string? missing = null;
            public static readonly long? missing_int = null;
            public static readonly double? missing_number = null;
            public static readonly DateTime? missing_date = null;
            public static readonly IReadOnlyList<string> none = Array.Empty<string>();
            public static readonly IReadOnlyList<long> no_ints = Array.Empty<long>();
            public static readonly IReadOnlyList<string?> maybe = new string?[] { "b", null, "a" };
            public static readonly IReadOnlyList<long?> maybe_ints = new long?[] { 3, null, 1 };
            public static readonly string plan = "pro";
            public static readonly long big = 9007199254740993;
            public static readonly long smallest = long.MinValue;
            public static readonly long largest = long.MaxValue;
            public static readonly DateTime instant = new(2013, 9, 12, 22, 49, 27, 45);
        }
        """;

    /// <summary>The products of Scriban's documentation, and a rank that may be missing.</summary>
    public static readonly (string Title, string Type, long? Rank)[] Products =
    [
        ("orange", "fruit", 2), ("computer", "electronics", null), ("sofa", "furniture", 1),
    ];

    private static readonly Dictionary<string, (PromptType Type, TemplateValue Value)> Named = new()
    {
        ["products"] = (
            PromptType.ListOf(PromptType.ObjectOf([new("title", PromptType.String), new("type", PromptType.String), new("rank", PromptType.Int.WithOptional())])),
            ArrayShape.ToValue([.. Products.Select((_, i) => new TemplateValue(ProductShape.Instance, null, i))])),
        ["missing"] = (PromptType.String.WithOptional(), default),
        ["missing_int"] = (PromptType.Int.WithOptional(), default),
        ["missing_number"] = (PromptType.Number.WithOptional(), default),
        ["missing_date"] = (PromptType.Date.WithOptional(), default),
        ["none"] = (PromptType.ListOf(PromptType.String), ArrayShape.ToValue([])),
        ["no_ints"] = (PromptType.ListOf(PromptType.Int), ArrayShape.ToValue([])),
        ["maybe"] = (PromptType.ListOf(PromptType.String.WithOptional()), ArrayShape.ToValue([TemplateValue.From("b"), default, TemplateValue.From("a")])),
        ["maybe_ints"] = (PromptType.ListOf(PromptType.Int.WithOptional()), ArrayShape.ToValue([TemplateValue.From(3), default, TemplateValue.From(1)])),
        ["plan"] = (PromptType.EnumOf(["free", "pro"]), TemplateValue.FromEnum("pro")),
        ["big"] = (PromptType.Int, TemplateValue.From(9007199254740993)),
        ["smallest"] = (PromptType.Int, TemplateValue.From(long.MinValue)),
        ["largest"] = (PromptType.Int, TemplateValue.From(long.MaxValue)),
        ["instant"] = (PromptType.DateTime, TemplateValue.From(new DateTime(2013, 9, 12, 22, 49, 27, 45))),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Named.Keys];

    /// <summary>A named piece of data.</summary>
    public static Expression Find(string name) =>
        Named.TryGetValue(name, out (PromptType Type, TemplateValue Value) data)
            ? new Expression(data.Type, data.Value, "Data." + name, null)
            : throw new FormatException("No data " + name);
}
