package io.aludel.orm.session;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.raiseOnSql;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.engine.UniqueViolationException;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Registry;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.Synchronization;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.session.Forge.Apprentice;
import io.aludel.orm.session.Forge.Guild;
import io.aludel.orm.session.Forge.GuildKey;
import io.aludel.orm.session.Forge.Smith;
import io.aludel.orm.session.Forge.Tool;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of sessions where keys are texts or have two columns, objects have versions, and collections hang on them. */
@EveryDatabase
class ForgeRulesSuiteTest {
    private static final Registry MODELS = Registry.of(Guild.class, Smith.class, Tool.class, Apprentice.class);

    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS).with(SessionOptions.CLASSIC);
        sessions.transact(filling -> {
            Guild first = new Guild("CL", 1, "g1");
            filling.addAll(List.of(first, new Guild("CL", 2, "g2")));
            List<Tool> tools = List.of(new Tool("t1"), new Tool("t2"), new Tool("t3"));
            filling.addAll(tools);
            for (String code : List.of("c", "a", "b")) {
                Smith smith = new Smith(code);
                smith.setName("n" + code);
                smith.setSkill(1);
                smith.setGuild(first);
                filling.add(smith);
                if (code.equals("a")) {
                    smith.getTools().addAll(tools.subList(0, 2));
                    smith.getApprentices().addAll(List.of(new Apprentice("a1"), new Apprentice("a2")));
                }
            }
            return null;
        });
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private Smith smith(String code) {
        return session.getOne(Smith.class, code);
    }

    private Guild guild(int number) {
        return session.getOne(Guild.class, new GuildKey("CL", number));
    }

    private static List<String> codes(List<Smith> smiths) {
        return smiths.stream().map(Smith::getCode).toList();
    }

    private static List<String> tools(Smith smith) {
        return smith.getTools().stream().map(Tool::getCode).toList();
    }

    private String value(String sql) {
        return String.valueOf(session.execute(text(sql)).scalar());
    }

    private List<String> changes() {
        List<String> changes = statements.stream()
                .filter(sql -> !sql.startsWith("SELECT"))
                .map(sql -> sql.substring(0, sql.indexOf(' ')))
                .toList();
        statements.clear();
        return changes;
    }

    @Test
    void aFailureInASavepointEndsItAndNoMore() {
        Guild first = guild(1);
        first.setName("outer");
        Savepoint part = session.beginNested();
        Smith again = new Smith("a");
        again.setGuild(first);
        session.add(again);
        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> session.execute(text("SELECT 1"))).isInstanceOf(PendingRollbackException.class);
        part.rollback();
        assertThat(session.inspect(again).isTransient()).isTrue();
        assertThat(again.getGuild()).isSameAs(first);
        assertThat(codes(first.getSmiths())).containsExactly("a", "b", "c");
        assertThat(first.getName()).isEqualTo("outer");
        session.commit();
        assertThat(value("SELECT name FROM forge_guild WHERE number = 1")).isEqualTo("outer");
    }

    @Test
    void whatIsSetBackIsNoChange() {
        Smith smith = smith("a");
        Guild first = smith.getGuild();
        Guild second = guild(2);
        smith.setName("x");
        smith.setName("na");
        smith.setGuild(second);
        smith.setGuild(first);
        Tool tool = smith.getTools().remove(0);
        smith.getTools().add(tool);
        Apprentice apprentice = smith.getApprentices().remove(0);
        smith.getApprentices().add(apprentice);
        statements.clear();
        session.flush();
        assertThat(changes()).isEmpty();
        assertThat(smith.getVersion()).isEqualTo(version());
        assertThat(session.inspect(apprentice).isPersistent()).isTrue();
    }

    private int version() {
        return ((Number) session.execute(text("SELECT max(version) FROM forge_smith"))
                        .scalar())
                .intValue();
    }

    @Test
    void anotherObjectTakesOverARow() {
        Smith before = smith("a");
        int version = before.getVersion();
        List<Tool> tools = List.of(session.getOne(Tool.class, "t2"), session.getOne(Tool.class, "t3"));
        assertThat(before.getTools()).hasSize(2);
        assertThat(before.getApprentices()).hasSize(2);
        session.delete(before);
        Smith after = new Smith("a");
        after.setName("new");
        after.getTools().addAll(tools);
        after.getApprentices().add(new Apprentice("n1"));
        session.add(after);
        session.flush();
        assertThat(session.inspect(before).isDeleted()).isTrue();
        assertThat(session.inspect(after).isPersistent()).isTrue();
        assertThat(after.getVersion()).isEqualTo(version + 1);
        session.commit();
        assertThat(tools(after)).containsExactly("t2", "t3");
        assertThat(after.getApprentices()).hasSize(1);
        assertThat(value("SELECT count(*) FROM forge_apprentice")).isEqualTo("1");
        assertThat(value("SELECT count(*) FROM forge_smith")).isEqualTo("3");
    }

    @Test
    void whatWasRolledBackIsAddedAgainWithAllThatItHas() {
        Smith fresh = new Smith("n");
        fresh.getTools().add(session.getOne(Tool.class, "t1"));
        Apprentice apprentice = new Apprentice("k");
        fresh.getApprentices().add(apprentice);
        session.add(fresh);
        session.flush();
        Long id = apprentice.getId();
        session.rollback();
        assertThat(session.inspect(fresh).isTransient()).isTrue();
        assertThat(apprentice.getId()).isEqualTo(id).isNotNull();
        assertThat(tools(fresh)).containsExactly("t1");
        assertThat(fresh.getApprentices()).containsExactly(apprentice);
        session.add(fresh);
        session.commit();
        assertThat(apprentice.getId()).isEqualTo(id);
        assertThat(fresh.getApprentices()).containsExactly(apprentice);
        assertThat(tools(fresh)).containsExactly("t1");
    }

    @Test
    void aSavepointTakesBackWhatWasChangedInIt() {
        Guild first = guild(1);
        Guild second = guild(2);
        Smith a = smith("a");
        Smith b = smith("b");
        assertThat(first.getSmiths()).hasSize(3);
        assertThat(second.getSmiths()).isEmpty();
        Savepoint part = session.beginNested();
        a.setGuild(second);
        session.flush();
        part.rollback();
        assertThat(session.inspect(a).isLoaded(Forge_Smith_.name)).isFalse();
        assertThat(session.inspect(b).isLoaded(Forge_Smith_.name)).isTrue();
        assertThat(codes(first.getSmiths())).containsExactly("a", "b", "c");
        assertThat(second.getSmiths()).isEmpty();
        assertThat(a.getGuild()).isSameAs(first);
    }

    @Test
    void aRowThatIsGoneIsNotFoundAndNotRead() {
        Smith a = smith("a");
        Smith b = smith("b");
        session.execute(text("DELETE FROM forge_smith_forge_tool"));
        session.execute(text("DELETE FROM forge_apprentice"));
        session.execute(text("DELETE FROM forge_smith WHERE code IN ('a', 'b')"));
        session.expire(a);
        session.expire(b);
        assertThat(session.get(Smith.class, "a")).isEmpty();
        assertThatThrownBy(b::getName).isInstanceOf(ObjectDeletedException.class);
        assertThatThrownBy(() -> session.refresh(b)).isInstanceOf(InvalidRequestException.class);
        assertThat(session.contains(b)).isTrue();
    }

    @Test
    void aDeletedObjectStaysInLoadedCollections() {
        Guild first = guild(1);
        session.delete(first.getSmiths().get(0));
        session.flush();
        assertThat(codes(first.getSmiths())).containsExactly("a", "b", "c");
        session.commit();
        assertThat(codes(first.getSmiths())).containsExactly("b", "c");
    }

    @Test
    void manyRowsAreChangedInMemoryToo() {
        Smith a = smith("a");
        Smith b = smith("b");
        Smith c = smith("c");
        session.expire(c, Forge_Smith_.skill);
        int version = b.getVersion();
        a.setSkill(9);
        session.execute(
                Sql.update(Smith.class)
                        .set(Forge_Smith_.skill, Forge_Smith_.skill.plus(1))
                        .where(Forge_Smith_.skill.eq(1)),
                Synchronization.EVALUATE);
        assertThat(a.getSkill()).isEqualTo(9);
        assertThat(session.inspect(c).isLoaded(Forge_Smith_.skill)).isFalse();
        statements.clear();
        assertThat(b.getSkill()).isEqualTo(2);
        assertThat(statements).isEmpty();
        assertThat(b.getVersion()).isEqualTo(version);
        assertThat(c.getSkill()).isEqualTo(2);
        session.execute(Sql.delete(Smith.class).where(Forge_Smith_.code.eq("b")), Synchronization.EVALUATE);
        assertThat(session.inspect(b).isDeleted()).isTrue();
        assertThat(session.contains(b)).isFalse();
        session.rollback();
        assertThat(session.inspect(b).isPersistent()).isTrue();
        assertThat(b.getSkill()).isEqualTo(1);
    }

    @Test
    void whatIsInTheSessionIsNoStatement() {
        Guild first = guild(1);
        Smith a = session.execute(select(Smith.class)
                        .where(Forge_Smith_.code.eq("a"))
                        .options(raiseOnSql(Forge_Smith_.guild), raiseOnSql(Forge_Smith_.tools)))
                .one();
        assertThat(a.getGuild()).isSameAs(first);
        assertThatThrownBy(() -> a.getTools().size()).isInstanceOf(LazyLoadException.class);
    }

    @Test
    void aDeletionIsTakenBackBeforeTheFlushOnly() {
        Smith a = smith("a");
        session.delete(a);
        session.add(a);
        assertThat(session.inspect(a).isPersistent()).isTrue();
        session.flush();
        assertThat(value("SELECT count(*) FROM forge_smith")).isEqualTo("3");
        session.delete(a);
        session.flush();
        assertThatThrownBy(() -> session.add(a)).isInstanceOf(InvalidRequestException.class);
        session.rollback();
        assertThat(session.inspect(a).isPersistent()).isTrue();
        Smith b = smith("b");
        session.expunge(b);
        session.delete(b);
        assertThat(session.contains(b)).isTrue();
        session.flush();
        assertThat(session.inspect(b).isDeleted()).isTrue();
    }

    @Test
    void twoCopiesOfANewObjectAreMergedIntoOne() {
        Smith first = new Smith("q");
        first.setName("1");
        Smith second = new Smith("q");
        second.setSkill(3);
        Smith merged = session.merge(first);
        assertThat(session.merge(second)).isSameAs(merged);
        session.flush();
        assertThat(merged.getName()).isEqualTo("1");
        assertThat(merged.getSkill()).isEqualTo(3);
    }

    @Test
    void refreshingAndExpiringLoseChanges() {
        Smith a = smith("a");
        int version = a.getVersion();
        a.setName("changed");
        session.refresh(a);
        assertThat(a.getName()).isEqualTo("na");
        a.setName("again");
        session.expire(a, Forge_Smith_.name);
        session.flush();
        assertThat(a.getName()).isEqualTo("na");
        assertThat(a.getVersion()).isEqualTo(version);
        a.setSkill(7);
        session.rollback();
        assertThat(session.inspect(a).isLoaded(Forge_Smith_.name)).isFalse();
        assertThat(a.getSkill()).isEqualTo(1);
    }

    @Test
    void anOrphanIsWhatHadAnOwner() {
        Apprentice alone = new Apprentice("alone");
        session.add(alone);
        session.flush();
        assertThat(session.inspect(alone).isPersistent()).isTrue();
        Smith a = smith("a");
        Apprentice passing = new Apprentice("z");
        a.getApprentices().add(passing);
        passing.setSmith(null);
        assertThat(a.getApprentices()).hasSize(2);
        session.flush();
        assertThat(session.inspect(passing).isTransient()).isTrue();
        alone.setSmith(a);
        session.flush();
        alone.setSmith(null);
        session.flush();
        assertThat(session.inspect(alone).isDeleted()).isTrue();
    }

    @Test
    void aMergedListSaysWhatThereIs() {
        Smith detached = sessions.transact(other -> {
            Smith smith = other.getOne(Smith.class, "a");
            assertThat(smith.getTools()).hasSize(2);
            return smith;
        });
        try (Session other = sessions.open()) {
            detached = other.getOne(Smith.class, "a");
            assertThat(detached.getTools()).hasSize(2);
            assertThat(detached.getApprentices()).hasSize(2);
            other.expungeAll();
        }
        detached.setName("m");
        detached.setApprentices(List.of());
        detached.setTools(List.of(new Tool("t3")));
        Smith merged = session.merge(detached);
        assertThat(merged.getName()).isEqualTo("m");
        assertThat(tools(merged)).containsExactly("t3");
        session.flush();
        assertThat(value("SELECT count(*) FROM forge_apprentice")).isEqualTo("0");
        assertThat(value("SELECT count(*) FROM forge_tool")).isEqualTo("3");
        assertThat(value("SELECT count(*) FROM forge_smith_forge_tool")).isEqualTo("1");
    }

    @Test
    void aStaleVersionEndsTheTransaction() {
        Smith a = smith("a");
        session.execute(text("UPDATE forge_smith SET version = 9 WHERE code = 'a'"));
        a.setName("x");
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> session.get(Smith.class, "zz")).isInstanceOf(PendingRollbackException.class);
        session.rollback();
        assertThat(a.getName()).isEqualTo("na");
        Smith b = smith("b");
        assertThat(b.getName()).isEqualTo("nb");
        session.execute(text("UPDATE forge_smith SET version = 9 WHERE code = 'b'"));
        session.delete(b);
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        session.rollback();
        assertThat(session.inspect(b).isPersistent()).isTrue();
    }

    @Test
    void aConditionOfALoadDoesNotChangeWhatIsLoaded() {
        Guild first = session.execute(select(Guild.class)
                        .where(Forge_Guild_.number.eq(1))
                        .options(selectinload(Forge_Guild_.smiths.and(Forge_Smith_.code.ne("a")))))
                .one();
        assertThat(codes(first.getSmiths())).containsExactly("b", "c");
        session.execute(select(Guild.class)
                        .where(Forge_Guild_.number.eq(1))
                        .options(selectinload(Forge_Guild_.smiths.and(Forge_Smith_.code.eq("a")))))
                .one();
        assertThat(codes(first.getSmiths())).containsExactly("b", "c");
    }

    @Test
    void aConditionOfALoadStaysWithTheObjectUntilAnotherOptionComes() {
        var part = Forge_Guild_.smiths.and(Forge_Smith_.code.ne("a"));
        for (var option : List.of(lazyload(part), selectinload(part), joinedload(part), subqueryload(part))) {
            session.expungeAll();
            Guild first = session.execute(
                            select(Guild.class).where(Forge_Guild_.number.eq(1)).options(option))
                    .one();
            assertThat(codes(first.getSmiths())).containsExactly("b", "c");
            session.expire(first, Forge_Guild_.smiths);
            assertThat(codes(first.getSmiths())).containsExactly("b", "c");
            session.commit();
            assertThat(codes(first.getSmiths())).containsExactly("b", "c");
            session.expire(first);
            session.execute(select(Guild.class).where(Forge_Guild_.number.eq(1)).options(lazyload(Forge_Guild_.smiths)))
                    .one();
            assertThat(codes(first.getSmiths())).containsExactly("a", "b", "c");
        }
    }
}
