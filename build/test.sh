#!/usr/bin/env bash
# Runs the tests of the repository, group by group, in two lanes beside each other. Needs the .NET 10 SDK and nothing else.
#   build/test.sh              all tests but the slow ones
#   build/test.sh NAME...      only the groups of that name, and the test projects whose name contains one of NAME
#   build/test.sh --all        the slow ones too
#   build/test.sh --list       what the groups are
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
configuration=Release

# One compiler for all of the many builds, even where the environment asks for a new one each time: a server that nobody else uses, and that ends with this script.
export UseSharedCompilation=true SharedCompilationId="promptgen-tests-$$"

# The process that does the work of PromptGen's tasks ends with it: none may stay behind.
export PromptGenWorkerIdleSeconds=0
end_compiler() {
    local command id
    for command in /proc/[0-9]*/cmdline; do
        id=${command#/proc/} id=${id%/cmdline}
        if tr '\0' ' ' 2>/dev/null <"$command" | grep -q -e "-pipename:$SharedCompilationId "; then kill "$id" 2>/dev/null || true; fi
    done
}

# What a test project is of; a new one is a group of its own.
group_of() {
    case $1 in
        PromptGen.Templates.* | PromptGen.Binding.* | PromptGen.Builtins.* | PromptGen.Interpretation.* | PromptGen.Language.* | PromptGen.Emission.*) echo language ;;
        PromptGen.Catalog.* | PromptGen.History.* | PromptGen.Documentation.*) echo catalogue ;;
        PromptGen.Generator.* | PromptGen.Analyzers.*) echo compiler ;;
        *) name=${1#PromptGen.} name=${name%.Tests}; echo "${name,,}" ;;
    esac
}

# The lane of a group. Tests that have the SDK build wait for one process after another and may build projects of the repository, so these groups never run beside each other.
lane_of() {
    case $1 in
        build | compiler | package) echo builds ;;
        *) echo others ;;
    esac
}

slow=(-trait- "Category=Slow") names=() list=
for argument in "$@"; do
    case $argument in
        --all) slow=() ;;
        --list) list=1 ;;
        -*) echo "build/test.sh: there is no option '$argument'; options are --all and --list" >&2; exit 2 ;;
        *) names+=("$argument") ;;
    esac
done

wanted() {
    local project=$1 group=$2 name
    [ ${#names[@]} -gt 0 ] || return 0
    for name in "${names[@]}"; do
        [ "$name" = "$group" ] && return 0
        case $project in *"$name"*) return 0 ;; esac
    done
    return 1
}

# Lines "GROUP PROJECT", each group in one piece.
selected=()
while read -r group project; do
    selected+=("$group $project")
done < <(for file in tests/*.Tests/*.csproj; do
    project=$(basename "$file" .csproj) group=$(group_of "$project")
    if wanted "$project" "$group"; then echo "$group $project"; fi
done | sort)
if [ ${#selected[@]} -eq 0 ]; then
    echo "build/test.sh: no group and no test project is called ${names[*]}; --list shows them" >&2
    exit 2
fi
if [ -n "$list" ]; then
    printf '%s\n' "${selected[@]}"
    exit 0
fi

if ! command -v dotnet >/dev/null; then
    echo "build/test.sh: the .NET 10 SDK is missing; install it from https://dot.net" >&2
    exit 2
fi

# Native AOT links with the system's linker and zlib. Tests that publish so skip where it cannot be had.
can_link() {
    local compiler
    compiler=$(command -v clang || command -v gcc) && echo '#include <zlib.h>' | "$compiler" -E - >/dev/null 2>&1
}
if ! can_link && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    echo "installing gcc and zlib's headers, for Native AOT"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gcc libc6-dev zlib1g-dev; } >/dev/null 2>&1 || true
fi
can_link || echo "no C compiler with zlib's headers, so what publishes with Native AOT is skipped; on Debian: apt-get install gcc libc6-dev zlib1g-dev"

work=$(mktemp -d) lanes=()
end_all() {
    local lane
    for lane in "${lanes[@]}"; do kill -- "-$lane" 2>/dev/null || true; done
    [ ${#lanes[@]} -eq 0 ] || cat "$work/builds"
    rm -rf "$work"
    end_compiler
}
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

begun=$SECONDS
dotnet build PromptGen.sln -c "$configuration" -v quiet --nologo
echo "compiling $((SECONDS - begun)) s" >"$work/times"

# What tests start finds the runtime by this, as under 'dotnet run'.
export DOTNET_ROOT="${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}"

# Runs the tests of a project, and adds a line "PROJECT OUTCOME PASSED FAILED SKIPPED" to the results.
run_project() {
    local name=$1 log="$work/$1.log" started=$SECONDS status=0 outcome=whole summary total errors wrong left
    dotnet "artifacts/bin/$name/${configuration,,}/$name.dll" -noLogo -noColor "${slow[@]}" >"$log" 2>&1 </dev/null || status=$?
    # The runner's last summary line: "NAME  Total: 12, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 1.2s"
    summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$log" | tail -n 1 || true)
    count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
    total=$(count Total) errors=$(count Errors) wrong=$(count Failed) left=$(count Skipped)
    if [ -z "$summary" ] || [ "${total:-0}" -eq 0 ] || [ "$status" -ne 0 ]; then
        cat "$log"
        outcome=broken
    fi
    echo "$name $outcome $((${total:-0} - ${errors:-0} - ${wrong:-0} - ${left:-0})) $((${errors:-0} + ${wrong:-0})) ${left:-0}" >>"$work/results"
    echo "$name: ${total:-0} tests, ${wrong:-0} failed, ${left:-0} skipped, $((SECONDS - started)) s"
}

# Runs the groups of a lane one after the other.
run_lane() {
    local line group='' since=$SECONDS
    close_group() {
        [ -z "$group" ] || echo "$group $((SECONDS - since)) s" >>"$work/times"
        since=$SECONDS
    }
    for line in "${selected[@]}"; do
        [ "$(lane_of "${line% *}")" = "$1" ] || continue
        if [ "$group" != "${line% *}" ]; then
            close_group
            group=${line% *}
            echo "== $group"
        fi
        run_project "${line#* }"
    done
    close_group
}

# Each lane is a process group of its own, so that whatever it started ends with this script. What the first says is shown when it has ended.
touch "$work/results"
set -m
run_lane builds >"$work/builds" 2>&1 &
lanes+=($!)
run_lane others &
lanes+=($!)
set +m
whole=1
for lane in "${lanes[@]}"; do wait "$lane" || whole=0; done
lanes=()
cat "$work/builds"

passed=0 failed=0 skipped=0 broken=()
while read -r name outcome right wrong left; do
    passed=$((passed + right)) failed=$((failed + wrong)) skipped=$((skipped + left))
    [ "$outcome" = whole ] || broken+=("$name")
done <"$work/results"

echo "== times, of two lanes"
cat "$work/times"
echo "all $((SECONDS - begun)) s"
[ ${#slow[@]} -eq 0 ] || echo "without the slow tests, which --all runs too"
[ ${#broken[@]} -eq 0 ] || echo "failed projects: ${broken[*]}"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$whole" -eq 1 ] && [ ${#broken[@]} -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
