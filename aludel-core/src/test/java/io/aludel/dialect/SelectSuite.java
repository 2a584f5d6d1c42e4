package io.aludel.dialect;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Table;
import io.aludel.sql.CteOption;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Expression;
import io.aludel.sql.Lock;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.sql.ValuesExpr;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms of SELECT on every database, with their rows. */
@EveryDatabase
class SelectSuite extends TablesWithRows {
    private final Table staff = Table.of(
            "staff",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("grade", INTEGER),
            column("boss_id", BIGINT).references("staff.id"));
    private final Table tasks = Table.of(
            "tasks",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("staff_id", BIGINT).references("staff.id"),
            column("hours", INTEGER));

    private final TableExpr s = Sql.table(staff);
    private final NumberExpr<Long> id = s.number("id", Long.class);
    private final TextExpr name = s.text("name");
    private final NumberExpr<Integer> grade = s.number("grade", Integer.class);
    private final TableExpr t = Sql.table(tasks);
    private final NumberExpr<Long> taskStaff = t.number("staff_id", Long.class);
    private final NumberExpr<Integer> hours = t.number("hours", Integer.class);

    @Override
    void fill() {
        connection.execute(insert(staff)
                .values(List.of(
                        person(1, "Ann", 3, null),
                        person(2, "Bob", 2, 1L),
                        person(3, "Cid", 2, 1L),
                        person(4, "Dee", null, 2L))));
        connection.execute(insert(tasks)
                .values(List.of(
                        Map.of("id", 1L, "staff_id", 1L, "hours", 5),
                        Map.of("id", 2L, "staff_id", 2L, "hours", 7),
                        Map.of("id", 3L, "staff_id", 2L, "hours", 1))));
    }

    private static Map<String, Object> person(long id, String name, Integer grade, Long boss) {
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("grade", grade);
        row.put("boss_id", boss);
        return row;
    }

    private List<String> rows(Query<?> query) {
        List<String> rows = new ArrayList<>();
        for (Object row : connection.execute(query)) {
            rows.add(row instanceof Row wide ? wide.asMap().values().toString() : String.valueOf(row));
        }
        return rows;
    }

    @Test
    void joins() {
        assertThat(rows(select(List.of(name, hours)).joinFrom(s, t).orderBy(t.col("id"))))
                .containsExactly("[Ann, 5]", "[Bob, 7]", "[Bob, 1]");
        assertThat(rows(select(List.of(name, hours)).outerJoinFrom(s, t).orderBy(id, t.col("id"))))
                .containsExactly("[Ann, 5]", "[Bob, 7]", "[Bob, 1]", "[Cid, null]", "[Dee, null]");
        TableExpr boss = s.as();
        assertThat(rows(select(List.of(name, boss.col("name")))
                        .join(boss, boss.col("id", Long.class).eq(s.col("boss_id", Long.class)))
                        .orderBy(id)))
                .containsExactly("[Bob, Ann]", "[Cid, Ann]", "[Dee, Bob]");
    }

    @Test
    void valuesAndRecursion() {
        ValuesExpr wanted = values(column("who", BIGINT), column("word", VARCHAR))
                .as("wanted")
                .row(2L, "two")
                .row(4L, "four");
        assertThat(rows(select(List.of(name, wanted.col("word")))
                        .join(wanted, wanted.col("who", Long.class).eq(id))
                        .orderBy(id)))
                .containsExactly("[Bob, two]", "[Dee, four]");
        QueryExpr base =
                select(id, name).where(s.col("boss_id", Long.class).isNull()).cte("tree", CteOption.RECURSIVE);
        TableExpr below = s.as("below");
        QueryExpr tree = base.unionAll(select(below.col("id"), below.col("name"))
                .joinFrom(below, base, below.col("boss_id", Long.class).eq(base.col(id))));
        assertThat(rows(select(tree.col(name)).orderBy(tree.col(id)))).containsExactly("Ann", "Bob", "Cid", "Dee");
    }

    @Test
    void setsAndSubqueries() {
        assertThat(rows(select(id).where(id.lt(3L)).union(select(taskStaff)).orderBy(labelled("id", BIGINT))))
                .containsExactly("1", "2");
        assertThat(rows(except(select(id), select(taskStaff)).orderBy(labelled("id", BIGINT))))
                .containsExactly("3", "4");
        QueryExpr firstTwo = select(id).orderBy(id).limit(2).subquery("f");
        assertThat(rows(unionAll(List.of(select(id).orderBy(id.desc()).limit(1), select(firstTwo.col(id))))
                        .orderBy(labelled("id", BIGINT))))
                .containsExactly("1", "2", "4");
        Expression<Long> counted = select(count()).where(taskStaff.eq(id)).asScalar();
        assertThat(rows(select(List.of(name, counted.label("n"))).orderBy(id)))
                .containsExactly("[Ann, 1]", "[Bob, 2]", "[Cid, 0]", "[Dee, 0]");
        assertThat(rows(select(name)
                        .where(exists(select(t.col("id")).where(taskStaff.eq(id))))
                        .orderBy(id)))
                .containsExactly("Ann", "Bob");
    }

    @Test
    void orderAndLimits() {
        assertThat(rows(select(name).orderBy(grade.asc().nullsFirst(), id)))
                .containsExactly("Dee", "Bob", "Cid", "Ann");
        assertThat(rows(select(name).orderBy(grade.desc().nullsLast(), id)))
                .containsExactly("Ann", "Bob", "Cid", "Dee");
        assertThat(rows(select(name).orderBy(id).slice(1, 3))).containsExactly("Bob", "Cid");
        assertThat(rows(select(name).orderBy(id).offset(3))).containsExactly("Dee");
        assertThat(rows(select(name).orderBy(id).fetch(2).offset(1))).containsExactly("Bob", "Cid");
        assertThat(rows(select(name).orderBy(id).limit(value(1L)))).containsExactly("Ann");
    }

    @Test
    void locksAndGroups() {
        assertThat(rows(select(name).where(id.eq(1L)).forUpdate(Lock.update()))).containsExactly("Ann");
        connection.rollback();
        assertThat(rows(select(List.of(grade, count()))
                        .where(grade.isNotNull())
                        .groupBy(grade)
                        .having(count().gt(1L))))
                .containsExactly("[2, 2]");
        assertThat(rows(select(grade).where(grade.isNotNull()).distinct().orderBy(grade)))
                .containsExactly("2", "3");
    }

    @Test
    void strictModeRefusesCartesianProducts() {
        Query<Row> product = select(List.of(name, hours));
        assertThat(rows(product)).hasSize(12);
        Query<Row> strict = product.withOption(ExecutionOptions.STRICT, true);
        assertThatThrownBy(() -> rows(strict))
                .isInstanceOfSatisfying(
                        AludelException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.SUSPICIOUS_STATEMENT))
                .hasMessageContaining("'staff'")
                .hasMessageContaining("'tasks'");
    }
}
