package io.aludel.orm.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mistake in a mapped class is all that the compiler tells: what is generated for the class is there for everybody else. */
class FirstErrorTest {
    private static List<String> errors(String mistake) {
        return ModelCompiler.compile(Map.of("Grove", """
                package %s;
                import jakarta.persistence.*;
                import java.util.*;
                @Entity public class Grove {
                    @Id private long id;
                    @ElementCollection private List<String> words = new ArrayList<>();
                    @ElementCollection private Map<String, Integer> counts = new HashMap<>();
                    %s
                    static Object used() { return List.of(Grove_.words, Grove_.counts); }
                }
                """.formatted(EntityWriter.PACKAGE, mistake)))
                .errors();
    }

    @Test
    void aClassWithCollectionsOfValues() {
        assertThat(errors("@OneToMany(mappedBy = \"grov\") private List<Grove> groves = new ArrayList<>();"))
                .singleElement()
                .asString()
                .contains("PRC-");
    }

    @Test
    void withoutAMistakeThereIsNone() {
        assertThat(errors("@ManyToOne private Grove next;")).isEmpty();
    }
}
