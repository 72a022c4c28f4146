#!/usr/bin/env bash
# Runs every test of the repository. Needs the .NET 10 SDK and nothing else.
#   build/test.sh              all tests
#   build/test.sh NAME...      only the test projects whose name contains one of NAME
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
configuration=Release
log=$(mktemp)
trap 'rm -f "$log"' EXIT

if ! command -v dotnet >/dev/null; then
    echo "build/test.sh: the .NET 10 SDK is missing; install it from https://dot.net" >&2
    exit 2
fi

wanted() {
    [ $# -eq 1 ] && return 0
    local project=$1 name
    shift
    for name in "$@"; do
        case $project in *"$name"*) return 0 ;; esac
    done
    return 1
}

started=$SECONDS
dotnet build PromptGen.sln -c "$configuration" -v quiet --nologo
echo "build: $((SECONDS - started)) s"

passed=0 failed=0 skipped=0 broken=()
for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    wanted "$name" "$@" || continue
    started=$SECONDS
    status=0
    dotnet run --project "$project" -c "$configuration" --no-build --no-launch-profile -- -noLogo -noColor >"$log" 2>&1 || status=$?
    # The runner's last summary line: "NAME  Total: 12, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 1.2s"
    summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$log" | tail -n 1 || true)
    count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
    total=$(count Total) errors=$(count Errors) wrong=$(count Failed) left=$(count Skipped)
    if [ -z "$summary" ] || [ "${total:-0}" -eq 0 ] || [ "$status" -ne 0 ]; then
        cat "$log"
        broken+=("$name")
    fi
    passed=$((passed + ${total:-0} - ${errors:-0} - ${wrong:-0} - ${left:-0}))
    failed=$((failed + ${errors:-0} + ${wrong:-0}))
    skipped=$((skipped + ${left:-0}))
    echo "$name: ${total:-0} tests, ${wrong:-0} failed, ${left:-0} skipped, $((SECONDS - started)) s"
done

[ ${#broken[@]} -eq 0 ] || echo "failed projects: ${broken[*]}"
echo "$passed passed, $failed failed, $skipped skipped"
[ ${#broken[@]} -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
