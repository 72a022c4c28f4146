using System.Collections.Generic;

namespace PromptGen.Repository.Setup;

/// <summary>Scheduled jobs that keep a repository current, ready to be used: as a workflow of GitHub, and as a line for cron.</summary>
public static class RefreshJob
{
    /// <summary>The jobs, by path in the repository.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="folder">The repository's folder as the job calls it.</param>
    public static IReadOnlyList<(string Path, string Text)> Write(string environment, string folder) =>
    [
        ("jobs/refresh.yml", Workflow(environment, folder)),
        ("jobs/refresh.cron", Cron(environment, folder)),
    ];

    private static string Workflow(string environment, string folder) =>
        $$$"""
        # Keeps the channels of '{{{environment}}}' current: signs snapshot and timestamp anew every day, and commits proposals that have all their signatures.
        # Move this file to .github/workflows, and give the secret PROMPTGEN_CHANNEL_KEY the text of online.pem. No other key is needed here.
        name: Refresh the channels of {{{environment}}}
        on:
          schedule:
            - cron: "17 5 * * *"
          workflow_dispatch:
        permissions:
          contents: write
        jobs:
          refresh:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - run: dotnet tool install --global PromptGen.Tool
              - run: promptgen channel refresh {{{folder}}}
                env:
                  PROMPTGEN_CHANNEL_KEY: ${{ secrets.PROMPTGEN_CHANNEL_KEY }}
              - run: |
                  git config user.name "channel refresh"
                  git config user.email "noreply@example.com"
                  git add {{{folder}}}
                  git commit -m "Refresh the channels of {{{environment}}}"
                  git push

        """.ReplaceLineEndings("\n");

    private static string Cron(string environment, string folder) =>
        $"""
        # Keeps the channels of '{environment}' current: signs snapshot and timestamp anew every day, and commits proposals that have all their signatures.
        # Put the path of online.pem in place of ONLINE_KEY. No other key is needed here.
        17 5 * * *  promptgen channel refresh {folder} --key ONLINE_KEY

        """.ReplaceLineEndings("\n");
}
