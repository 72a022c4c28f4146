# Completion of promptgen for bash. In ~/.bashrc:  source <(promptgen completion bash)

_promptgen() {
    local line=${COMP_LINE:0:COMP_POINT}
    local word=${line##*[[:space:]]} before="" candidate

    # bash begins a new word in the middle of ours: behind '=' and ':', and with '@'. What stands before that is on the line already.
    [[ $COMP_WORDBREAKS == *=* && $word == *=* ]] && before=${word%"${word##*=}"}
    [[ $COMP_WORDBREAKS == *:* && $word == *:* ]] && before=${word%"${word##*:}"}
    [[ $COMP_WORDBREAKS == *@* && $word == *@* ]] && before=${word%"@${word##*@}"}

    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("${candidate#"$before"}")
    done < <(promptgen "[suggest:${#line}]" "$line" 2>/dev/null)
}

complete -o default -F _promptgen promptgen
