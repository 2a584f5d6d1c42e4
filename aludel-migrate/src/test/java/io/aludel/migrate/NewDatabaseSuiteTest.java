package io.aludel.migrate;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new database gets the model at once, and is where all revisions lead; an application that starts can look whether it is. */
@EveryDatabase
class NewDatabaseSuiteTest {
    /** Users. */
    @Revision(id = "aaaa1111", message = "create users")
    static final class First implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("users", column("id", BIGINT).primaryKey());
        }
    }

    /** Their names. */
    @Revision(id = "bbbb2222", down = "aaaa1111", message = "add names")
    static final class Second implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("users", column("name", VARCHAR(50)));
        }
    }

    private final MetaData model = new MetaData();
    private Engine engine;
    private Migrations migrations;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        migrations = Migrations.of(engine).from(JavaRevisions.of(First.class, Second.class));
        Table.of("users", model, column("id", BIGINT).primaryKey(), column("name", VARCHAR(50)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aNewDatabaseGetsTheModelAndIsAtHeads() {
        assertThat(migrations.createAll(List.of(model))).hasSize(1);
        assertThat(migrations.current()).containsExactly("bbbb2222");
        assertThat(migrations.pending(List.of(model)).ops()).isEmpty();
        assertThat(migrations.upgrade("head")).isEmpty();
        migrations.requireHeads();
    }

    @Test
    void aDatabaseWithRevisionsIsLeftAlone() {
        migrations.upgrade("aaaa1111");
        assertThatThrownBy(() -> migrations.createAll(List.of(model)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("the database is not new: it is at [aaaa1111]");
        assertThat(migrations.current()).containsExactly("aaaa1111");
    }

    @Test
    void aTransactionOfTheApplicationStaysItsOwn() {
        try (Connection connection = engine.connect()) {
            migrations.within(connection).createAll(List.of(model));
            assertThat(migrations.within(connection).isAtHeads()).isTrue();
            connection.commit();
        }
        assertThat(Inspector.of(engine).hasTable("users")).isTrue();
    }

    @Test
    void anApplicationThatStartsLooksWhetherItIsUpToDate() {
        migrations.upgrade("aaaa1111");
        assertThatThrownBy(migrations::requireHeads)
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_UP_TO_DATE))
                .hasMessageContaining("it is at [aaaa1111], and the heads are [bbbb2222]");
        migrations.upgrade("head");
        migrations.requireHeads();
    }
}
