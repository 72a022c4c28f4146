using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Identity;

namespace PromptGen.Repository.Deploys;

/// <summary>Says where a channel takes applications back behind what they have baked: a channel wins over a newer baked version.</summary>
internal static class BakedRule
{
    /// <summary>A sentence for each application and prompt.</summary>
    /// <param name="folder">The repository, with its records of deploys.</param>
    /// <param name="versions">What a channel is moved to, by prompt.</param>
    public static IEnumerable<string> NewerThan(string folder, IEnumerable<(string Id, string Version)> versions)
    {
        DeployFolder deploys = new(folder);
        DeployRecord[] records = [.. deploys.Apps().Select(app => deploys.Last(app)?.Record).OfType<DeployRecord>()];
        return
        [
            .. from moved in versions
               from record in records
               from prompt in record.Prompts
               where prompt.Id == moved.Id
                   && PromptVersion.TryParse(prompt.Version) is { } baked
                   && PromptVersion.TryParse(moved.Version) is { } served
                   && PromptVersion.ComparePrecedence(baked, served) > 0
               select $"'{record.App}' has baked '{prompt.Id}' {prompt.Version}, which is newer than {moved.Version}; where it follows the channel it goes back to {moved.Version}",
        ];
    }
}
