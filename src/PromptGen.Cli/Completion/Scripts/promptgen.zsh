#compdef promptgen
# Completion of promptgen for zsh. In ~/.zshrc, behind compinit:  source <(promptgen completion zsh)

_promptgen() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a candidates
    candidates=("${(@f)$(promptgen "[suggest:${#line}]" "$line" 2>/dev/null)}")
    candidates=(${candidates:#})
    if (( ${#candidates} )); then
        compadd -V promptgen -- "${candidates[@]}"
    else
        _files
    fi
}

compdef _promptgen promptgen
