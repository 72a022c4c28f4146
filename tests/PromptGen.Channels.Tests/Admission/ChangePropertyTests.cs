using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Tests.Changes;
using PromptGen.Catalog.Text;
using PromptGen.Channels.Admission;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Interpretation;
using Xunit;
using InputTrust = PromptGen.Templates.Contracts.Trust;

namespace PromptGen.Channels.Tests.Admission;

/// <summary>What the table of changes says of admission is what is admitted, and what is admitted renders as its own contract says.</summary>
public class ChangePropertyTests
{
    [Fact]
    public void WhatIsAdmittedIsWhatTheTableOfChangesSays()
    {
        int admitted = 0;
        int refused = 0;
        ForAll((compiled, mutations, seed) =>
        {
            VersionContent before = Version(compiled);
            VersionContent after = Changed(before, mutations, seed);
            ContractChange[] changes = [.. BumpRule.Derive(before, after).Changes];
            ContractChange[] breaking = [.. changes.Where(c => c.Effect.Admission == VersionBump.Major && !IsException(c, changes, before, after))];
            AdmissionResult result = Offer.Decide(compiled, Offer.Artefact(after.Contract, BodyOf(after.Contract)));
            Assert.True((result.Override is null) == (breaking.Length > 0), $"{result.Refusal}\n{string.Join("\n", changes.Select(c => c.Kind + " " + c))}");
            admitted += result.Override is null ? 0 : 1;
            refused += result.Override is null ? 1 : 0;
        });
        Assert.True(admitted > 150 && refused > 150, $"{admitted} admitted, {refused} refused");
    }

    [Fact]
    public void WhatIsAdmittedRendersAsItsOwnContractSays()
    {
        int rendered = 0;
        int mapped = 0;
        ForAll((compiled, mutations, seed) =>
        {
            PromptContract offered = Changed(Version(compiled), mutations, seed).Contract;
            PromptArtefact artefact = Offer.Artefact(offered, BodyOf(offered));
            if (Offer.Decide(compiled, artefact).Override is not { } admitted)
            {
                return;
            }

            DiagnosticBag diagnostics = new();
            TemplateProgram program = ArtefactPrograms.Compile(artefact, diagnostics, [])!;
            JsonObject data = RandomContract.Arguments(compiled.Inputs, new Random(seed));
            JsonObject projected = RandomContract.Project(data, offered.Inputs);
            string expected = program.RenderText(Offer.Arguments(offered, projected.ToJsonString()));
            Assert.Equal(expected, admitted.RenderText(Offer.Arguments(compiled, data.ToJsonString())));
            Assert.Equal(offered.Settings, admitted.Identity.Settings);
            rendered++;
            mapped += offered.Equals(compiled) ? 0 : 1;
        });
        Assert.True(rendered > 500 && mapped > 100, $"{rendered} rendered, {mapped} of another contract");
    }

    [Fact]
    public void AnUntrustedTextIsNeverAdmittedInAnInstruction()
    {
        int refused = 0;
        ForAll((compiled, mutations, seed) =>
        {
            // Each version as a chat prompt that shows everything to the system.
            PromptContract chat = new(PromptKind.Chat, compiled.Inputs);
            PromptContract offered = Changed(Version(chat), [.. mutations.Where(m => m.Place < RandomContract.Inputs)], seed).Contract;
            AdmissionResult result = Offer.Decide(chat, Offer.Artefact(offered, "{{ role \"system\" }}" + RandomContract.Body(offered)));
            if (result.Override is not null)
            {
                string[] shown = [.. offered.Inputs.Where(HoldsText).Select(i => i.Name)];
                Assert.DoesNotContain(chat.Inputs, i => i.Trust == InputTrust.Untrusted && shown.Contains(i.Name));
            }

            refused += result.Refusal?.Kind == RefusalKind.UntrustedInstruction ? 1 : 0;
        });
        Assert.True(refused > 50, $"{refused} refused");
    }

    private static void ForAll(Action<PromptContract, ContractMutation[], int> check) => Prop.ForAll(
        Arb.From(RandomContract.Contracts), Arb.From(RandomContract.Mutations), Arb.From(Gen.Choose(0, int.MaxValue)), check).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static VersionContent Version(PromptContract contract) => new(contract, "text", ValueList<IncludePin>.Empty, "---\n---\n");

    // Now and then all that is whole is taken as something wider beside the change.
    private static VersionContent Changed(VersionContent before, IReadOnlyCollection<ContractMutation> mutations, int seed)
    {
        VersionContent after = ContractMutation.Apply(before, mutations);
        PromptContract contract = after.Contract;
        PromptType[] wide = [PromptType.Int, PromptType.Int, PromptType.Number, PromptType.Decimal];
        return after with { Contract = new PromptContract(contract.Kind, RandomContract.Widened(contract.Inputs, wide[seed % wide.Length]), contract.Settings, contract.OutputSchema) };
    }

    private static string BodyOf(PromptContract contract) => (contract.Kind == PromptKind.Chat ? "{{ role \"user\" }}" : "") + RandomContract.Body(contract);

    /// <summary>The exceptions that docs/admission.md states.</summary>
    private static bool IsException(ContractChange change, ContractChange[] changes, VersionContent before, VersionContent after) => change.Kind switch
    {
        // Still held as untrusted.
        ChangeKind.InputBecameTrusted => true,

        // Exact or as C# widens.
        ChangeKind.InputRetyped => change.Message.EndsWith("from int to number", StringComparison.Ordinal) || change.Message.EndsWith("from int to decimal", StringComparison.Ordinal),

        // A renamed input is one that is not read and one that is not supplied, which may be left out.
        _ => changes.Any(c => c.Kind == ChangeKind.InputRenamed && IsOrIsIn(change.Path, c.Path) && Find(after.Contract.Inputs, c.Path).CanBeOmitted && before.Contract.Inputs.All(i => i.Name != c.Path)),
    };

    private static bool IsOrIsIn(string path, string outer) => path == outer || path.StartsWith(outer + ".", StringComparison.Ordinal) || path.StartsWith(outer + "[", StringComparison.Ordinal);

    private static FieldDeclaration Find(IReadOnlyList<FieldDeclaration> fields, string path)
    {
        string[] names = path.Split('.');
        FieldDeclaration found = fields.First(f => f.Name == names[0].TrimEnd('[', ']'));
        foreach (string name in names.Skip(1))
        {
            PromptType type = found.Type;
            while (type.Kind == TypeKind.List)
            {
                type = type.Element!;
            }

            found = type.Fields.First(f => f.Name == name.TrimEnd('[', ']'));
        }

        return found;
    }

    private static bool HoldsText(FieldDeclaration field) => HoldsText(field.Type);

    private static bool HoldsText(PromptType type) => type.Kind == TypeKind.String || (type.Element is { } element && HoldsText(element)) || type.Fields.Any(HoldsText);
}
