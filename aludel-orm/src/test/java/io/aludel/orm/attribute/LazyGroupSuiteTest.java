package io.aludel.orm.attribute;

import static io.aludel.orm.Load.undeferGroup;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several groups of columns of one class are read apart from each other. */
@EveryDatabase
class LazyGroupSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Anthology.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;

    LazyGroupSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        sessions.transact(created -> {
            created.add(new Anthology(1));
            return null;
        });
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void eachGroupIsReadByATouchOfItsOwn() {
        Anthology anthology = session.get(Anthology.class, 1).orElseThrow();
        assertThat(anthology.title()).isEqualTo("title");
        assertThat(statements)
                .singleElement()
                .asString()
                .doesNotContain("preface", "cover", "blurb", "plate", "remark");
        statements.clear();
        assertThat(anthology.texts()).isEqualTo("preface blurb");
        assertThat(statements)
                .singleElement()
                .asString()
                .contains("preface", "blurb")
                .doesNotContain("cover", "plate", "remark");
        statements.clear();
        assertThat(anthology.pictures()).isEqualTo("cover plate");
        assertThat(statements)
                .singleElement()
                .asString()
                .contains("cover", "plate")
                .doesNotContain("preface", "blurb", "remark");
        statements.clear();
        assertThat(anthology.remark()).isEqualTo("remark");
        assertThat(statements)
                .singleElement()
                .asString()
                .contains("remark")
                .doesNotContain("cover", "plate", "preface", "blurb");
    }

    @Test
    void aQueryReadsOneGroupOrBothWithItsRows() {
        Anthology anthology = session.execute(select(Anthology.class).options(undeferGroup("pictures")))
                .one();
        assertThat(anthology.pictures()).isEqualTo("cover plate");
        assertThat(statements).singleElement().asString().doesNotContain("preface", "blurb", "remark");
        assertThat(anthology.texts()).isEqualTo("preface blurb");
        assertThat(statements).hasSize(2);
        session.expungeAll();
        statements.clear();
        Anthology again = session.execute(
                        select(Anthology.class).options(undeferGroup("pictures"), undeferGroup("texts")))
                .one();
        assertThat(again.texts() + again.pictures()).isEqualTo("preface blurbcover plate");
        assertThat(statements).hasSize(1);
    }

    @Test
    void anExpiredObjectGivesWhatTheRowHasNow() {
        Anthology anthology = session.get(Anthology.class, 1).orElseThrow();
        assertThat(anthology.texts()).isEqualTo("preface blurb");
        session.commit();
        sessions.transactWithoutResult(other -> other.execute(update(Anthology.class)
                .set(Anthology_.preface, "new")
                .set(Anthology_.title, "other")
                .allRows()));
        statements.clear();
        assertThat(anthology.texts()).isEqualTo("new blurb");
        assertThat(statements)
                .singleElement()
                .asString()
                .contains("preface", "blurb")
                .doesNotContain("title", "cover", "plate", "remark");
        assertThat(anthology.title()).isEqualTo("other");
        assertThat(statements).hasSize(2);
    }
}
