package io.aludel.compile;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.function;
import static io.aludel.sql.Sql.select;
import static io.aludel.type.SqlTypes.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Engine;
import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.sql.Executable;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.ast.LabelStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that are made up keep to a length. */
class LabelLengthSpec extends SqlSpec {
    private static final Dialect SHORT = SQLITE.limitingLabels(20);

    private final Table table = Table.of(
            "table_of_long_names",
            new MetaData(),
            column("column_one", INTEGER),
            column("column_two", INTEGER),
            column("x", INTEGER));
    private final TableExpr t = Sql.table(table);

    private static String shortened(Executable statement) {
        return SHORT.compile(statement).sql();
    }

    @Test
    void labelsOfTableAndColumnAreCutAndNumbered() {
        assertThat(shortened(select(table).labelStyle(LabelStyle.TABLENAME_PLUS_COL)))
                .isEqualTo("SELECT table_of_long_names.column_one AS table_of_long__1,"
                        + " table_of_long_names.column_two AS table_of_long__2, table_of_long_names.x AS table_of_long__3"
                        + " FROM table_of_long_names");
    }

    @Test
    void aSubqueryIsAskedForTheNamesThatItGives() {
        var inner = select(table).labelStyle(LabelStyle.TABLENAME_PLUS_COL).subquery("s");
        assertThat(shortened(select(inner.col("table_of_long_names_column_two", Integer.class))
                        .where(inner.col("table_of_long_names_x", Integer.class).eq(3))))
                .startsWith("SELECT s.table_of_long__1 FROM (SELECT table_of_long_names.column_one AS table_of_long__2,"
                        + " table_of_long_names.column_two AS table_of_long__1,")
                .endsWith("AS s WHERE s.table_of_long__3 = ?");
    }

    @Test
    void aliasesAreCutAndNumberedByThemselves() {
        TableExpr other = t.as();
        assertThat(shortened(select(t.col("x", Integer.class), other.col("x", Integer.class))))
                .isEqualTo("SELECT table_of_long_names.x, table_of_long__1.x AS x_1"
                        + " FROM table_of_long_names, table_of_long_names AS table_of_long__1");
    }

    @Test
    void functionsAreCutAndNumbered() {
        assertThat(shortened(select(
                        function("a_function_of_long_name", INTEGER, t.col("x", Integer.class)),
                        function("a_function_of_long_name", INTEGER, t.col("column_one", Integer.class)))))
                .isEqualTo("SELECT a_function_of_long_name(table_of_long_names.x) AS a_function_of__1,"
                        + " a_function_of_long_name(table_of_long_names.column_one) AS a_function_of__2"
                        + " FROM table_of_long_names");
    }

    @Test
    void whatTheApplicationCallsItselfStays() {
        assertThat(shortened(select(t.col("x", Integer.class).label("a_label_that_was_given_by_the_application"))))
                .isEqualTo("SELECT table_of_long_names.x AS a_label_that_was_given_by_the_application"
                        + " FROM table_of_long_names");
    }

    @Test
    void labelsAreAsLongAsTheDatabaseTakesNames() {
        Table wide = Table.of("t".repeat(40), new MetaData(), column("c".repeat(40), INTEGER));
        Executable query = select(wide).labelStyle(LabelStyle.TABLENAME_PLUS_COL);
        assertThat(POSTGRESQL.compile(query).sql())
                .contains(" AS " + "t".repeat(40) + "_" + "c".repeat(16) + "_1 FROM");
        assertThat(MARIADB.compile(query).sql()).contains(" AS " + "t".repeat(40) + "_" + "c".repeat(40) + " FROM");
        assertThatThrownBy(() -> POSTGRESQL.limitingLabels(73))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining(
                        "labels of 73 characters are longer than the names that postgresql takes, which have 63");
    }

    @Test
    void aDatabaseMayTakeNamesOfAnotherLength() {
        Table indexed = Table.of(
                "t",
                new MetaData(NamingConvention.DEFAULT),
                column("n".repeat(50), INTEGER).indexed());
        Dialect small = POSTGRESQL.limitingNames(40);
        assertThat(small.compile(CreateIndex.of(indexed, indexed.indexes().get(0))))
                .startsWith("CREATE INDEX ix_t_" + "n".repeat(27) + "_");
        Table long100 =
                Table.of("l".repeat(100), new MetaData(), Sql.unique("u".repeat(90), "a"), column("a", INTEGER));
        assertThatThrownBy(() -> POSTGRESQL.compile(CreateTable.of(long100))).isInstanceOf(CompileException.class);
        assertThat(POSTGRESQL.limitingNames(128).compile(CreateTable.of(long100)))
                .contains("u".repeat(90));
    }

    @Test
    void theEnginesBuilderAndSettingsSayIt() {
        try (Engine engine = Engine.fromConfig(
                Map.of("db.url", "sqlite::memory:", "db.maxIdentifierLength", "60", "db.label_length", "20"), "db.")) {
            assertThat(engine.dialect()
                            .compile(select(table).labelStyle(LabelStyle.TABLENAME_PLUS_COL))
                            .sql())
                    .contains("AS table_of_long__3");
            assertThat(engine.dialect().definitions().context().limits().identifier())
                    .isEqualTo(60);
        }
        assertThatThrownBy(() -> Engine.builder("sqlite::memory:")
                        .maxIdentifierLength(30)
                        .labelLength(40)
                        .build())
                .hasMessageContaining("Lower labelLength");
        assertThatThrownBy(() -> SQLITE.limitingLabels(5)).hasMessageContaining("at least 6");
    }
}
