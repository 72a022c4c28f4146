using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Catalog.Tests.Changes;

/// <summary>What holds for any two versions.</summary>
public class BumpPropertyTests
{
    private const int Inputs = 5;
    private const int Places = Inputs + 8;

    private static readonly Gen<VersionContent> Versions =
        from types in TypeOf(2).ArrayOf(Inputs)
        from limits in Gen.Elements<int?>(null, 10, 20).ArrayOf(Inputs)
        from defaults in Gen.Elements(true, false).ArrayOf(Inputs)
        select new VersionContent(
            new PromptContract(PromptKind.Text, [.. types.Select((t, i) => Field(i, t, limits[i], defaults[i]))]),
            "text",
            ValueList<IncludePin>.Empty,
            "---\n---\n");

    private static readonly Gen<ContractMutation[]> Mutations =
        from places in Gen.Elements(true, false, false).ArrayOf(Places)
        from choices in Gen.Choose(0, 16).ArrayOf(Places)
        select Enumerable.Range(0, Places).Where(i => places[i]).Select(i => new ContractMutation(i, choices[i])).ToArray();

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void NothingChangesFromAVersionToItself() =>
        Check.One(Thorough, Prop.ForAll(Arb.From(Versions), version =>
        {
            BumpDerivation derived = BumpRule.Derive(version, Copy(version));
            return derived.Bump == VersionBump.None && derived.Changes.Count == 0;
        }));

    [Fact]
    public void AChangeIsSeenThereAndBack() =>
        Check.One(Thorough, Prop.ForAll(Arb.From(Versions), Arb.From(Mutations), (version, mutations) =>
        {
            VersionContent changed = ContractMutation.Apply(version, mutations);
            bool isEqual = version.Contract.Equals(changed.Contract) && version.Body == changed.Body && version.FrontMatter == changed.FrontMatter;
            return (BumpRule.Derive(version, changed).Bump == VersionBump.None) == isEqual
                && (BumpRule.Derive(changed, version).Bump == VersionBump.None) == isEqual;
        }));

    [Fact]
    public void OneMoreChangeNeverLowersTheBump() =>
        Check.One(Thorough, Prop.ForAll(Arb.From(Versions), Arb.From(Mutations), Arb.From(Gen.Choose(0, Places - 1)), (version, mutations, leftOut) =>
        {
            ContractMutation[] fewer = [.. mutations.Where(m => m.Place != leftOut)];
            return BumpRule.Derive(version, ContractMutation.Apply(version, fewer)).Bump <= BumpRule.Derive(version, ContractMutation.Apply(version, mutations)).Bump;
        }));

    [Fact]
    public void TheBumpIsTheLargestOfItsReasonsWhichComeInOneOrder() =>
        Check.One(Thorough, Prop.ForAll(Arb.From(Versions), Arb.From(Mutations), (version, mutations) =>
        {
            VersionContent changed = ContractMutation.Apply(version, mutations);
            BumpDerivation derived = BumpRule.Derive(version, changed);
            BumpDerivation again = BumpRule.Derive(Copy(version), Copy(changed));
            return derived.Equals(again)
                && derived.Bump == derived.Changes.Select(c => c.Bump).DefaultIfEmpty(VersionBump.None).Max()
                && derived.Changes.SequenceEqual(derived.Changes.OrderByDescending(c => c.Bump));
        }));

    private static Gen<PromptType> TypeOf(int depth)
    {
        Gen<PromptType> simple = Gen.Elements(PromptType.String, PromptType.Int, PromptType.Bool, PromptType.Date, PromptType.EnumOf(["a", "b"]), PromptType.EnumOf(["b", "a", "c"]));
        Gen<PromptType> any = depth == 0
            ? simple
            : Gen.OneOf(
                simple,
                TypeOf(depth - 1).Select(PromptType.ListOf),
                TypeOf(depth - 1).ArrayOf(3).Select(types => PromptType.ObjectOf([.. types.Select((t, i) => new FieldDeclaration("f" + i, t))])));
        return from type in any
               from isOptional in Gen.Elements(false, false, true)
               select type.WithOptional(isOptional);
    }

    // Limits and defaults stand where front matter allows them.
    private static FieldDeclaration Field(int i, PromptType type, int? limit, bool hasDefault) => new(
        "i" + i,
        type,
        maxLength: type.Kind == TypeKind.String ? limit : null,
        defaultValue: hasDefault && type.Kind == TypeKind.Int ? new ConstantValue(TypeKind.Int, "4") : null);

    private static VersionContent Copy(VersionContent version) => version with
    {
        Contract = new PromptContract(version.Contract.Kind, [.. version.Contract.Inputs.Select(Copy)], version.Contract.Settings, version.Contract.OutputSchema),
        Includes = new ValueList<IncludePin>(version.Includes),
    };

    private static FieldDeclaration Copy(FieldDeclaration field) => new(field.Name, Copy(field.Type), field.Description, field.Trust, field.MaxLength, field.Default);

    private static PromptType Copy(PromptType type) => (type.Kind switch
    {
        TypeKind.List => PromptType.ListOf(Copy(type.Element!)),
        TypeKind.Object => PromptType.ObjectOf([.. type.Fields.Select(Copy)]),
        TypeKind.Enum => PromptType.EnumOf([.. type.Values]),
        _ => type,
    }).WithOptional(type.IsOptional);
}
