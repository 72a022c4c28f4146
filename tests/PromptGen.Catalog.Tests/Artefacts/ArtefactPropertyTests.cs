using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using Xunit;

namespace PromptGen.Catalog.Tests.Artefacts;

/// <summary>What holds for any contract and any text: it is read as it was written, and two that differ have two texts.</summary>
public class ArtefactPropertyTests
{
    private static readonly string Zeros = "sha256:" + new string('0', 64);

    private static readonly Gen<string> Texts = Gen.Elements("", "a", "\"", "\\", "\n", "{{ x }}", "\u2028", "\u0001", "é🙂", " ", "\t", "]}", "\u007f").ArrayOf(4).Select(string.Concat);

    private static readonly Gen<PromptType> Scalars = Gen.Elements(
        PromptType.String, PromptType.Bool, PromptType.Int, PromptType.Number, PromptType.Decimal, PromptType.Date, PromptType.DateTime, PromptType.EnumOf(["free", "a \"b\""]));

    private static readonly Gen<PromptSettings> Settings =
        from temperature in Gen.Elements<double?>(null, 0, 0.1, 0.30000000000000004, 1e-7, 2)
        from mass in Gen.Elements<double?>(null, 0.5, 1)
        from tokens in Gen.Elements<int?>(null, 1, int.MaxValue)
        from stop in Texts.ArrayOf(2)
        from seed in Gen.Elements<long?>(null, long.MinValue, long.MaxValue)
        from format in Gen.Elements<string?>(null, "text", "json_schema")
        select new PromptSettings { Temperature = temperature, TopP = mass, MaxOutputTokens = tokens, Stop = stop, Seed = seed, ResponseFormat = format };

    private static readonly Gen<PromptArtefact> Artefacts =
        from kind in Gen.Elements(PromptKind.Text, PromptKind.Chat, PromptKind.Partial)
        from inputs in Inputs(2)
        from settings in Settings
        from schema in Gen.Elements<string?>(null, "{}", "{\"const\":1.00000000000000000001}")
        from line in Gen.Choose(1, 40)
        from body in Texts
        from partials in Partials()
        select new PromptArtefact("p", "1.0.0", Zeros, new PromptContract(kind, inputs, settings, schema), new ArtefactBody(line, body), partials);

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void ItIsReadAsItWasWritten() => Check.One(Thorough, Prop.ForAll(Arb.From(Artefacts), artefact =>
    {
        string text = ArtefactWriter.Write(artefact);
        PromptArtefact? read = ArtefactReader.Read(text, out JsonProblem? problem);
        Assert.Null(problem);
        Assert.Equal(artefact.Contract, read!.Contract);
        Assert.Equal(artefact.Body, read.Body);
        Assert.Equal(artefact.Includes.Select(p => (p.Id, p.Body)), read.Includes.Select(p => (p.Id, p.Body)));
        Assert.Equal(text, ArtefactWriter.Write(read));
    }));

    [Fact]
    public void OnlyEqualOnesHaveOneText() => Check.One(Thorough, Prop.ForAll(Arb.From(Artefacts), Arb.From(Artefacts), (left, right) =>
    {
        bool isSame = left.Contract.Equals(right.Contract) && left.Body == right.Body
            && left.Includes.Count == right.Includes.Count && left.Includes.Zip(right.Includes).All(p => p.First.Id == p.Second.Id && p.First.Body == p.Second.Body && p.First.Inputs.SequenceEqual(p.Second.Inputs));
        return isSame == (ArtefactWriter.Write(left) == ArtefactWriter.Write(right));
    }));

    private static Gen<IReadOnlyList<FieldDeclaration>> Inputs(int depth) =>
        from fields in Field(depth).ArrayOf(3)
        select (IReadOnlyList<FieldDeclaration>)[.. fields.Select((f, i) => new FieldDeclaration("f" + (char)('a' + i), f.Type, f.Description, f.Trust, f.MaxLength, f.Default))];

    private static Gen<FieldDeclaration> Field(int depth) =>
        from type in Type(depth)
        from hasDefault in Gen.Elements(true, false)
        from description in Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(t => (string?)t))
        from trust in Gen.Elements(Trust.Trusted, Trust.Untrusted)
        from most in Gen.Elements<int?>(null, 1, int.MaxValue)
        from text in Texts
        select new FieldDeclaration("f", type, description, trust, type.Kind == TypeKind.String ? most : null, hasDefault && !type.IsOptional ? Default(type, text) : null);

    private static ConstantValue? Default(PromptType type, string text) => type.Kind switch
    {
        TypeKind.String => new ConstantValue(type.Kind, text),
        TypeKind.Bool => new ConstantValue(type.Kind, "false"),
        TypeKind.Int => new ConstantValue(type.Kind, "-9223372036854775808"),
        TypeKind.Number => new ConstantValue(type.Kind, "1.50"),
        TypeKind.Decimal => new ConstantValue(type.Kind, "79228162514264337593543950335"),
        TypeKind.Date => new ConstantValue(type.Kind, "2026-09-12"),
        TypeKind.DateTime => new ConstantValue(type.Kind, "2026-09-12T14:03:00"),
        TypeKind.Enum => new ConstantValue(type.Kind, type.Values[^1]),
        TypeKind.List => new ConstantValue(type.Kind, ""),
        _ => null,
    };

    private static Gen<PromptType> Type(int depth)
    {
        Gen<PromptType> plain = depth == 0
            ? Scalars
            : Gen.OneOf(
                Scalars,
                Type(depth - 1).Select(PromptType.ListOf),
                Field(depth - 1).Select(f => PromptType.ObjectOf([new FieldDeclaration("inner", f.Type, f.Description, f.Trust, f.MaxLength)])));
        return from type in plain from isOptional in Gen.Elements(true, false) select type.WithOptional(isOptional);
    }

    private static Gen<ArtefactPartial[]> Partials() =>
        from count in Gen.Choose(0, 2)
        from inputs in Inputs(1)
        from body in Texts
        select Enumerable.Range(0, count).Select(i => new ArtefactPartial("shared/p" + (char)('a' + i), "1.0.0", Zeros, inputs, new ArtefactBody(4, body))).ToArray();
}
