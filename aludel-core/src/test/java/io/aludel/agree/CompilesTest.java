package io.aludel.agree;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.error.AludelException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the generator draws is for every dialect, the ones without a database too, with parameters and with literals. */
class CompilesTest {
    private static final List<Dialect> ALL = List.of(
            Dialects.DEFAULT, Dialects.SQLITE, Dialects.POSTGRESQL, Dialects.MYSQL, Dialects.MARIADB, Dialects.H2);

    @Test
    void expressionsCompileEverywhere() {
        Map<String, String> failures = new TreeMap<>();
        TermGenerator generator = new TermGenerator(1);
        for (int number = 0; number < 2000; number++) {
            Term term = generator.next();
            for (Dialect dialect : ALL) {
                try {
                    var query = Evaluation.query(List.of(term));
                    assertThat(dialect.compile(query).sql()).startsWith("SELECT ");
                    assertThat(dialect.literal(query)).doesNotContain("--1", "--2");
                } catch (AludelException e) {
                    failures.put(dialect.name() + ": " + e.getMessage(), term.toString());
                }
            }
        }
        assertThat(failures).isEmpty();
    }
}
