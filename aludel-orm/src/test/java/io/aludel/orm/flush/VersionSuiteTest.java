package io.aludel.orm.flush;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.flush.model.Contract;
import io.aludel.orm.flush.model.Counter;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of rows: made, counted, compared. */
@EveryDatabase
class VersionSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Contract.class, Counter.class);

    private Session session;
    private final List<String> statements = new ArrayList<>();

    VersionSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Contract saved(String title) {
        Contract contract = new Contract(title);
        session.add(contract);
        session.flush();
        statements.clear();
        return contract;
    }

    @Test
    void aMethodMakesTheVersions() {
        Contract contract = saved("lease");
        assertThat(contract.getVersion()).isEqualTo("a");
        contract.setTitle("long lease");
        session.flush();
        assertThat(contract.getVersion()).isEqualTo("ab");
        session.commit();
        contract.setTitle("short lease");
        session.commit();
        assertThat(contract.getVersion()).isEqualTo("abb");
    }

    @Test
    void nothingIsMadeWithoutANetChange() {
        Contract contract = saved("lease");
        contract.setTitle("other");
        contract.setTitle("lease");
        session.flush();
        assertThat(statements).isEmpty();
        assertThat(contract.getVersion()).isEqualTo("a");
    }

    @Test
    void aStaleUpdateNamesTheRowAndBothVersions() {
        Contract contract = saved("lease");
        Long id = contract.getId();
        session.connection().execute(text("UPDATE contract SET version = 'z'"));
        contract.setTitle("other");
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("UPDATE of Contract#" + id + " matched 0 rows, expected 1.")
                .hasMessageContaining("version = a");
    }

    @Test
    void oneStaleRowOfABatchFailsAll() {
        List<Contract> contracts = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            contracts.add(saved("c" + number));
        }
        session.commit();
        contracts.forEach(contract -> assertThat(contract.getVersion()).isEqualTo("a"));
        session.connection().execute(text("UPDATE contract SET version = 'z' WHERE title = 'c3'"));
        Long stale = contracts.get(3).getId();
        contracts.forEach(contract -> contract.setTitle("new"));
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("Contract#" + stale);
        session.rollback();
        assertThat(contracts)
                .allSatisfy(contract -> assertThat(contract.getTitle()).startsWith("c"));
    }

    @Test
    void aStaleDeleteFailsToo() {
        Contract contract = saved("lease");
        Long id = contract.getId();
        session.connection().execute(text("UPDATE contract SET version = 'z'"));
        session.delete(contract);
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("DELETE of Contract#" + id + " matched 0 rows");
    }

    @Test
    void aCopyOfAnotherVersionIsNotMerged() {
        Contract contract = saved("lease");
        session.commit();
        assertThat(contract.getTitle()).isEqualTo("lease");
        session.expunge(contract);
        Contract here = session.get(Contract.class, contract.getId()).orElseThrow();
        here.setTitle("changed meanwhile");
        session.commit();
        contract.setTitle("late");
        assertThatThrownBy(() -> session.merge(contract))
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("has version a, but the row has version ab");
    }
}
