package io.aludel.orm.event;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Result;
import io.aludel.event.Registration;
import io.aludel.orm.OrmExecution;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.Synchronization;
import io.aludel.orm.load.ApplicationOption;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Listeners of statements: what they are shown, and what they may change. */
@EveryDatabase
class ExecutionEventSuiteTest extends EventSuite {
    @Test
    void everyStatementOfASessionIsShown() {
        Long id = save("ann", "one");
        sessions.events()
                .onOrmExecute(execution -> log.add(execution.cause() + " " + kind(execution) + " "
                        + execution.entity().map(Class::getSimpleName).orElse("-")));
        try (Session session = sessions.open()) {
            Poet ann = session.execute(select(Poet.class)).one();
            assertThat(log.take()).containsExactly("STATEMENT select Poet");
            ann.getPoems().size();
            assertThat(log.take()).containsExactly("RELATIONSHIP_LOAD select Poem");
            session.expire(ann);
            ann.getName();
            assertThat(log.take()).containsExactly("COLUMN_LOAD select Poet");
            session.get(Poem.class, 42L);
            assertThat(log.take()).containsExactly("STATEMENT select Poem");
            session.execute(update(Poet.class).set(Poet_.name, "x").where(Poet_.id.eq(id)));
            assertThat(log.take()).first().isEqualTo("STATEMENT update Poet");
            session.execute(text("SELECT 1")).all();
            assertThat(log.take()).containsExactly("STATEMENT text -");
        }
    }

    private static String kind(OrmExecution execution) {
        return execution.isSelect()
                ? "select"
                : execution.isUpdate() ? "update" : execution.isText() ? "text" : "other";
    }

