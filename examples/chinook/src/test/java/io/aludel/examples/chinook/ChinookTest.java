package io.aludel.examples.chinook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ChinookTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void theTourTakesFewStatementsAndLeavesTheStoreAsItWas(TestDatabase db) {
        Chinook.Outcome outcome = new Chinook(db.url(), out, false).run();

        assertThat(outcome.statements())
                .containsExactly(
                        entry("Top 5 artists by revenue", 1),
                        entry("touched one by one (FetchMode.ONE)", 51),
                        entry("touched, loaded for all at once (PEERS, the default)", 2),
                        entry("selectinload(Artist_.albums)", 2),
                        entry("joinedload(Artist_.albums)", 1),
                        entry("The tree of employees", 4),
                        entry("jane.setTitle(\"Astronaut\"); session.flush()", 1),
                        entry("session.rollback(); jane.getTitle()", 1),
                        entry("jane.setTitle(\"Team Lead\"); session.commit()", 1),
                        entry("session.add(ada); session.commit()", 3),
                        entry("invoice.takeBack(line); session.commit()", 2),
                        entry("session.merge(detached); session.commit()", 2),
                        entry("playlist.getTracks().addAll(four tracks); session.commit()", 2),
                        entry("playlist.getTracks().remove(track); session.commit()", 1),
                        entry("session.delete(ada), delete(playlist), commit()", 6),
                        entry("update(Employee.class).set(Employee_.title, ..)", 1));
        assertThat(outcome.same()).as(said()).isTrue();
        assertThat(said())
                .contains("Iron Maiden           140 tracks   138.60")
                .contains("      Nancy Edwards, Sales Manager")
                .contains("Customer 60 has invoice 413 over 2.97 with 3 lines.")
                .contains("Jane is a Sales Support Agent again.")
                .contains("The total is now 1.98.")
                .contains("The same: 15,607 rows in 11 tables")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
