package io.aludel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratios mean something only if all libraries do the same work. */
class EntityWorkTest {

    @ParameterizedTest
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    @ValueSource(strings = {"h2", "sqlite", "postgresql"})
    void allLibrariesReadAndWriteTheSame(String database) throws SQLException {
        List<Long> byHand = results("jdbc", database);
        assertThat(byHand).doesNotContain(0L);
        for (String library : List.of("aludel", "hibernate", "jooq")) {
            assertThat(results(library, database)).as(library).isEqualTo(byHand);
        }
    }

    private static List<Long> results(String library, String database) throws SQLException {
        try (EntityWork work = EntityWork.of(library, database)) {
            List<Long> results = new ArrayList<>();
            results.add(work.loadByKey(7));
            results.add(work.loadPosts());
            results.add(work.loadFlat());
            results.add(work.loadRecords());
            results.add(work.loadGraph());
            results.add(work.changePosts("changed"));
            results.add(work.loadPosts());
            work.clearPosts();
            results.add(work.insertPosts());
            for (Workload inserting : List.of(Workload.W5B, Workload.W10, Workload.W8)) {
                inserting.prepare(work);
                results.add(inserting.run(work, 1));
                results.add(work.loadFlat());
            }
            return results;
        }
    }
}
