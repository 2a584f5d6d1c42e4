package io.aludel.dialect;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE with common table expressions and under aliases, on every database, with the rows that they leave. */
@EveryDatabase
class ChangeSuite extends TablesWithRows {
    private final Table shelves =
            Table.of("shelves", metadata, column("id", BIGINT).primaryKey(), column("room", INTEGER));
    private final Table boxes = Table.of(
            "boxes",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("shelf_id", BIGINT).references("shelves.id"),
            column("weight", INTEGER));
    private final TableExpr s = Sql.table(shelves);
    private final NumberExpr<Long> shelfId = s.number("id", Long.class);
    private final NumberExpr<Integer> room = s.number("room", Integer.class);
    private final TableExpr b = Sql.table(boxes);
    private final NumberExpr<Long> id = b.number("id", Long.class);
    private final NumberExpr<Long> shelf = b.number("shelf_id", Long.class);
    private final NumberExpr<Integer> weight = b.number("weight", Integer.class);
    private final TableExpr alias = b.as("x");
    private final NumberExpr<Long> aliasId = alias.number("id", Long.class);
    private final NumberExpr<Long> aliasShelf = alias.number("shelf_id", Long.class);
    private final NumberExpr<Integer> aliasWeight = alias.number("weight", Integer.class);

    @Override
    void fill() {
        connection.execute(
                insert(shelves).values(List.of(Map.of("id", 1L, "room", 100), Map.of("id", 2L, "room", 200))));
        connection.execute(insert(boxes)
                .values(List.of(
                        Map.of("id", 1L, "shelf_id", 1L, "weight", 10),
                        Map.of("id", 2L, "shelf_id", 1L, "weight", 20),
                        Map.of("id", 3L, "shelf_id", 2L, "weight", 30))));
    }

    private long changed(Dml change) {
        return connection.execute(change).rowCount();
    }

    private List<Integer> weights() {
        return connection.execute(select(weight).orderBy(id)).all();
    }

    private QueryExpr heaviest() {
        return select(max(id).label("last"), max(weight).label("most")).cte("heaviest");
    }

    private static Expression<Integer> most(QueryExpr heaviest) {
        return select(heaviest.col("most", Integer.class)).asScalar();
    }

    @Test
    void aRowTakesItsValuesFromACommonTable() {
        QueryExpr heaviest = heaviest();
        Expression<Long> next =
                select(heaviest.number("last", Long.class).plus(1L)).asScalar();
        assertThat(changed(insert(boxes).set(id, next).set(weight, most(heaviest))))
                .isEqualTo(1);
        assertThat(weights()).containsExactly(10, 20, 30, 30);
    }

    @Test
    void rowsComeFromACommonTable() {
        QueryExpr light = select(id, weight).where(weight.lt(25)).cte("light");
        assertThat(changed(insert(boxes)
                        .fromSelect(
                                List.of("id", "weight"),
                                select(asNumber(light.col(id)).plus(10L), light.col(weight)))))
                .isEqualTo(2);
        assertThat(weights()).containsExactly(10, 20, 30, 10, 20);
    }

    @Test
    void anUpsertReadsACommonTableTwice() {
        QueryExpr heaviest = heaviest();
        connection.execute(insert(boxes)
                .set(id, 1L)
                .set(weight, most(heaviest))
                .onConflict(id)
                .set(weight, asNumber(most(heaviest)).plus(5))
                .doUpdate());
        assertThat(weights()).containsExactly(35, 20, 30);
    }

    @Test
    void anExpressionThatNothingRefersToDoesNoHarm() {
        assertThat(changed(insert(boxes).set(id, 9L).addCte(heaviest()))).isEqualTo(1);
        assertThat(changed(delete(boxes).where(id.eq(9L)).addCte(heaviest()))).isEqualTo(1);
    }

    @Test
    void rowsAreChangedByACommonTable() {
        QueryExpr heaviest = heaviest();
        Expression<Long> last = select(heaviest.col("last", Long.class)).asScalar();
        assertThat(changed(update(boxes).set(weight, most(heaviest)).where(id.ne(last))))
                .isEqualTo(2);
        assertThat(weights()).containsExactly(30, 30, 30);
        assertThat(changed(delete(boxes).where(id.in(select(heaviest.col("last", Long.class))))))
                .isEqualTo(1);
        assertThat(weights()).containsExactly(30, 30);
    }

    @Test
    void aCommonTableStandsBesideTheTableThatIsChanged() {
        QueryExpr sums = select(shelf.label("shelf"), max(weight).label("most"))
                .groupBy(shelf)
                .cte("sums")
                .as("of_shelf");
        assertThat(changed(update(boxes)
                        .set(weight, sums.col("most", Integer.class))
                        .where(shelf.eq(sums.col("shelf", Long.class)))))
                .isEqualTo(3);
        assertThat(weights()).containsExactly(20, 20, 30);
    }

    @Test
    void rowsAreUpdatedUnderAnAlias() {
        assertThat(changed(update(alias).set(aliasWeight, aliasWeight.plus(1)).where(aliasId.eq(1L))))
                .isEqualTo(1);
        assertThat(changed(update(alias)
                        .set(aliasWeight, 0)
                        .where(exists(select(id).where(shelf.eq(aliasShelf), weight.gt(aliasWeight))))))
                .isEqualTo(1);
        assertThat(weights()).containsExactly(0, 20, 30);
        assertThat(changed(update(alias).set(aliasWeight, room).where(aliasShelf.eq(shelfId), room.gt(100))))
                .isEqualTo(1);
        assertThat(weights()).containsExactly(0, 20, 200);
    }

    @Test
    void rowsAreDeletedUnderAnAlias() {
        assertThat(changed(delete(alias).where(exists(select(id).where(shelf.eq(aliasShelf), weight.gt(aliasWeight))))))
                .isEqualTo(1);
        assertThat(weights()).containsExactly(20, 30);
        var last = delete(alias).where(aliasId.eq(3L)).returning(aliasWeight);
        if (engine.dialect().name().equals("mariadb")) {
            assertThatThrownBy(() -> connection.execute(last)).isInstanceOf(CompileException.class);
        } else {
            assertThat(connection.execute(last).all()).containsExactly(30);
        }
    }

    @Test
    void rowValuesAreCompared() {
        assertThat(connection
                        .execute(select(id)
                                .where(tuple(shelf, weight).gt(tuple(value(1L), value(10))))
                                .orderBy(id))
                        .all())
                .containsExactly(2L, 3L);
        assertThat(connection
                        .execute(select(id)
                                .where(tuple(shelf, id).notIn(select(shelfId, shelfId)))
                                .orderBy(id))
                        .all())
                .containsExactly(2L, 3L);
    }
}
