# shellcheck shell=sh
# Finds a Java home of version 21 or newer that holds the program named; prints it, or explains what was looked for.
# Sourced by the launcher of the product and by the script of the checkout.

java_home() {
    for java_candidate in "${JAVA_HOME:-}" "$(java_on_path)" /usr/lib/jvm/* /opt/java/* "$HOME"/.jdks/* \
        "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -x "$java_candidate/bin/$1" ] && java_is_new "$java_candidate"; then
            printf '%s\n' "$java_candidate"
            return 0
        fi
    done
    echo "emberkeep: found no Java 21 or newer with bin/$1 in JAVA_HOME, on the PATH, under /usr/lib/jvm, /opt/java, the" \
        ".jdks or .sdkman of your home, or /Library/Java: install one (openjdk-21-jdk, or Temurin) or set JAVA_HOME to it." >&2
    return 1
}

java_on_path() {
    java_program=$(command -v java) && java_program=$(readlink -f "$java_program") && echo "${java_program%/bin/java}"
}

# Reads the version from the release file of the Java home, which takes far less time than asking the program.
java_is_new() {
    [ -r "$1/release" ] || return 1
    while IFS='="' read -r java_key _ java_version _; do
        [ "$java_key" = JAVA_VERSION ] && [ "${java_version%%[.+-]*}" -ge 21 ] && return 0
    done <"$1/release"
    return 1
}
