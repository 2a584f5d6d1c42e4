package io.aludel.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.FoundByName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.jdbc.datasource.ConnectionProxy;

/** The hints have everything that the starter finds by name at run time; there is no GraalVM here to try it. */
class NativeImageTest {
    /** Each call with why nothing, or which hint, is needed for it. */
    private static final Map<String, String> CALLS = Map.of(
            "spring/JoinedDataSource: Proxy.newProxyInstance", "ConnectionProxy, below",
            "spring/JoinedDataSource: getResource", "of a transaction",
            "spring/AludelTransactionManager: getResource", "of a transaction",
            "spring/PresentSession: getResource", "of a transaction",
            "spring/boot/AludelRuntimeHints: getResources", "runs while the image is built");

    @Test
    void everythingFoundByNameIsCovered() {
        assertThat(FoundByName.in("aludel-spring-boot-starter").calls())
                .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
        RuntimeHints hints = new RuntimeHints();
        new AludelRuntimeHints().registerHints(hints, getClass().getClassLoader());
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(ConnectionProxy.class))
                .accepts(hints);
    }
}
