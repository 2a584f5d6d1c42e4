package io.aludel.migrate.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law for what stands beside tables, with made-up pairs of models.
 *
 * <p>{@code -Dlaw.objects=500} tries more, {@code -Dlaw.from=5000} others.
 */
@EveryDatabase
class RandomObjectsLawTest {
    private static final int PAIRS = 12;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES) // each pair is compiled by itself
    void whatIsAppliedIsNotFoundAgain(TestDatabase db) throws Exception {
        long from = Long.getLong("law.from", 0);
        long count = Long.getLong("law.objects", PAIRS);
        Dialect dialect;
        try (Engine engine = Engine.create(db.url())) {
            dialect = engine.dialect();
        }
        List<String> failures = new ArrayList<>();
        for (long seed = from; seed < from + count; seed++) {
            Random random = new Random(seed * 7919);
            MetaData yesterday = new RandomObjects(random, dialect, db.kind()).make();
            MetaData today = new RandomObjects(random, dialect, db.kind()).make();
            db.clean();
            LawOfRevisions law = new LawOfRevisions(db, Files.createDirectory(folder.resolve("s" + seed)));
            try {
                law.holds(yesterday, today);
            } catch (Exception | AssertionError failure) {
                failures.add("seed " + seed + ": " + failure + "\n" + law.source());
            }
        }
        assertThat(failures)
                .describedAs("%d of %d fail", failures.size(), count)
                .isEmpty();
    }
}
