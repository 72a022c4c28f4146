using System;

namespace PromptGen.Benchmarks.Rendering.Large;

/// <summary>What stands in the large workload between its values, as somebody writes it into a program: for texts, and once more for UTF-8.</summary>
internal static class LargeText
{
    public const string Task = "You classify and answer support questions for ";

    public const string Study =
        """
        . Study the examples, then answer the last question in the same form.


        """;

    public const string Question = "### Example\nQ: ";

    public const string Reply = "\nA: ";

    public const string Note = "\nNote: ";

    public const string EndOfExample = "\n\n";

    public const string Last = "### Now\nQ: ";

    public const string EndOfLast = "\nA:";

    public static class Utf8
    {
        public static ReadOnlySpan<byte> Task => "You classify and answer support questions for "u8;

        public static ReadOnlySpan<byte> Study =>
            """
            . Study the examples, then answer the last question in the same form.


            """u8;

        public static ReadOnlySpan<byte> Question => "### Example\nQ: "u8;

        public static ReadOnlySpan<byte> Reply => "\nA: "u8;

        public static ReadOnlySpan<byte> Note => "\nNote: "u8;

        public static ReadOnlySpan<byte> EndOfExample => "\n\n"u8;

        public static ReadOnlySpan<byte> Last => "### Now\nQ: "u8;

        public static ReadOnlySpan<byte> EndOfLast => "\nA:"u8;
    }
}
