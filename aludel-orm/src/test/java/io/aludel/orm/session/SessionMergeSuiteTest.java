package io.aludel.orm.session;

import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Orm.entity;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.FrozenResult;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Presence;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.sql.Row2;
import io.aludel.sql.Row4;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an object from elsewhere says when it is merged, and what it does not say. */
@EveryDatabase
class SessionMergeSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    private final List<String> statements = new ArrayList<>();
    private Long annId;

    SessionMergeSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        annId = sessions.transact(session -> {
            Member ann = new Member("ann");
            ann.setEmail("ann@example.org");
            ann.getLoans().add(new Loan("one"));
            ann.getLoans().add(new Loan("two"));
            session.add(ann);
            session.flush();
            return ann.getId();
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    private Member detached() {
        return sessions.transact(session -> session.getOne(Member.class, annId));
    }

    private Member merged(Member source) {
        sessions.transactWithoutResult(session -> session.merge(source));
        return sessions.transact(session ->
                session.get(Member.class, annId, selectinload(Member_.loans)).orElseThrow());
    }

    @Test
    void aResultThatWasKeptGivesObjectsToOtherSessions() {
        FrozenResult<Row2<Member, String>> kept;
        try (Session first = sessions.open()) {
            kept = first.execute(select(entity(Member.class), Member_.name)).freeze();
        }
        statements.clear();
        try (Session second = sessions.open()) {
            Row2<Member, String> here = second.merge(kept, false).result().one();
            assertThat(here.value2()).isEqualTo("ann");
            assertThat(here.value1()).isNotSameAs(kept.rows().get(0).value1());
            assertThat(second.contains(here.value1())).isTrue();
            assertThat(second.getOne(Member.class, annId)).isSameAs(here.value1());
            assertThat(here.value1().getEmail()).isEqualTo("ann@example.org");
            assertThat(second.isModified(here.value1())).isFalse();
            assertThat(statements).isEmpty();
            assertThat(here.value1().getLoans()).hasSize(2);
        }
        try (Session third = sessions.open()) {
            statements.clear();
            assertThat(third.merge(kept).rows())
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(third.contains(row.value1())).isTrue());
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void aCopyKnowsTheKeysOfWhatItRefersTo() {
        Loan source = sessions.transact(session ->
                session.execute(select(Loan.class).where(Loan_.title.eq("one"))).one());
        Loan copy;
        try (Session keeper = sessions.open()) {
            copy = keeper.merge(source, false);
        }
        try (Session session = sessions.open()) {
            Loan here = session.merge(copy, false);
            statements.clear();
            Member ann = here.getMember();
            assertThat(ann).isNotNull();
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(session.isModified(here)).isFalse();
            assertThat(statements).singleElement().asString().contains("FROM member");
        }
    }

    @Test
    void aListenerAnswersFromItsCache() {
        Map<Object, FrozenResult<?>> cache = new HashMap<>();
        sessions.events().onOrmExecute(execution -> {
            if (execution.isSelect() && !execution.isColumnLoad() && !execution.isRelationshipLoad()) {
                FrozenResult<?> kept = cache.get("members");
                if (kept == null) {
                    kept = execution.invoke().freeze();
                    cache.put("members", kept);
                }
                execution.answer(execution.session().merge(kept, false).result());
            }
        });
        List<Member> seen = new ArrayList<>();
        statements.clear();
        for (int request = 0; request < 3; request++) {
            try (Session session = sessions.open()) {
                Member ann = session.execute(select(Member.class)).one();
                assertThat(session.contains(ann)).isTrue();
                seen.add(ann);
            }
        }
        assertThat(statements).hasSize(1);
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void rowsOfAnyWidthAreMerged() {
        FrozenResult<?> wide;
        FrozenResult<?> single;
        FrozenResult<?> nothing;
        try (Session first = sessions.open()) {
            wide = first.execute(select(entity(Member.class), Member_.name, Member_.email, Member_.id))
                    .freeze();
            single = first.execute(select(Member_.name)).freeze();
            nothing = first.execute(select(Member.class).where(Member_.name.eq("nobody")))
                    .freeze();
        }
        try (Session second = sessions.open()) {
            assertThat(second.merge(wide, false).rows().toString())
                    .contains("value2=ann, value3=ann@example.org, value4=" + annId);
            assertThat(second.merge(wide, false).rows().get(0)).isInstanceOf(Row4.class);
            assertThat(second.merge(single).result().all()).isEqualTo(List.of("ann"));
            assertThat(second.merge(nothing).result().all()).isEmpty();
        }
    }

    @Test
    void nullInADetachedObjectOverwrites() {
        Member ann = detached();
        ann.setEmail(null);
        assertThat(merged(ann).getEmail()).isNull();
    }

    @Test
    void nullThatADetachedObjectWasLoadedWithOverwrites() {
        Member ann = detached();
        ann.setEmail(null);
        merged(ann);
        Member copy = detached();
        sessions.transactWithoutResult(
                session -> session.getOne(Member.class, annId).setEmail("again"));
        assertThat(merged(copy).getEmail()).isNull();
    }

    @Test
    void whatADetachedObjectHasNotLoadedIsLeftAlone() {
        Member ann = detached();
        ann.setName("anna");
        Member after = merged(ann);
        assertThat(after.getName()).isEqualTo("anna");
        assertThat(after.getLoans()).hasSize(2);
    }

    @Test
    void whatWasExpiredIsLeftAlone() {
        Member ann = sessions.transact(session -> {
            Member loaded = session.getOne(Member.class, annId);
            session.expire(loaded, Member_.email);
            return loaded;
        });
        ann.setName("anna");
        sessions.transactWithoutResult(
                session -> session.getOne(Member.class, annId).setEmail("other"));
        Member after = merged(ann);
        assertThat(after.getName()).isEqualTo("anna");
        assertThat(after.getEmail()).isEqualTo("other");
    }

    @Test
    void anEmptyCollectionInADetachedObjectEmptiesTheOther() {
        Member ann = sessions.transact(session ->
                session.get(Member.class, annId, selectinload(Member_.loans)).orElseThrow());
        ann.getLoans().clear();
        assertThat(merged(ann).getLoans()).isEmpty();
    }

    @Test
    void nullInANewObjectSaysNothing() {
        Member copy = new Member("anna");
        copy.setId(annId);
        Member after = merged(copy);
        assertThat(after.getName()).isEqualTo("anna");
        assertThat(after.getEmail()).isEqualTo("ann@example.org");
        assertThat(after.getLoans()).hasSize(2);
    }

    @Test
    void whatTheSessionHasNotReadIsOverwrittenUnread() {
        Member copy = new Member("anna");
        copy.setId(annId);
        copy.setEmail("anna@example.org");
        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, annId, defer(Member_.email)).orElseThrow();
            statements.clear();
            assertThat(session.merge(copy)).isSameAs(ann);
            assertThat(statements).isEmpty();
            session.commit();
            assertThat(statements).hasSize(1);
            assertThat(ann.getEmail()).isEqualTo("anna@example.org");
        }
    }

    @Test
    void theObjectOfTheSessionIsLoadedWithOptions() {
        Member copy = detached();
        try (Session session = sessions.open()) {
            Member ann = session.merge(copy, selectinload(Member_.loans));
            assertThat(statements).filteredOn(sql -> sql.contains("loan")).hasSize(1);
            statements.clear();
            assertThat(ann.getLoans()).hasSize(2);
            assertThat(statements).isEmpty();
        }
        try (Session session = sessions.open()) {
            List<Member> all = session.mergeAll(List.of(copy), selectinload(Member_.loans));
            assertThat(session.inspect(all.get(0)).presence(Member_.loans)).isEqualTo(Presence.VALUE);
        }
    }
}
