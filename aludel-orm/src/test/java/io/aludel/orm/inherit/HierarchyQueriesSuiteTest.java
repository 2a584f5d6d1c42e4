package io.aludel.orm.inherit;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Orm.fromStatement;
import static io.aludel.orm.Orm.withPolymorphic;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.exists;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.sql.Query;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries that stand for classes of a hierarchy, and several classes of one hierarchy in one query. */
@EveryDatabase
class HierarchyQueriesSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(
            Craft.class,
            Sedan.class,
            Lorry.class,
            Firm.class,
            Worker.class,
            Boss.class,
            Coder.class,
            Architect.class,
            Device.class,
            Figure.class,
            Circle.class,
            Square.class);

    private final List<String> statements = new ArrayList<>();

    HierarchyQueriesSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transactWithoutResult(session -> {
            session.addAll(List.of(new Sedan("sedan", 4), new Lorry("lorry", 50), new Craft("craft")));
            Firm firm = new Firm(1, "firm");
            Boss boss = new Boss("bob", 7);
            Coder coder = new Coder("ann", "java");
            Architect architect = new Architect("eve", "lisp", 3);
            boss.joins(firm);
            coder.joins(firm);
            session.addAll(List.of(firm, boss, coder, architect));
            session.flush();
            coder.devices().addAll(List.of(new Device(1, "laptop"), new Device(2, "phone")));
            session.addAll(coder.devices());
            session.addAll(List.of(new Figure(1, "f"), new Circle(2, "c", 5), new Square(3, "s", 7)));
        });
        engine.events()
                .beforeExecute(statement -> statements.add(statement
                        .sql()
                        .replace(" INNER JOIN ", " JOIN ")
                        .replaceAll("\\$[0-9]+", "?")
                        .replace("`", "")
                        .replace("\"", "")));
    }

    @Test
    void aSubqueryThatStandsForALeafHasRowsOfItsClassAlone() {
        var all = Sedan_.as(select(withPolymorphic(Craft.class)).subquery("c"));
        var own = Sedan_.as(select(Sedan.class).subquery("s"));
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(all)).all())
                    .extracting(Sedan::name, Sedan::doors)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("sedan", 4));
            assertThat(statements.get(0)).endsWith(" AS c WHERE c.kind IN (?)");
            assertThat(session.execute(select(all.name)).all()).containsExactly("sedan");
            assertThat(session.scalar(select(count(all.id)))).isEqualTo(1L);
            assertThat(session.execute(select(own)).all())
                    .extracting(Sedan::doors)
                    .containsExactly(4);
            assertThat(session.execute(select(Lorry_.name)
                                    .where(exists(select(all.id).where(all.name.ne(Lorry_.name)))))
                            .all())
                    .containsExactly("lorry");
            assertThat(session.execute(select(Lorry_.name, all.name).outerJoin(all, all.id.lt(Lorry_.id)))
                            .map((lorry, sedan) -> lorry + " " + sedan)
                            .all())
                    .containsExactly("lorry sedan");
        }
    }

    @Test
    void aLeafOverRowsOfItsRootReadsTheRestWhenItIsTouched() {
        TableExpr craft = table(MODELS.metadata().table("craft"));
        var narrow = Sedan_.as(select(List.of(craft.col("id"), craft.col("kind"), craft.col("name")))
                .subquery("narrow"));
        try (Session session = sessions.open()) {
            Sedan sedan = session.execute(select(narrow)).one();
            assertThat(sedan.name()).isEqualTo("sedan");
            assertThat(statements).hasSize(1);
            assertThat(sedan.doors()).isEqualTo(4);
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void aLeafFromTextOfItsRootReadsTheRestWhenItIsTouched() {
        try (Session session = sessions.open()) {
            Sedan sedan = session.execute(
                            fromStatement(Sedan.class, text("select id, kind, name from craft where kind = 'sedan'")))
                    .one();
            assertThat(sedan.name()).isEqualTo("sedan");
            assertThat(sedan.doors()).isEqualTo(4);
            assertThat(statements).hasSize(2);
            Coder coder = session.execute(fromStatement(
                            Coder.class, text("select id, type, name, firm_id from worker where name = 'ann'")))
                    .one();
            assertThat(coder.name()).isEqualTo("ann");
            assertThat(statements).hasSize(3);
            assertThat(coder.lang()).isEqualTo("java");
            assertThat(statements).hasSize(4);
        }
    }

    @Test
    void aCommonTableStandsForAClassOfAHierarchy() {
        var crafts =
                Craft_.as(select(Craft.class).where(Craft_.name.ne("craft")).cte("crafts"));
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(crafts).orderBy(crafts.name)).all())
                    .extracting(craft -> craft.getClass().getSimpleName())
                    .containsExactly("Lorry", "Sedan");
        }
    }

    @Test
    void aQueryOfSeveralTablesStandsForItsRoot() {
        var figures = Figure_.as(select(Figure.class).where(Figure_.id.gt(1)).subquery("figures"));
        try (Session session = sessions.open()) {
            List<Figure> found =
                    session.execute(select(figures).orderBy(figures.id)).all();
            assertThat(found)
                    .extracting(figure -> figure.getClass().getSimpleName())
                    .containsExactly("Circle", "Square");
            assertThat(((Circle) found.get(0)).radius()).isEqualTo(5);
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void twoClassesOfOneRootNeedNamesOfTheirOwn() {
        var coder = Coder_.as("c");
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Boss_.name, coder.name)
                                    .join(coder, coder.lang.eq("java"))
                                    .orderBy(Boss_.name))
                            .map((boss, other) -> boss + " " + other)
                            .all())
                    .containsExactly("bob ann");
            assertThat(session.execute(select(Boss.class)
                                    .where(exists(select(coder.id).where(coder.name.lt(Boss_.name)))))
                            .all())
                    .hasSize(1);
            List<Query<?>> ambiguous = List.of(
                    select(Boss_.name, Coder_.name).join(Coder.class, Coder_.lang.eq("java")),
                    select(Boss_.name, Coder_.name).where(Boss_.budget.gt(1), Coder_.lang.eq("java")),
                    select(Boss_.budget, Coder_.lang),
                    select(Worker_.name, Coder_.lang).join(Coder.class, Coder_.id.eq(Worker_.id)),
                    select(Boss.class).where(exists(select(Coder_.id).where(Coder_.name.lt(Boss_.name)))),
                    select(Worker.class).where(exists(select(Coder_.id).where(Coder_.id.eq(Worker_.id)))),
                    select(Firm_.name).join(Firm_.workers.ofType(Boss.class)).join(Firm_.workers.ofType(Coder.class)));
            for (Query<?> query : ambiguous) {
                assertThatThrownBy(() -> session.execute(query).all())
                        .isInstanceOf(CompileException.class)
                        .hasMessageContaining("the table 'worker' is read under its own name")
                        .hasMessageContaining("_.as(\"other\")");
            }
            assertThat(session.execute(select(Boss.class).where(Boss_.id.notIn(select(Coder_.id))))
                            .all())
                    .hasSize(1);
            assertThat(session.execute(select(Worker_.name, Boss_.budget)).all())
                    .hasSize(1); // the worker that the boss is
        }
    }

    @Test
    void groupsAreFormedBeforeAnythingIsJoined() {
        try (Session session = sessions.open()) {
            List<Coder> coders = session.execute(select(Coder.class)
                            .join(Coder_.devices)
                            .groupBy(Coder_.id, Worker_.id)
                            .having(count(Device_.id).gt(1L))
                            .options(joinedload(Coder_.devices), joinedload(Worker_.firm)))
                    .all();
            assertThat(coders).extracting(Coder::name).containsExactly("ann");
        }
    }
}
