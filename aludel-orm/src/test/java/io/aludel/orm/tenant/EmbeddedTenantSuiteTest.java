package io.aludel.orm.tenant;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.tenant.model.Relic;
import io.aludel.orm.tenant.model.Relic_;
import io.aludel.orm.tenant.model.Tower;
import io.aludel.orm.tenant.model.TowerKey;
import io.aludel.orm.tenant.model.Tower_;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tenant is a component of an embedded value or of an embedded key. */
@EveryDatabase
class EmbeddedTenantSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Tower.class, Relic.class);

    private SessionFactory red;

    EmbeddedTenantSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        red = sessions.forTenant("red");
        for (String guild : List.of("red", "blue")) {
            sessions.forTenant(guild).transactWithoutResult(session -> {
                session.add(new Tower(1, guild));
                session.add(new Relic(guild.equals("red") ? 1 : 11, guild));
            });
        }
    }

    @Test
    void aKeyHasTheTenant() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(Tower_.name)).all()).containsExactly("red");
            Tower tower = session.get(Tower.class, new TowerKey("red", 1)).orElseThrow();
            assertThat(tower.getKey()).isEqualTo(new TowerKey("red", 1));
            assertThat(session.get(Tower.class, new TowerKey("blue", 1))).isEmpty();
            tower.setName("changed");
            session.commit();
            Tower second = new Tower(2, "second");
            session.add(second);
            session.commit();
            assertThat(second.getKey().guild()).isEqualTo("red");
            session.delete(second);
            session.commit();
            assertThat(session.execute(select(Tower_.name)).all()).containsExactly("changed");
        }
    }

    @Test
    void aValueHasTheTenant() {
        try (Session session = red.open()) {
            Relic relic = session.execute(select(Relic.class)).one();
            assertThat(relic.getOrigin().getGuild()).isEqualTo("red");
            assertThat(relic.getOrigin().getFounded()).isEqualTo(1000);
            assertThat(session.get(Relic.class, 11L)).isEmpty();
            assertThat(session.execute(update(Relic.class).set(Relic_.name, "x").allRows())
                            .rowCount())
                    .isEqualTo(1);
            assertThatThrownBy(() -> session.execute(
                            update(Relic.class).set(Relic_.origin.guild, "blue").allRows()))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("ORM-2402");
            session.bulkInsert(Relic.class, List.of(new Relic(3, "bulk")));
            session.execute(io.aludel.sql.Sql.insert(Relic.class)
                    .values(Map.of(Relic_.id, 4L, Relic_.name, "four", Relic_.origin.founded, 4)));
            session.commit();
            assertThat(session.execute(select(Relic_.origin.guild)).all())
                    .containsOnly("red")
                    .hasSize(3);
        }
    }
}
