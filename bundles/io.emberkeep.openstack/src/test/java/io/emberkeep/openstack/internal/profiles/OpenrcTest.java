package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenrcTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        export OS_PASSWORD=pa#ss | pa#ss
        export OS_PASSWORD=plain # a remark | plain
        export OS_PASSWORD='it'\\''s $5 `now`' | it's $5 `now`
        export OS_PASSWORD="a\\"b\\$c\\\\d" | a"b$c\\d
        export OS_PASSWORD="5$ and 100%" | 5$ and 100%
        OS_PASSWORD=a\\ b; export OS_PASSWORD | a b
        declare -x OS_PASSWORD="exported" | exported
        set OS_PASSWORD=two words & more | two words & more
        $env:OS_PASSWORD = "power" | power
        export OS_REGION_NAME=R OS_PASSWORD='second' | second
        export OS_REGION_NAME="R"; export OS_PASSWORD=third; | third
        """)
    void valueIsWhatAShellWouldMakeOfIt(String line, String value) {
        assertEquals(value, Openrc.of("# openrc\n" + line + "\n").variables().get("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export OS_CACERT=$HOME/ca.pem",
                "export OS_CACERT=\"${HOME}/ca.pem\"",
                "export OS_CACERT=`pwd`/ca.pem",
                "export OS_CACERT=\"$(pwd)/ca.pem\""
            })
    void whatOnlyAShellCouldTellIsLeftOutAndNamed(String line) {
        Openrc found = Openrc.of(line);

        assertEquals(Map.of(), found.variables());
        assertEquals(List.of("OS_CACERT"), found.computed());
    }

    @Test
    void linesThatSetNothingAreLeftAlone() {
        Openrc found = Openrc.of("""
            # export OS_PASSWORD=old
            echo "Set OS_PASSWORD=x first"
            if [ -z "$OS_PASSWORD" ]; then unset OS_PASSWORD; fi
            unset OS_TENANT_ID
            MY_OS_PASSWORD=other
            """);

        assertTrue(found.variables().isEmpty() && found.computed().isEmpty(), found.toString());
    }
}
