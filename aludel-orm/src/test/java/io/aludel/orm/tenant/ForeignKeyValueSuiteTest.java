package io.aludel.orm.tenant;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.ForeignKeyViolationException;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.tenant.model.Bastion;
import io.aludel.orm.tenant.model.Bastion_;
import io.aludel.orm.tenant.model.Keep;
import io.aludel.orm.tenant.model.Potion;
import io.aludel.orm.tenant.model.Quest;
import io.aludel.orm.tenant.model.Rune;
import io.aludel.orm.tenant.model.Sigil;
import io.aludel.orm.tenant.model.Sigil_;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A foreign key that is set as a plain value may be that of another tenant's row. */
@EveryDatabase
class ForeignKeyValueSuiteTest extends MappedTables {
    private static final Registry MODELS =
            Registry.of(Quest.class, Rune.class, Potion.class, Sigil.class, Keep.class, Bastion.class);

    private final List<String> statements = new ArrayList<>();
    private SessionFactory red;

    ForeignKeyValueSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        red = sessions.forTenant("red");
        red.transactWithoutResult(
                session -> session.addAll(List.of(new Quest(1, "a"), new Quest(2, "b"), new Keep(1))));
        sessions.forTenant("blue")
                .transactWithoutResult(session -> session.addAll(List.of(new Quest(11, "k"), new Keep(11))));
        engine.events().afterExecute(event -> statements.add(event.sql()));
    }

    @Test
    void aKeyOfTheTenantsOwnIsLookedUpOnceForAll() {
        red.transactWithoutResult(
                session -> session.addAll(List.of(new Sigil(1, 1L), new Sigil(2, 2L), new Sigil(3, null))));
        assertThat(statements).filteredOn(sql -> sql.startsWith("SELECT")).hasSize(1);
        red.transactWithoutResult(session ->
                assertThat(session.getOne(Sigil.class, 2L).getQuest()).isNotNull());
    }

    @Test
    void whatTheSessionHasNeedsNoLookingUp() {
        try (Session session = red.open()) {
            Quest quest = session.getOne(Quest.class, 1L);
            statements.clear();
            session.addAll(List.of(new Quest(3, "c"), new Sigil(1, 1L), new Sigil(2, 3L)));
            session.flush();
            assertThat(statements).noneMatch(sql -> sql.startsWith("SELECT"));
            assertThat(quest.getId()).isEqualTo(1);
            session.commit();
        }
    }

    @Test
    void aKeyOfAnotherTenantIsRefused() {
        assertThatThrownBy(() -> red.transactWithoutResult(session -> session.add(new Sigil(1, 11L))))
                .hasMessageStartingWith("ORM-2402")
                .hasMessageContaining("refers by 'questId' to the row of Quest with the key 11")
                .hasMessageContaining("session.get(..)");
        red.transactWithoutResult(session -> session.add(new Sigil(1, 1L)));
        assertThatThrownBy(() -> red.transactWithoutResult(
                        session -> session.getOne(Sigil.class, 1L).setQuestId(11L)))
                .hasMessageStartingWith("ORM-2402");
        assertThat(statements).noneMatch(sql -> sql.startsWith("UPDATE"));
        red.transactWithoutResult(session -> {
            try (CrossTenant all = session.crossTenant("repair")) {
                session.getOne(Sigil.class, 1L).setQuestId(11L);
                session.flush();
            }
        });
    }

    @Test
    void theToOnePrevails() {
        red.transactWithoutResult(session -> {
            Sigil sigil = new Sigil(1, 11L);
            sigil.setQuest(session.getOne(Quest.class, 2L));
            session.add(sigil);
        });
        red.transactWithoutResult(session ->
                assertThat(session.execute(select(Sigil_.questId)).one()).isEqualTo(2L));
    }

    /** Statements that set keys are not looked at; a foreign key that has the tenant in it is the database's affair. */
    @Test
    void aForeignKeyWithTheTenantIsHeldByTheDatabase() {
        red.transactWithoutResult(session -> session.add(new Bastion(1, 1)));
        assertThatThrownBy(() -> red.transactWithoutResult(session -> session.add(new Bastion(2, 11))))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() -> red.transactWithoutResult(session -> session.execute(
                        update(Bastion.class).set(Bastion_.keepId, 11L).allRows())))
                .isInstanceOf(ForeignKeyViolationException.class);
        red.transactWithoutResult(session ->
                assertThat(session.getOne(Bastion.class, 1L).getKeep()).isNotNull());
    }
}
