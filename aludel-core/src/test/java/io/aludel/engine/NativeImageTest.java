package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.FoundByName;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GraalVM's native-image is told of everything that is found by name; there is no GraalVM here to try it. */
class NativeImageTest {
    /** Each call with what covers it; a text that begins with a colon is a reason why nothing has to. */
    private static final Map<String, String> COVERED = Map.ofEntries(
            Map.entry("engine/RawConnection: Proxy.newProxyInstance", "java.sql.Connection"),
            Map.entry("engine/Drivers: ServiceLoader.load", "META-INF/services/java.sql.Driver"),
            Map.entry(
                    "dialect/DialectRegistry: ServiceLoader.load",
                    "META-INF/services/io.aludel.dialect.DialectProvider"),
            Map.entry("sql/ast/Printed: ServiceLoader.load", "META-INF/services/io.aludel.sql.ast.StatementPrinter"),
            Map.entry(
                    "sql/ast/EntityCatalog: ServiceLoader.load", "META-INF/services/io.aludel.sql.ast.EntityCatalog"));

    private final FoundByName found = FoundByName.in("aludel-core");

    @Test
    void everythingFoundByNameIsCovered() {
        assertThat(found.calls()).containsExactlyInAnyOrderElementsOf(COVERED.keySet());
        String metadata = found.metadata();
        COVERED.values().stream()
                .filter(covering -> !covering.startsWith(":"))
                .forEach(covering -> assertThat(metadata).contains('"' + covering + '"'));
    }
}
