# Completion of promptgen for fish:  promptgen completion fish > ~/.config/fish/completions/promptgen.fish

function __promptgen_complete
    set -l line (commandline -cp)
    set -l candidates (promptgen "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    if test (count $candidates) -gt 0
        string join \n -- $candidates
    else
        __fish_complete_path (commandline -ct)
    end
end

complete -c promptgen -f -k -a '(__promptgen_complete)'
