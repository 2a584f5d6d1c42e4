package io.aludel.orm.tenant;

import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.purge;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.orm.Orm.withPolymorphic;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.tenant.model.Bone;
import io.aludel.orm.tenant.model.Bone_;
import io.aludel.orm.tenant.model.Cabinet;
import io.aludel.orm.tenant.model.Cabinet_;
import io.aludel.orm.tenant.model.Fossil;
import io.aludel.orm.tenant.model.Fossil_;
import io.aludel.orm.tenant.model.Gem;
import io.aludel.orm.tenant.model.Gem_;
import io.aludel.orm.tenant.model.Granite;
import io.aludel.orm.tenant.model.Granite_;
import io.aludel.orm.tenant.model.Rock;
import io.aludel.orm.tenant.model.Rock_;
import io.aludel.orm.tenant.model.Ruby;
import io.aludel.orm.tenant.model.Ruby_;
import io.aludel.orm.tenant.model.Skull;
import io.aludel.orm.tenant.model.Skull_;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleted rows that stay, in hierarchies: joined tables, one table, a table for each class. */
@EveryDatabase
class SoftDeletedHierarchySuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(
            Cabinet.class, Fossil.class, Bone.class, Skull.class, Gem.class, Ruby.class, Rock.class, Granite.class);

    SoftDeletedHierarchySuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transactWithoutResult(session -> {
            Cabinet cabinet = new Cabinet(1);
            session.addAll(List.of(
                    cabinet,
                    new Fossil(1, cabinet),
                    new Bone(2, cabinet, 20),
                    new Skull(3, cabinet, 30, 8),
                    new Skull(4, cabinet, 40, 9),
                    new Gem(1, cabinet),
                    new Ruby(2, cabinet, 5),
                    new Ruby(3, cabinet, 6),
                    new Rock(1, cabinet),
                    new Granite(2, cabinet, "grey"),
                    new Granite(3, cabinet, "red")));
        });
    }

    private long rows(String table) {
        try (Session session = sessions.open()) {
            return session.execute(text("SELECT COUNT(*) FROM " + table)).all().stream()
                    .mapToLong(row -> ((Number) ((io.aludel.sql.Row) row).get(0)).longValue())
                    .sum();
        }
    }

    /** Deletes one object of the lowest class, found from the top, and one by a statement about the lowest class. */
    private void deleteTwo() {
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Fossil.class, 3).orElseThrow());
            session.delete(session.get(Gem.class, 2).orElseThrow());
            session.delete(session.get(Rock.class, 2).orElseThrow());
        });
        sessions.transactWithoutResult(session -> {
            assertThat(session.execute(
                                    delete(Skull.class).where(Skull_.teeth.eq(9).and(Skull_.length.eq(40))))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(session.execute(delete(Ruby.class).where(Ruby_.carat.eq(6)))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(session.execute(delete(Granite.class).where(Granite_.colour.eq("red")))
                            .rowCount())
                    .isEqualTo(1);
        });
    }

    @Test
    void rowsOfEveryFormStayAndAreNotSeen() {
        deleteTwo();
        assertThat(List.of(rows("fossil"), rows("bone"), rows("skull"), rows("gem"), rows("rock"), rows("granite")))
                .containsExactly(4L, 3L, 2L, 3L, 1L, 2L);
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Fossil.class).orderBy(Fossil_.id)).all())
                    .extracting(Fossil::getId)
                    .containsExactly(1, 2);
            assertThat(session.execute(select(Bone_.id)).all()).containsExactly(2);
            assertThat(session.execute(select(Skull.class)).all()).isEmpty();
            assertThat(session.execute(select(Gem_.id)).all()).containsExactly(1);
            assertThat(session.execute(select(Ruby.class)).all()).isEmpty();
            assertThat(session.execute(select(Rock.class)).all())
                    .extracting(Rock::getId)
                    .containsExactly(1);
            assertThat(session.execute(select(Granite.class)).all()).isEmpty();
            assertThat(session.execute(select(withPolymorphic(Fossil.class))).all())
                    .hasSize(2);
            assertThat(session.scalar(select(count()).from(Rock.class))).isEqualTo(1L);
            assertThat(session.get(Fossil.class, 3)).isEmpty();
            assertThat(session.get(Skull.class, 4)).isEmpty();
            assertThat(session.get(Ruby.class, 2)).isEmpty();
            assertThat(session.get(Rock.class, 2)).isEmpty();
            assertThat(session.get(Granite.class, 3)).isEmpty();
            assertThat(session.execute(update(Ruby.class).set(Ruby_.carat, 1).allRows())
                            .rowCount())
                    .isZero();
        }
    }

    @Test
    void relationshipsHoldLivingObjectsOfAllClasses() {
        deleteTwo();
        List<List<StatementOption>> strategies = List.of(
                List.of(),
                List.of(selectinload(Cabinet_.fossils), selectinload(Cabinet_.gems), selectinload(Cabinet_.rocks)),
                List.of(joinedload(Cabinet_.fossils), joinedload(Cabinet_.gems), joinedload(Cabinet_.rocks)),
                List.of(subqueryload(Cabinet_.fossils), subqueryload(Cabinet_.gems), subqueryload(Cabinet_.rocks)));
        for (List<StatementOption> strategy : strategies) {
            try (Session session = sessions.open()) {
                Cabinet cabinet = session.execute(
                                select(Cabinet.class).options(strategy.toArray(StatementOption[]::new)))
                        .one();
                assertThat(cabinet.getFossils()).extracting(Fossil::getId).containsExactlyInAnyOrder(1, 2);
                assertThat(cabinet.getGems()).extracting(Gem::getId).containsExactly(1);
                assertThat(cabinet.getRocks()).extracting(Rock::getId).containsExactly(1);
            }
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Cabinet_.id)
                                    .where(Cabinet_.fossils.ofType(Skull.class).any()))
                            .all())
                    .isEmpty();
            assertThat(session.execute(select(Cabinet_.id).where(Cabinet_.rocks.any(Rock_.id.gt(1))))
                            .all())
                    .isEmpty();
            assertThat(session.execute(select(Cabinet_.id)
                                    .where(Cabinet_.fossils.ofType(Bone.class).any(Bone_.length.eq(20))))
                            .all())
                    .containsExactly(1);
        }
    }

    @Test
    void theyAreFoundWhenTheyAreMeantRestoredAndPurged() {
        deleteTwo();
        try (Session session = sessions.open()) {
            assertThat(session.execute(
                                    select(Rock.class).options(includeDeleted()).orderBy(Rock_.id))
                            .all())
                    .extracting(rock -> rock.getClass().getSimpleName())
                    .containsExactly("Rock", "Granite", "Granite");
            assertThat(session.execute(select(Skull_.teeth)
                                    .options(includeDeleted())
                                    .orderBy(Skull_.teeth))
                            .all())
                    .containsExactly(8, 9);
            session.restore(session.get(Fossil.class, 3, includeDeleted()).orElseThrow());
            session.restore(session.get(Ruby.class, 2, includeDeleted()).orElseThrow());
            session.restore(session.get(Rock.class, 2, includeDeleted()).orElseThrow());
            session.purge(session.get(Skull.class, 4, includeDeleted()).orElseThrow());
            session.purge(session.get(Gem.class, 3, includeDeleted()).orElseThrow());
            session.purge(session.get(Granite.class, 3, includeDeleted()).orElseThrow());
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.get(Skull.class, 3)).isPresent();
            assertThat(session.get(Ruby.class, 2)).isPresent();
            assertThat(session.get(Granite.class, 2)).isPresent();
        }
        assertThat(List.of(rows("fossil"), rows("bone"), rows("skull"), rows("gem"), rows("rock"), rows("granite")))
                .containsExactly(3L, 2L, 1L, 2L, 1L, 1L);
    }

    @Test
    void aStatementPurgesTheRowsOfItsOwnTable() {
        deleteTwo();
        try (Session session = sessions.open()) {
            assertThat(session.execute(delete(Ruby.class)
                                    .where(Ruby_.lost.isTrue().and(Ruby_.carat.eq(6)))
                                    .options(purge()))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(session.execute(delete(Granite.class)
                                    .where(Granite_.lostAt.isNotNull().and(Granite_.colour.eq("red")))
                                    .options(purge()))
                            .rowCount())
                    .isEqualTo(1);
            session.commit();
        }
        assertThat(List.of(rows("gem"), rows("rock"), rows("granite"))).containsExactly(2L, 1L, 1L);
        try (Session session = sessions.open()) {
            assertThat(session.execute(delete(Gem.class).allRows().options(purge()))
                            .rowCount())
                    .isEqualTo(2);
            assertThatThrownBy(
                            () -> session.execute(delete(Rock.class).allRows().options(purge())))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("about rows of several tables: Rock in 'rock', Granite in 'granite'");
            session.commit();
        }
        assertThat(List.of(rows("gem"), rows("rock"), rows("granite"))).containsExactly(0L, 1L, 1L);
    }

    @Test
    void joinedTablesAreReachedFromTheLeafUp() {
        deleteTwo();
        try (Session session = sessions.open()) {
            var lost = List.of(3, 4);
            assertThat(session.execute(delete(Skull.class)
                                    .where(Skull_.lostAt.isNotNull())
                                    .options(purge()))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(session.execute(
                                    delete(Bone.class).where(Bone_.id.in(lost)).options(purge()))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(session.execute(delete(Fossil.class)
                                    .where(Fossil_.lostAt.isNotNull())
                                    .options(purge()))
                            .rowCount())
                    .isEqualTo(2);
            session.commit();
        }
        assertThat(List.of(rows("fossil"), rows("bone"), rows("skull"))).containsExactly(2L, 1L, 0L);
    }
}
