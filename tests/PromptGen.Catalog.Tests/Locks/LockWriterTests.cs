using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Locks;

public class LockWriterTests
{
    private const string DigestText = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    // Arbitrary text of valid UTF-16 that is not blank, since a request is neither.
    private static readonly Gen<string> Requests = ArbMap.Default.GeneratorFor<char[]>()
        .Select(chars => "1" + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(chars)) + "\u2028\u0085\uFEFF\U0001F600");

    internal static readonly Gen<LockEntry> Entries =
        from id in Gen.Elements("a", "b", "support-bot", "billing/refund", "billing/refund-2", "z/y/x")
        from requested in Gen.Frequency((1, Requests), (3, Gen.Elements("1.*", "[1.2,2.0)", "\"\\/", "a\tb\r\nc", "channel:stable")))
        from version in Gen.Elements("1.0.0", "0.0.1-rc.1", "10.2.3", "1.2.0-draft+ab12cd34")
        from digest in Gen.Elements("x", "y")
        from allows in Gen.Elements(true, false)
        select new LockEntry(PromptText.Id(id), requested, PromptText.Version(version), Digest.OfBytes(Encoding.UTF8.GetBytes(digest)), allows);

    [Fact]
    public void ALockIsWrittenSortedAndInOneWay() => Assert.Equal(
        $$"""
        {
          "schema": 1,
          "prompts": {
            "a-b": {
              "requested": "[1.0,2.0)",
              "resolved": "1.2.0",
              "digest": "{{DigestText}}"
            },
            "a/c": {
              "requested": "1.0.0-rc.1",
              "allowPrerelease": true,
              "resolved": "1.0.0-rc.1",
              "digest": "{{DigestText}}"
            }
          }
        }

        """.ReplaceLineEndings("\n"),
        LockWriter.Write([Entry("a/c", "1.0.0-rc.1", "1.0.0-rc.1", allows: true), Entry("a-b", "[1.0,2.0)", "1.2.0")]));

    [Fact]
    public void ALockWithoutPinsIsALock()
    {
        string text = LockWriter.Write([]);

        Assert.Equal("{\n  \"schema\": 1,\n  \"prompts\": {}\n}\n", text);
        Assert.Empty(Read(text).Value!.Entries);
    }

    [Fact]
    public void TwoPinsOfOnePromptCannotBeWritten() =>
        Assert.Throws<ArgumentException>(() => LockWriter.Write([Entry("a", "1.0.0", "1.0.0"), Entry("a", "1.1.0", "1.1.0")]));

    [Fact]
    public void WhatIsWrittenReadsBackTheSame() =>
        Prop.ForAll(Entries.ListOf().ToArbitrary(), entries =>
        {
            LockEntry[] pins = entries.GroupBy(e => e.Id).Select(g => g.First()).ToArray();
            string text = LockWriter.Write(pins);
            ReadResult<LockFile> result = Read(text);

            Assert.Empty(result.Diagnostics);
            Assert.Equal(pins.OrderBy(p => p.Id.Value, StringComparer.Ordinal), result.Value!.Entries);
            Assert.Equal(text, LockWriter.Write(result.Value.Entries.Reverse()));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // Other tools read it with a JSON reader, which must see the same.
    [Fact]
    public void WhatIsWrittenIsStrictJson() =>
        Prop.ForAll(Entries.ToArbitrary(), entry =>
        {
            using JsonDocument document = JsonDocument.Parse(LockWriter.Write([entry]));
            JsonElement pin = document.RootElement.GetProperty("prompts").GetProperty(entry.Id.Value);
            Assert.Equal(entry.Requested, pin.GetProperty("requested").GetString());
            Assert.Equal(entry.Resolved.ToString(), pin.GetProperty("resolved").GetString());
            Assert.Equal(entry.AllowPrerelease, pin.TryGetProperty("allowPrerelease", out _));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static LockEntry Entry(string id, string requested, string resolved, bool allows = false) =>
        new(PromptText.Id(id), requested, PromptText.Version(resolved), Digest.TryParse(DigestText)!, allows);

    private static ReadResult<LockFile> Read(string text) =>
        LockReader.Read("prompts.lock.json", PromptBytes.Decode("prompts.lock.json", Encoding.UTF8.GetBytes(text)).Value!);
}
