package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Ledger;
import io.aludel.orm.relate.model.Marker;
import io.aludel.orm.relate.model.Posting;
import io.aludel.orm.relate.model.Posting_;
import io.aludel.orm.runtime.WriteOnlyCollection;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Query;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections that are never loaded. */
@EveryDatabase
class WriteOnlySuiteTest {
    private static final Registry MODELS = Registry.of(Ledger.class, Posting.class, Marker.class);
    /** Of one row: a million. */
    private static final int DOUBLINGS = 20;

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Ledger account(int... amounts) {
        Ledger account = new Ledger("cash");
        session.add(account);
        for (int amount : amounts) {
            account.getEntries().add(new Posting(amount));
        }
        session.flush();
        bench.sent();
        return account;
    }

    private List<Integer> amounts(Query<Posting> query) {
        return session.execute(query).all().stream().map(Posting::getAmount).toList();
    }

    @Test
    void whatIsPutInIsWritten() {
        Ledger account = account(1, 2);
        account.getEntries().add(new Posting(3));
        session.flush();

        assertThat(bench.rows("SELECT amount, account_id FROM posting ORDER BY id"))
                .containsExactly("1|1", "2|1", "3|1");
    }

    @Test
    void nothingIsLoadedToPutInOrTakeOut() {
        account(1, 2);
        session = bench.reopen();
        Ledger account = session.get(Ledger.class, 1L).orElseThrow();
        Posting entry = session.get(Posting.class, 1L).orElseThrow();
        bench.sent();

        account.getEntries().remove(entry);
        account.getEntries().addAll(List.of(new Posting(3)));
        assertThat(bench.sent()).isEmpty();
        assertThat(entry.getAccount()).isNull();
        session.flush();
        assertThat(bench.rows("SELECT amount, account_id FROM posting ORDER BY id"))
                .containsExactly("1|null", "2|1", "3|1");
    }

    @Test
    void statementsReadAndChangeIt() {
        Ledger account = account(1, 2, 3);
        assertThat(amounts(account.getEntries()
                        .select()
                        .where(Posting_.amount.ge(2))
                        .limit(1)))
                .containsExactly(2);
        assertThat(bench.sent())
                .containsExactly("SELECT posting.id, posting.amount, posting.account_id FROM posting"
                        + " WHERE ? = posting.account_id AND posting.amount >= ? ORDER BY posting.id LIMIT ?");

        session.execute(account.getEntries().update().set(Posting_.amount, 0).where(Posting_.amount.eq(1)));
        session.execute(account.getEntries().delete().where(Posting_.amount.eq(2)));
        session.execute(account.getEntries().insert().set(Posting_.amount, 9));
        assertThat(bench.rows("SELECT amount, account_id FROM posting ORDER BY amount"))
                .containsExactly("0|1", "3|1", "9|1");
    }

    @Test
    void aMillionRowsStayWhereTheyAre() {
        Ledger account = account(1);
        Connection connection = session.connection();
        for (int doubled = 0; doubled < DOUBLINGS; doubled++) {
            connection.define(
                    DdlText.of("INSERT INTO posting (amount, account_id) SELECT amount, account_id FROM posting"));
        }
        bench.sent();

        account.getEntries().add(new Posting(7));
        session.flush();
        assertThat(bench.sent()).singleElement().asString().contains("INSERT INTO posting");
        List<Posting> page = session.execute(account.getEntries()
                        .select()
                        .where(Posting_.amount.eq(7))
                        .limit(10))
                .all();
        assertThat(page)
                .singleElement()
                .satisfies(entry -> assertThat(entry.getAmount()).isEqualTo(7));
        account.getEntries().remove(page.get(0));
        session.flush();
        assertThat(session.execute(account.getEntries().delete().allRows()).rowCount())
                .isEqualTo(1 << DOUBLINGS);
        assertThat(session.identityMap()).hasSizeLessThan(5);
    }

    @Test
    void itIsNeitherLoadedNorReplaced() {
        Ledger account = account(1);

        assertThatThrownBy(() -> account.setEntries(WriteOnlyCollection.of()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Ledger.entries");
    }

    @Test
    void theDatabaseFollowsWhenTheOwnerIsDeleted() {
        Ledger account = account(1);
        session.delete(account);
        session.flush();

        assertThat(bench.rows("SELECT amount, account_id FROM posting")).containsExactly("1|null");
    }

    @Test
    void theOtherSideEntersToo() {
        Ledger account = account();
        Posting entry = new Posting(5);
        entry.setAccount(account);
        session.add(entry);
        session.flush();

        assertThat(amounts(account.getEntries().select())).containsExactly(5);
    }

    @Test
    void aTableOfLinksServesToo() {
        Ledger account = account();
        account.getLabels().add(new Marker("a"));
        account.getLabels().add(new Marker("b"));
        session.flush();
        Marker first = session.get(Marker.class, 1L).orElseThrow();
        account.getLabels().remove(first);
        session.flush();

        assertThat(session.execute(account.getLabels().select()).all())
                .extracting(Marker::getCode)
                .containsExactly("b");
        assertThatThrownBy(() -> account.getLabels().insert()).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aDynamicCollectionReadsByItself() {
        Ledger account = account();
        account.getReviewed().addAll(List.of(new Posting(1), new Posting(3), new Posting(2)));
        assertThat(account.getReviewed()).extracting(Posting::getAmount).containsExactly(3, 2, 1);
        assertThat(account.getReviewed().count()).isEqualTo(3);
        assertThat(account.getReviewed().filter(Posting_.amount.lt(3)))
                .extracting(Posting::getAmount)
                .containsExactly(2, 1);
        assertThat(account.getReviewed().slice(1, 2))
                .extracting(Posting::getAmount)
                .containsExactly(2);
    }

    @Test
    void anObjectThatWaitsForTheFlushGetsItsRowBeforeItsCollectionIsRead() {
        Ledger account = new Ledger("cash");
        account.getReviewed().addAll(List.of(new Posting(1), new Posting(3)));
        assertThat(account.getReviewed().count()).isEqualTo(2);
        session.add(account);

        assertThat(account.getReviewed()).extracting(Posting::getAmount).containsExactly(3, 1);
        assertThat(bench.sent())
                .last()
                .asString()
                .startsWith("SELECT posting.id, posting.amount, posting.account_id FROM posting WHERE");
        Ledger other = new Ledger("bank");
        other.getReviewed().add(new Posting(4));
        session.add(other);
        session.noAutoFlush(() -> assertThat(other.getReviewed().count()).isEqualTo(1));
        assertThat(bench.sent()).isEmpty();
        assertThat(other.getReviewed().filter(Posting_.amount.gt(1))).hasSize(1);
    }

    @Test
    void aQueryTakesTheKeyWhenItIsExecuted() {
        Ledger account = new Ledger("cash");
        account.getEntries().add(new Posting(1));
        assertThatThrownBy(() -> account.getEntries().select()).isInstanceOf(InvalidRequestException.class);
        session.add(account);

        assertThat(amounts(account.getEntries().select())).containsExactly(1);
    }
}
