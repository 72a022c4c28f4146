using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PromptGen.Catalog.Yaml;

/// <summary>
/// Turns YAML text into a tree, refusing what could make two readers see two things: anchors, aliases, tags, directives,
/// further documents, duplicate keys, keys that are no scalars. Spans count in the whole file, also for front matter.
/// </summary>
internal sealed class YamlTreeReader
{
    private const int DeepestNesting = 32;

    // YAML 1.1 readers break lines at these and YAML 1.2 readers do not, so a value holding one has no single meaning.
    private static readonly char[] AmbiguousBreaks = ['\u0085', '\u2028', '\u2029'];

    private readonly string _text;
    private readonly Parser _parser;
    private readonly int _offset;
    private readonly TextSpan _range;
    private readonly DiagnosticBag _diagnostics;

    private YamlTreeReader(string text, TextSpan range, DiagnosticBag diagnostics)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
        _offset = range.Start;
        _range = range;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads the one document in <paramref name="range"/> of <paramref name="source"/>.</summary>
    /// <returns>Its root; null when the range holds nothing but comments, or an error that <paramref name="diagnostics"/> then has.</returns>
    public static YamlNode? Read(SourceText source, TextSpan range, DiagnosticBag diagnostics)
    {
        string text = source.ToString(range);
        int ambiguous = text.IndexOfAny(AmbiguousBreaks);
        if (ambiguous >= 0)
        {
            diagnostics.Error(
                CatalogueCodes.YamlFeature,
                new TextSpan(range.Start + ambiguous, 1),
                $"U+{(int)text[ambiguous]:X4} breaks a line for some YAML readers and not for others; write it as \"\\u{(int)text[ambiguous]:x4}\" in double quotes");
            return null;
        }

        var reader = new YamlTreeReader(text, range, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            return reader.Refuse(YamlMistake.At(text, (int)e.Start.Index, (int)e.End.Index));
        }
        catch (StopReadingException)
        {
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd)
        {
            return null;
        }

        if (_parser.Current is DocumentStart { Version: not null } or DocumentStart { Tags.Count: > 0, IsImplicit: false })
        {
            RefuseDirectives((DocumentStart)_parser.Current);
        }

        Next();
        YamlNode root = ReadNode(0);
        Next();
        if (_parser.Current is DocumentEnd { IsImplicit: false } end)
        {
            throw Stop(CatalogueCodes.YamlFeature, Clamp(_offset + (int)end.Start.Index, _offset + (int)end.Start.Index + 3), "document ends are not used here; remove the line '...'");
        }

        Next();
        if (_parser.Current is not StreamEnd)
        {
            throw Stop(CatalogueCodes.YamlFeature, SpanOf(_parser.Current!), "the file holds a second YAML document; only one is read");
        }

        return root;
    }

    private void RefuseDirectives(DocumentStart start)
    {
        if (start.Version is not null || HasOwnTags(start))
        {
            throw Stop(CatalogueCodes.YamlFeature, SpanOf(start), "YAML directives are not used here; remove the line");
        }
    }

    private static bool HasOwnTags(DocumentStart start)
    {
        foreach (YamlDotNet.Core.Tokens.TagDirective tag in start.Tags!)
        {
            // The two tags that every document knows come without a place of their own.
            if (tag.Start.Index != tag.End.Index)
            {
                return true;
            }
        }

        return false;
    }

    // On entry the current event begins the node; on return it is the node's last event.
    private YamlNode ReadNode(int depth)
    {
        ParsingEvent current = _parser.Current!;
        if (depth > DeepestNesting)
        {
            throw Stop(CatalogueCodes.TooMuch, SpanOf(current), $"values are nested more than {DeepestNesting} deep");
        }

        if (current is NodeEvent node)
        {
            RefuseProperties(node);
        }

        switch (current)
        {
            case Scalar scalar:
                return ToScalar(scalar);
            case SequenceStart:
                return ReadSequence(depth);
            case MappingStart:
                return ReadMapping(depth);
            default:
                throw Stop(CatalogueCodes.YamlFeature, SpanOf(current), "aliases are not used here; write the value again");
        }
    }

    private YamlSequence ReadSequence(int depth)
    {
        var start = (SequenceStart)_parser.Current!;
        var items = new List<YamlNode>();
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            items.Add(ReadNode(depth + 1));
        }

        bool isFlow = start.Style == SequenceStyle.Flow;
        return new YamlSequence(items, isFlow, CollectionSpan(start, isFlow, items.Count == 0 ? null : items[items.Count - 1]));
    }

    private YamlMapping ReadMapping(int depth)
    {
        var start = (MappingStart)_parser.Current!;
        var entries = new YamlEntries();
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            YamlNode key = ReadNode(depth + 1);
            if (key is not YamlScalar name)
            {
                throw Stop(CatalogueCodes.YamlFeature, key.Span, $"a key is a name, not {key.Described}");
            }

            Next();
            YamlNode value = ReadNode(depth + 1);
            if (!entries.TryAdd(name, value))
            {
                _diagnostics.Error(CatalogueCodes.DuplicateKey, name.Span, $"{Quoted.Show(name.Value)} is here twice; keep one");
            }
        }

        bool isFlow = start.Style == MappingStyle.Flow;
        return new YamlMapping(entries, isFlow, CollectionSpan(start, isFlow, entries.Items.Count == 0 ? null : entries.Items[entries.Items.Count - 1].Value));
    }

    private YamlScalar ToScalar(Scalar scalar) =>
        new(scalar.Value, scalar.Style == ScalarStyle.Plain, scalar.Style == ScalarStyle.DoubleQuoted, SpanOf(scalar));

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw Stop(CatalogueCodes.YamlFeature, SpanOf(node), "anchors are not used here; remove the '&' name");
        }

        if (!node.Tag.IsEmpty)
        {
            throw Stop(CatalogueCodes.YamlFeature, SpanOf(node), "tags are not used here; remove the '!' name");
        }
    }

    // On some malformed input the parser fails in its own ways instead of by its own exception; to an author it is all the same.
    private void Next()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException)
        {
            Refuse(YamlMistake.Behind(_text, (int)(_parser.Current?.Start.Index ?? 0)));
            throw new StopReadingException();
        }
    }

    private YamlNode? Refuse(YamlMistake mistake)
    {
        _diagnostics.Error(CatalogueCodes.YamlSyntax, Clamp(_offset + mistake.Span.Start, _offset + mistake.Span.End), "this is not YAML: " + mistake.Message);
        return null;
    }

    private StopReadingException Stop(string code, TextSpan span, string message)
    {
        _diagnostics.Error(code, span, message);
        return new StopReadingException();
    }

    // A block collection ends where its last value does: the parser's own end mark lies behind the blank lines that follow.
    private TextSpan CollectionSpan(ParsingEvent start, bool isFlow, YamlNode? last)
    {
        int from = _offset + (int)start.Start.Index;
        // The parser marks a flow collection's end before its closing bracket.
        int end = isFlow ? _offset + (int)_parser.Current!.End.Index + 1 : last?.Span.End ?? from;
        return Clamp(from, end);
    }

    private TextSpan SpanOf(ParsingEvent e) => SpanOf(e.Start, e.End);

    private TextSpan SpanOf(Mark start, Mark end) => Clamp(_offset + (int)start.Index, _offset + (int)end.Index);

    private TextSpan Clamp(int start, int end)
    {
        start = Math.Max(_range.Start, Math.Min(start, _range.End));
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(end, _range.End)));
    }

    /// <summary>Ends reading after a finding that leaves no sensible rest; never seen outside this type.</summary>
    private sealed class StopReadingException : Exception;
}
