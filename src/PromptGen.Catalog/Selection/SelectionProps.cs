using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>
/// An MSBuild file that holds a selection: a project that imports it while it is evaluated has the compiler's inputs before any target runs, in editors too. Where NuGet keeps what a restore found,
/// PromptGen keeps what a lock selects.
/// </summary>
/// <param name="Roots">The catalogue folders, as full paths.</param>
/// <param name="LockPath">The lock as a full path, whether it is there or not.</param>
/// <param name="WithDrafts">Whether drafts may be compiled.</param>
/// <param name="IndexPath">The list of prompts, as a full path.</param>
/// <param name="LastLockPath">A copy of the lock as it was when it could last be read, as a full path.</param>
public sealed record SelectionProps(ValueList<string> Roots, string LockPath, bool WithDrafts, string IndexPath, string LastLockPath)
{
    private const string RootsProperty = "_PromptGenSelectedRoots";
    private const string LockProperty = "_PromptGenSelectedLock";
    private const string DraftsProperty = "_PromptGenSelectedDrafts";
    private const string IndexProperty = "_PromptGenSelectedIndex";
    private const string PlacesProperty = "PromptGenCompilerInputs";
    private const string LastLockProperty = "_PromptGenSelectedLastLock";

    // What MSBuild reads as more than itself; https://learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters lists them.
    private const string Special = "%$@'();?*";

    /// <summary>The text of the file.</summary>
    /// <param name="inputs">What is selected, in the order in which the compiler gets it.</param>
    public string Write(IReadOnlyList<CompilerInput> inputs)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("Project");
            xml.WriteComment(" What the lock selects of the catalogue. PromptGen writes this file; changes are lost. ");
            xml.WriteStartElement("PropertyGroup");
            xml.WriteElementString(RootsProperty, string.Join(";", Roots.Select(Escape)));
            xml.WriteElementString(LockProperty, Escape(LockPath));
            xml.WriteElementString(DraftsProperty, WithDrafts ? "true" : "false");
            xml.WriteElementString(IndexProperty, Escape(IndexPath));
            xml.WriteElementString(LastLockProperty, Escape(LastLockPath));
            xml.WriteElementString(PlacesProperty, Escape(PlacesOf(inputs).ToSetting()));
            xml.WriteEndElement();
            xml.WriteStartElement("ItemGroup");
            foreach (IGrouping<(string Role, string Root), CompilerInput> group in inputs.GroupBy(i => (i.Role, i.Root)))
            {
                // One element for many files: a project with ten thousand prompts is evaluated as often as one with ten.
                xml.WriteStartElement("AdditionalFiles");
                xml.WriteAttributeString("Include", string.Join(";\n      ", group.Select(i => Escape(i.Path))));
                xml.WriteAttributeString("PromptGenRole", group.Key.Role);
                xml.WriteAttributeString("PromptGenRoot", Escape(group.Key.Root));
                xml.WriteAttributeString("Visible", "false");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Where the files are, as the compiler is told.</summary>
    /// <param name="inputs">What is selected.</param>
    public CompilerPlaces PlacesOf(IReadOnlyList<CompilerInput> inputs)
    {
        bool hasLock = (inputs ?? throw new ArgumentNullException(nameof(inputs))).Any(i => i.Path == LockPath);
        string released = inputs.FirstOrDefault(i => i.Role == CompilerInput.Released)?.Path ?? "";
        return new CompilerPlaces(IndexPath, hasLock ? LockPath : "", hasLock ? LastLockPath : "", released.Substring(0, released.LastIndexOf('-') + 1), Roots);
    }

    /// <summary>What a file was written for; null when it is not one of these.</summary>
    /// <param name="text">The text of the file.</param>
    public static SelectionProps? Read(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text ?? throw new ArgumentNullException(nameof(text))), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            XElement? properties = XDocument.Load(reader).Root?.Element("PropertyGroup");
            return ValueOf(properties, RootsProperty) is { } roots && ValueOf(properties, LockProperty) is { } pins && ValueOf(properties, IndexProperty) is { } index && ValueOf(properties, LastLockProperty) is { } last
                ? new SelectionProps(new ValueList<string>(roots.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(Unescape)), Unescape(pins), ValueOf(properties, DraftsProperty) == "true", Unescape(index), Unescape(last))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? ValueOf(XElement? properties, string name) => properties?.Element(name)?.Value;

    /// <summary>A text as MSBuild has to be told it, so that it means what it says.</summary>
    public static string Escape(string text)
    {
        if ((text ?? throw new ArgumentNullException(nameof(text))).IndexOfAny(Special.ToCharArray()) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            _ = Special.IndexOf(c) < 0 ? escaped.Append(c) : escaped.Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text);
}
