using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace PromptGen.Language.Tests.Random;

/// <summary>The inputs that random templates read, and random values for them.</summary>
internal static class RandomData
{
    /// <summary>The declared inputs, as JSON.</summary>
    public const string Inputs = """
        {"name":"string","city":"string","empty":"string","plan":{"type":"enum","values":["free","pro","enterprise"]},"count":"int","zero":"int","big":"int",
        "price":"number","ratio":"number","vip":"bool","blocked":"bool","note":"string?","when":"datetime",
        "tags":{"type":"list","items":"string"},"scores":{"type":"list","items":"int"},"none":{"type":"list","items":"string"},
        "items":{"type":"list","items":{"title":"string","qty":"int","cost":"number","done":"bool"}},
        "user":{"type":"object","fields":{"first":"string","age":"int","address":{"type":"object","fields":{"street":"string"}}}}}
        """;

    private static readonly string[] Words = ["", "Ana", "alpha beta", "\u00e9clair na\u00efve", "a\nb", "line\n", "{{ name }}", "}}", "{{ role \"user\" }}", "\ud83d\ude00 x", "red", "Red"];

    /// <summary>One object with a value for each input.</summary>
    public static string Next(System.Random random)
    {
        string Word() => Words[random.Next(Words.Length)];
        double Number() => new[] { 0, 1.5, 0.1, 2.675, -3.25, 1e21, 0.30000000000000004 }[random.Next(7)];
        return JsonSerializer.Serialize(new
        {
            name = Word(),
            city = Word(),
            empty = "",
            plan = new[] { "free", "pro", "enterprise" }[random.Next(3)],
            count = random.Next(-3, 5),
            zero = 0,
            big = new[] { 9007199254740993L, 4294967296L, -2147483648L }[random.Next(3)],
            price = Number(),
            ratio = Number(),
            vip = random.Next(2) == 0,
            blocked = random.Next(2) == 0,
            note = random.Next(2) == 0 ? null : Word(),
            when = new System.DateTime(2026, 9, 12, 14, 3, 7).AddHours(random.Next(100000)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            tags = Enumerable.Range(0, random.Next(4)).Select(_ => Word()),
            scores = Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(-5, 40)),
            none = System.Array.Empty<string>(),
            items = Enumerable.Range(0, random.Next(4)).Select(_ => new { title = Word(), qty = random.Next(9), cost = Number(), done = random.Next(2) == 0 }),
            user = new { first = Word(), age = random.Next(90), address = new { street = Word() } },
        });
    }
}