    @Test
    void aStatementCanBeReplacedAndAnswered() {
        save("ann");
        save("bob");
        Registration replacing = sessions.events()
                .onOrmExecute(
                        execution -> execution.executable(select(Poet.class).where(Poet_.name.eq("bob"))));
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Poet.class)).all())
                    .extracting(Poet::getName)
                    .containsExactly("bob");
            replacing.close();
            List<Poet> cached = session.execute(select(Poet.class).where(Poet_.name.eq("ann")))
                    .all();
            session.events().onOrmExecute(execution -> execution.answer(Result.of(cached)));
            log.statements(engine);
            assertThat(session.execute(select(Poet.class)).all())
                    .extracting(Poet::getName)
                    .containsExactly("ann");
            assertThat(log.take()).isEmpty();
        }
    }

    @Test
    void aListenerCanExecuteTheStatementItself() {
        save("ann");
        try (Session session = sessions.open()) {
            session.events().onOrmExecute(execution -> {
                List<?> all = new ArrayList<>(execution.invoke().all());
                log.add("rows: " + all.size());
                execution.answer(Result.of(all));
            });
            session.events().onOrmExecute(execution -> log.add("second"));
            assertThat(session.execute(select(Poet.class)).all()).hasSize(1);
            assertThat(log.take()).containsExactly("second", "rows: 1");
        }
    }

    @Test
    void statementsThatChangeManyRowsAreTold() {
        save("ann");
        sessions.events()
                .afterBulkUpdate(execution ->
                        log.add("updated " + execution.entity().orElseThrow().getSimpleName()));
        sessions.events()
                .afterBulkDelete(execution ->
                        log.add("deleted " + execution.entity().orElseThrow().getSimpleName()));
        sessions.transactWithoutResult(session -> {
            session.execute(update(Poet.class).set(Poet_.email, "x").allRows());
            session.execute(io.aludel.sql.Sql.delete(Poet.class).allRows());
        });
        assertThat(log.take()).containsExactly("updated Poet", "deleted Poet");
    }

    @Test
    void aStatementTellsWhatItIsAbout() {
        Long id = save("ann", "one");
        List<OrmExecution> shown = new ArrayList<>();
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            session.events().onOrmExecute(shown::add);
            ann.getPoems().size();
            session.execute(select(Poet.class).where(Poet_.name.eq("ann"))).all();
            assertThat(shown.get(0).isRelationshipLoad()).isTrue();
            assertThat(shown.get(0).relationship()).contains("Poet.poems");
            assertThat(shown.get(0).session()).isSameAs(session);
            assertThat(shown.get(1).isOrmStatement()).isTrue();
            assertThat(shown.get(1).isSelect()).isTrue();
            assertThat(shown.get(1).entities()).containsExactly(Poet.class);
        }
    }

    @Test
    void whatAListenerBringsIsNotAskedFor() {
        save("ann", "one");
        save("bob", "two");
        try (Session session = sessions.open()) {
            List<Poem> poems =
                    session.execute(select(Poem.class).orderBy(Poem_.title)).all();
            List<Poet> brought = new ArrayList<>();
            session.events().onOrmExecute(execution -> {
                if (execution.isRelationshipLoad()) {
                    brought.addAll(session.execute(select(Poet.class)).all());
                }
            });
            log.statements(engine);
            assertThat(poems.get(0).getPoet().getName()).isEqualTo("ann");
            assertThat(log.take()).containsExactly("SQL SELECT");
            assertThat(poems.get(1).getPoet().getName()).isEqualTo("bob");
            assertThat(log.take()).isEmpty();
            assertThat(brought).hasSize(2).contains(poems.get(0).getPoet());
        }
    }

    @Test
    void aLoadTellsFromWhichObjectItComes() {
        Long id = save("ann", "one");
        List<OrmExecution> shown = new ArrayList<>();
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            session.events().onOrmExecute(shown::add);
            Poem one = ann.getPoems().get(0);
            session.expire(one);
            assertThat(one.getTitle()).isEqualTo("one");
            assertThat(shown.get(0).lazyLoadedFrom()).containsSame(ann);
            assertThat(shown.get(0).entity()).contains(Poem.class);
            assertThat(shown.get(0).isExecuteMany()).isFalse();
            assertThat(shown.get(1).isColumnLoad()).isTrue();
            assertThat(shown.get(1).relationship()).isEmpty();
        }
    }

    /** Says where the rows of a statement are kept. */
    private record Region(String name, boolean travels) implements ApplicationOption {}

    private static List<String> regions(OrmExecution execution) {
        return execution.applicationOptions(Region.class).stream()
                .map(Region::name)
                .toList();
    }

    @Test
    void optionsOfTheApplicationTravelToWhatIsLoadedLater() {
        save("ann", "one");
        save("bob", "two");
        sessions.events().onOrmExecute(execution -> log.add(execution.cause() + " " + regions(execution)));
        for (String region : List.of("first", "second")) { // which share a plan
            try (Session session = sessions.open()) {
                Poet ann = session.execute(select(Poet.class)
                                .where(Poet_.name.eq("ann"))
                                .options(new Region(region, true), new Region("local", false)))
                        .one();
                Poem one = ann.getPoems().get(0);
                session.expire(ann);
                assertThat(ann.getName()).isEqualTo("ann");
                assertThat(one.getTitle()).isNotEmpty();
            }
            assertThat(log.take())
                    .containsExactly(
                            "STATEMENT [" + region + ", local]",
                            "RELATIONSHIP_LOAD [" + region + "]",
                            "COLUMN_LOAD [" + region + "]", // of the poet, and of the poem that was expired with it
                            "COLUMN_LOAD [" + region + "]");
        }
        try (Session session = sessions.open()) {
            Poet bob = session.execute(select(Poet.class).where(Poet_.name.eq("bob")))
                    .one();
            assertThat(bob.getPoems()).hasSize(1);
            assertThat(log.take()).containsExactly("STATEMENT []", "RELATIONSHIP_LOAD []");
            session.expungeAll();
            Poet again = session.get(Poet.class, bob.getId(), new Region("byKey", true))
                    .orElseThrow();
            assertThat(again.getPoems()).hasSize(1);
            assertThat(log.take()).containsExactly("STATEMENT [byKey]", "RELATIONSHIP_LOAD [byKey]");
        }
        SessionFactory all = sessions.with(SessionOptions.DEFAULT.loading(new Region("all", true)));
        try (Session session = all.open()) {
            assertThat(session.execute(select(Poet.class)).all().get(0).getPoems())
                    .hasSize(1);
            assertThat(log.take()).containsExactly("STATEMENT [all]", "RELATIONSHIP_LOAD [all]");
        }
    }

    @Test
    void aLazyLoadSaysWhoseAttributeWasTouched() {
        Long id = save("ann", "one");
        List<Object> touched = new ArrayList<>();
        sessions.events().onOrmExecute(execution -> execution.lazyLoadedFrom().ifPresent(touched::add));
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            assertThat(touched).isEmpty();
            assertThat(ann.getPoems()).hasSize(1);
            session.expire(ann);
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(touched).containsExactly(ann, ann);
        }
    }

    @Test
    void aListenerChoosesHowAStatementIsExecuted() {
        save("ann");
        sessions.events().onOrmExecute(execution -> {
            if (execution.isUpdate()) {
                execution.option(Synchronization.OPTION, Synchronization.NONE);
                assertThat(execution.executionOptions().get(Synchronization.OPTION))
                        .contains(Synchronization.NONE);
            }
        });
        try (Session session = sessions.open()) {
            Poet ann = session.execute(select(Poet.class)).one();
            session.execute(update(Poet.class).set(Poet_.email, "x").allRows());
            assertThat(ann.getEmail()).isNull();
            session.refresh(ann);
            assertThat(ann.getEmail()).isEqualTo("x");
        }
    }

    @Test
    void aStatementForManyRowsIsShownOnce() {
        sessions.events()
                .onOrmExecute(execution ->
                        log.add(execution.isInsert() + " " + execution.isExecuteMany() + " " + execution.rows()));
        sessions.transactWithoutResult(session -> {
            session.execute(insert(Poet.class), List.of(Map.of("name", "ann"), Map.of("name", "bob")));
            session.execute(insert(Poet.class).set(Poet_.name, "cid"));
        });
        assertThat(log.take()).containsExactly("true true [{name=ann}, {name=bob}]", "true false []");
    }
}
