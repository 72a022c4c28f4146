# Completion of promptgen for PowerShell. In $PROFILE:  promptgen completion pwsh | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName promptgen -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $position = $cursorPosition - $commandAst.Extent.StartOffset
    $line = $commandAst.ToString().PadRight($position).Substring(0, $position)
    promptgen "[suggest:$position]" "$line" 2>$null | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
