namespace PromptGen.Cli.Diffing;

/// <summary>What stands around a comparison to make it a page: no script, nothing that is loaded, colours for light and for dark.</summary>
internal static class DiffPage
{
    /// <summary>The page up to its content.</summary>
    /// <param name="title">The title, escaped.</param>
    public static string Start(string title) =>
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{title}}</title>
        <style>
        :root { color-scheme: light dark; --ink: #1f2328; --paper: #ffffff; --soft: #59636e; --line: #d1d9e0; --place: #ddf4ff;
          --removed: #ffebe9; --removed-word: #ffb3ad; --added: #dafbe1; --added-word: #8fe3a3; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9198a1; --line: #3d444d; --place: #121d2f;
            --removed: #3c1618; --removed-word: #8e2a2a; --added: #12341f; --added-word: #1f7a3a; }
        }
        body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
        .verdict { font-weight: 600; } .who { color: var(--soft); }
        table { border-collapse: collapse; width: 100%; }
        .changes th, .changes td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
        .lines { border: 1px solid var(--line); font: .85rem/1.5 ui-monospace, monospace; }
        .lines td { padding: 0 .5rem; vertical-align: top; }
        .lines .number { color: var(--soft); text-align: right; width: 1%; white-space: nowrap; user-select: none; }
        .lines .text { white-space: pre-wrap; overflow-wrap: anywhere; }
        .place td { background: var(--place); color: var(--soft); }
        .removed { background: var(--removed); } .added { background: var(--added); }
        del, ins { text-decoration: none; border-radius: 2px; } del { background: var(--removed-word); } ins { background: var(--added-word); }
        </style>
        </head>
        <body>

        """.ReplaceLineEndings("\n");

    /// <summary>The rest of the page.</summary>
    public const string End = "</body>\n</html>\n";
}
