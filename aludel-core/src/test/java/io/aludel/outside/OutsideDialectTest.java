package io.aludel.outside;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.function;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.compile.Syntax;
import io.aludel.compile.Template;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.engine.Engine;
import io.aludel.error.ArgumentException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.ast.Operators;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dialects come from other libraries, and applications change those that there are. */
class OutsideDialectTest {
    private final MetaData metadata = new MetaData();
    private final Table notes = Table.of(
            "notes",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("order", VARCHAR(20)).notNull());
    private final TableExpr n = Sql.table(notes);

    @Test
    void aServiceBringsADialect() {
        Dialect notebook = Dialects.byName("notebook");
        assertThat(Dialects.isKnown("notebook")).isTrue();
        assertThat(Dialects.byName("notebook")).isSameAs(notebook);
        assertThat(notebook.compile(select(n.text("order").concat("!"))
                                .where(function("char_length", BIGINT, n.col("order"))
                                        .gt(3L)))
                        .sql())
                .isEqualTo("SELECT join_texts(notes.`order`, ?) AS anon_1 FROM notes WHERE len(notes.`order`) > ?");
        assertThat(notebook.compile(CreateTable.of(notes)).lines().map(String::strip))
                .contains("`order` VARCHAR(20) NOT NULL,");
        assertThatThrownBy(() -> Dialects.byName("notebok"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Did you mean 'notebook'?");
    }

    @Test
    void anEngineSpeaksIt() {
        try (Engine engine = Engine.builder("jdbc:h2:mem:notebook;MODE=MySQL;DATABASE_TO_UPPER=FALSE")
                .dialect(Dialects.byName("notebook"))
                .build()) {
            assertThat(engine.dialect().name()).isEqualTo("notebook");
            engine.transact(connection -> {
                connection.driver().use(jdbc -> {
                    try (java.sql.Statement statement = jdbc.createStatement()) {
                        return statement.execute(engine.dialect().compile(CreateTable.of(notes)));
                    }
                });
                connection.execute(
                        insert(notes).values(List.of(Map.of("id", 1, "order", "a"), Map.of("id", 2, "order", "b"))));
                assertThat(connection
                                .execute(select(n.text("order"))
                                        .orderBy(n.col("id").desc()))
                                .all())
                        .containsExactly("b", "a");
                return null;
            });
        }
    }

    @Test
    void builtInConstructsAreWrittenInAnotherWay() {
        Syntax syntax = Dialects.SQLITE.syntax();
        Dialect mine = Dialects.SQLITE.writing(syntax.with(syntax.functions().withName("lower", "my_lower"))
                .with(syntax.operators().with(Operators.CONCAT, Template.function("concat"))));
        assertThat(mine.compile(select(n.text("order").lower().concat("x"))).sql())
                .isEqualTo("SELECT concat(my_lower(notes.\"order\"), ?) AS anon_1 FROM notes");
        assertThat(Dialects.SQLITE.compile(select(n.text("order").lower())).sql())
                .isEqualTo("SELECT lower(notes.\"order\") AS lower_1 FROM notes");
    }
}
