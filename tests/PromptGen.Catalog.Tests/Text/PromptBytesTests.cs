using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Text;

public class PromptBytesTests
{
    [Fact]
    public void Utf8IsDecodedAndNormalised()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("é😀\r\nb\rc")];

        Assert.Equal("é😀\nb\nc", PromptBytes.Decode("x.prompt", bytes).Value!.Text);
    }

    [Fact]
    public void AMarkInsideTheFileIsText() =>
        Assert.Equal("a\uFEFFb", PromptBytes.Decode("x.prompt", Encoding.UTF8.GetBytes("a\uFEFFb")).Value!.Text);

    [Theory]
    // The ill-formed sequences of table 3-8 in the Unicode Standard, and their kin.
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xFF, 0x63 }, 3, 2)]
    [InlineData(new byte[] { 0xC0, 0xAF }, 0, 1)]
    [InlineData(new byte[] { 0x61, 0xE0, 0x80, 0x80 }, 1, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0, 1)]
    [InlineData(new byte[] { 0xF4, 0x91, 0x92, 0x93 }, 0, 1)]
    [InlineData(new byte[] { 0x61, 0x0D, 0x0A, 0x0D, 0x80 }, 4, 3)]
    [InlineData(new byte[] { 0x61, 0xE2, 0x82 }, 1, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x41 }, 0, 1)]
    public void InvalidUtf8IsRefusedAtItsByte(byte[] bytes, int offset, int line)
    {
        Diagnostic finding = Refused(bytes);

        Assert.Equal("PG0001", finding.Code);
        Assert.Contains($"byte {offset} (line {line}) is 0x{bytes[offset]:X2}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABinaryFileIsRefusedAtItsNul()
    {
        Diagnostic finding = Refused([0x7F, 0x45, 0x4C, 0x46, 0x0A, 0x02, 0x00, 0x01]);

        Assert.Equal("PG0002", finding.Code);
        Assert.Contains("byte 6 (line 2) is NUL", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16IsNamed()
    {
        byte[][] files =
        [
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("---\n---\nhi")],
            [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("---\n---\nhi")],
            Encoding.Unicode.GetBytes("---\n---\nhi"),
            Encoding.BigEndianUnicode.GetBytes("---\n---\nhi"),
        ];

        foreach (byte[] file in files)
        {
            Diagnostic finding = Refused(file);
            Assert.Equal("PG0003", finding.Code);
            Assert.Equal("the file looks like UTF-16; save it as UTF-8", finding.Message);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void AnEmptyFileIsRefused(string text)
    {
        Assert.Equal("PG0005", Refused(Encoding.UTF8.GetBytes(text)).Code);
        Assert.Equal("PG0005", Assert.Single(PromptBytes.FromDecoded("x.prompt", text).Diagnostics).Diagnostic.Code);
    }

    [Fact]
    public void OneMegabyteIsTheMost()
    {
        byte[] most = Enumerable.Repeat((byte)'a', 1024 * 1024).ToArray();

        Assert.Equal(1024 * 1024, PromptBytes.Decode("x.prompt", most).Value!.Length);
        Assert.Equal("PG0004", Refused([.. most, (byte)'a']).Code);
    }

    [Fact]
    public void DecodedTextIsMeasuredAsUtf8()
    {
        string tooLarge = new('é', 600_000);

        Assert.Equal("PG0004", Assert.Single(PromptBytes.FromDecoded("x.prompt", tooLarge).Diagnostics).Diagnostic.Code);
        Assert.Empty(PromptBytes.FromDecoded("x.prompt", tooLarge[..500_000]).Diagnostics);
    }

    // Not inline data: a test runner writes that as UTF-8, which has no lone surrogates.
    [Fact]
    public void DecodedTextIsCheckedForWhatItCanShow()
    {
        foreach ((string text, string code) in new[] { ("a\0b", "PG0002"), ("a\uD800b", "PG0001"), ("a\uDC00", "PG0001"), ("\uD83D", "PG0001"), ("\uDE00\uD83D", "PG0001") })
        {
            Assert.Equal(code, Assert.Single(PromptBytes.FromDecoded("x.prompt", text).Diagnostics).Diagnostic.Code);
        }

        Assert.Empty(PromptBytes.FromDecoded("x.prompt", "\uD83D\uDE00").Diagnostics);
    }

    [Fact]
    public void ValidityAgreesWithThePlatformOnAnyBytes() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            byte[] text = bytes.Where(b => b != 0).Append((byte)'.').ToArray();
            bool isValid = true;
            try
            {
                new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text);
            }
            catch (DecoderFallbackException)
            {
                isValid = false;
            }

            ReadResult<SourceText> result = PromptBytes.Decode("x.prompt", text);
            string[] codes = result.Diagnostics.Select(d => d.Diagnostic.Code).ToArray();
            return isValid ? result.Value is not null : codes is ["PG0001"] or ["PG0003"];
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void LineBreaksAndALeadingMarkChangeNoDigest() =>
        Prop.ForAll<NonNull<string>>(raw =>
        {
            string text = "---\n" + new string(raw.Get.Where(c => !char.IsSurrogate(c) && c is not ('\r' or '\0')).ToArray());
            Digest expected = DigestOf(Encoding.UTF8.GetBytes(text));
            string[] others = [text.Replace("\n", "\r\n"), text.Replace('\n', '\r'), "\uFEFF" + text, "\uFEFF" + text.Replace("\n", "\r\n")];
            return others.All(o => DigestOf(Encoding.UTF8.GetBytes(o)).Equals(expected));
        }).QuickCheckThrowOnFailure();

    private static Digest DigestOf(byte[] bytes) => Digest.Of(PromptBytes.Decode("x.prompt", bytes).Value!);

    private static Diagnostic Refused(byte[] bytes)
    {
        ReadResult<SourceText> result = PromptBytes.Decode("x.prompt", bytes);
        Assert.Null(result.Value);
        return Assert.Single(result.Diagnostics).Diagnostic;
    }
}
