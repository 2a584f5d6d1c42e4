package io.aludel.compile;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static io.aludel.sql.Sql.value;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.dialect.postgresql.Jsonb;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.error.ArgumentException;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.TableExpr;
import io.aludel.sql.ast.Lineage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Columns of tables: of those that only have a name, by key, and found again outside of a subquery. */
class TableColumnsSpec extends SqlSpec {
    @Test
    void aTableOfANameAndColumnsIsChangedAndJoined() {
        TableExpr past = table("past", column("a", INTEGER), column("b", VARCHAR));
        sql(insert(past.table()).values(Map.of("a", 1, "b", "x")))
                .everywhere("INSERT INTO past (a, b) VALUES (?, ?)", 1, "x")
                .elsewhere();
        sql(update(past.table())
                        .set(past.col("b", String.class), "y")
                        .where(past.col("a", Integer.class).eq(1)))
                .everywhere("UPDATE past SET b=? WHERE past.a = ?", "y", 1)
                .elsewhere();
        sql(delete(past.table()).where(past.col("a", Integer.class).eq(1)))
                .everywhere("DELETE FROM past WHERE past.a = ?", 1)
                .elsewhere();
        TableExpr other = past.as("o");
        sql(select(past.col("a"), other.col("b"))
                        .from(past.join(other, past.col("a", Integer.class).eq(other.col("a", Integer.class)))))
                .everywhere("SELECT past.a, o.b FROM past JOIN past AS o ON past.a = o.a")
                .onMysqlAndMariadb("SELECT past.a, o.b FROM past INNER JOIN past AS o ON past.a = o.a")
                .elsewhere();
    }

    @Test
    void aTableMayHaveOnlyANameAndSomeColumns() {
        TableExpr old = table("past", column("a", INTEGER), column("b", VARCHAR));
        sql(select(old.col("a")).where(old.col("b").isNull()))
                .everywhere("SELECT past.a FROM past WHERE past.b IS NULL")
                .elsewhere();
        TableExpr again = table("past", column("c", INTEGER));
        sql(select(again.col("c"))).everywhere("SELECT past.c FROM past").elsewhere();
    }

    @Test
    void columnsAreFoundByTheirKeysInOrder() {
        Table table = Table.of("t", new MetaData(), column("b", INTEGER), column("a", VARCHAR));
        assertThat(table.columns()).extracting(Column::name).containsExactly("b", "a");
        assertThat(table.columns("a", "b")).extracting(Column::name).containsExactly("a", "b");
        assertThat(table.hasColumn("a")).isTrue();
        assertThat(table.hasColumn("z")).isFalse();
        assertThatThrownBy(() -> table.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.column("aa"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("no column 'aa'");
    }

    @Test
    void aSecondColumnOfOneNameIsRefusedUnlessItReplacesTheFirst() {
        MetaData metadata = new MetaData();
        assertThatThrownBy(() -> Table.of("t", metadata, column("a", INTEGER), column("a", VARCHAR)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'a'");
        Table table = Table.of("u", metadata, column("a", INTEGER)).extended(column("a", VARCHAR));
        assertThat(table.columns()).hasSize(1);
        assertThat(table.column("a").type()).isEqualTo(VARCHAR);
    }

    @Test
    void aDialectTellsWhatItsDatabaseCan() {
        assertThat(ALL).filteredOn(dialect -> dialect.has(Feature.SEQUENCES)).contains(POSTGRESQL, MARIADB, H2);
        assertThat(MYSQL.has(Feature.SEQUENCES)).isFalse();
        assertThat(MYSQL.has(Feature.RETURNING)).isFalse();
        assertThat(SQLITE.has(Feature.RETURNING)).isTrue();
    }

    @Test
    void keysAndPathsAreTakenOutOfJson() {
        Expression<Object> doc = value(Map.of(), PostgresqlTypes.JSONB);
        sql(select(Jsonb.without(doc, "a"), Jsonb.withoutPath(doc, "a", "b"))
                        .where(Jsonb.pathMatch(doc, "$.a > 1"), Jsonb.containedBy(doc, doc)))
                .on(
                        POSTGRESQL,
                        "SELECT ?::JSONB - ? AS anon_1, ?::JSONB #- CAST(ARRAY[?, ?] AS TEXT[]) AS anon_2"
                                + " WHERE ?::JSONB @@ CAST(? AS JSONPATH) AND ?::JSONB <@ ?::JSONB",
                        Map.of(),
                        "a",
                        Map.of(),
                        "a",
                        "b",
                        Map.of(),
                        "$.a > 1",
                        Map.of(),
                        Map.of());
    }

    @Test
    void aColumnIsFoundAgainThroughSeveralQueries() {
        TableExpr t = table("t", column("a", INTEGER), column("b", INTEGER));
        QueryExpr inner = select(t.col("a").label("x"), t.col("b")).subquery("i");
        QueryExpr outer =
                select(inner.col("b").label("y"), inner.col("x").label("z")).cte("o");
        sql(select(outer.col(t.col("a")), outer.col(t.col("b"))))
                .everywhere("WITH o AS (SELECT i.b AS y, i.x AS z FROM (SELECT t.a AS x, t.b AS b FROM t) AS i)"
                        + " SELECT o.z, o.y FROM o")
                .elsewhere();
        TableExpr alias = SampleSchema.users.as("u");
        QueryExpr ids = select(alias.col("id").label("uid")).subquery("s");
        assertThat(ids.col(SampleSchema.userId).node()).isEqualTo(ids.col("uid").node());
        assertThat(Lineage.shared(ids.col("uid").node(), SampleSchema.userId.node()))
                .isTrue();
        assertThat(Lineage.shared(ids.col("uid").node(), SampleSchema.postId.node()))
                .isFalse();
        assertThat(Lineage.origin(outer.col("z").node())).isEqualTo(t.col("a").node());
        QueryExpr both =
                select(SampleSchema.userId).union(select(SampleSchema.postId)).subquery("b");
        assertThat(both.col(SampleSchema.userId).node())
                .isEqualTo(both.col("id").node());
    }

    @Test
    void aColumnIsFoundAgainInTheSubqueryThatYieldsIt() {
        TableExpr t = table("t", column("a", INTEGER), column("b", INTEGER));
        Expression<?> a = t.col("a");
        QueryExpr sub = select(a.label("x"), t.col("b")).subquery("s");
        sql(select(sub.col(t.col("b"))))
                .everywhere("SELECT s.b FROM (SELECT t.a AS x, t.b AS b FROM t) AS s")
                .elsewhere();
        TableExpr stranger = table("other", column("q", INTEGER));
        assertThatThrownBy(() -> sub.col(stranger.col("q"))).isInstanceOf(ArgumentException.class);
    }
}
