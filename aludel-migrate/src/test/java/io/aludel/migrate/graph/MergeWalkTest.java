package io.aludel.migrate.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counting down from a merge, which has several ways down. */
class MergeWalkTest {
    private final RevisionGraph graph = RevisionGraph.of(List.of(
            RevisionSpec.of("aaaa1111"),
            RevisionSpec.of("bbbb2222", "aaaa1111").labelled("stock"),
            RevisionSpec.of("cccc3333", "aaaa1111").labelled("sales"),
            RevisionSpec.of("dddd4444", "bbbb2222", "cccc3333")));

    @Test
    void oneStepDownIsRefusedWithARemedyThatWorks() {
        assertThatThrownBy(() -> graph.downgrade("-1", List.of("dddd4444")))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_RANGE))
                .hasMessageContaining("Ambiguous walk: there is more than one way, by bbbb2222, cccc3333."
                        + "\n  Name the revision to go to.")
                .hasMessageNotContaining("branch@");
        // What the remedy says: each of the two takes back the merge.
        for (String target : List.of("bbbb2222", "cccc3333")) {
            assertThat(graph.downgrade(target, List.of("dddd4444")))
                    .extracting(Object::toString)
                    .first()
                    .isEqualTo("downgrade dddd4444 -> bbbb2222, cccc3333");
        }
    }
}
