package io.aludel.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.spring.model.Author;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.jdbc.datasource.ConnectionProxy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What tools are told: names of settings to editors, and what a native image has to keep. */
class MetadataTest {
    @Test
    void editorsKnowTheSettings() throws Exception {
        try (var input = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode metadata = new ObjectMapper().readTree(input);
            Set<String> told = new TreeSet<>();
            metadata.get("properties").forEach(property -> {
                told.add(property.get("name").asString());
                assertThat(property.get("description").asString()).endsWith(".");
            });
            assertThat(told).isEqualTo(SettingNames.of(AludelProperties.class, "aludel."));
        }
    }

    @Test
    void aNativeImageKeepsWhatIsFoundByName() {
        RuntimeHints hints = new RuntimeHints();
        new AludelRuntimeHints().registerHints(hints, getClass().getClassLoader());
        assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/aludel/entities"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("db/revisions/0001_a.sql"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.reflection().onType(Author.class)).accepts(hints);
        assertThat(RuntimeHintsPredicates.reflection()
                        .onType(TypeReference.of(Author.class.getName() + "_$Description"))
                        .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(ConnectionProxy.class))
                .accepts(hints);
    }
}
