package io.aludel.orm.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.tenant.model.Beast;
import io.aludel.orm.tenant.model.Dragon;
import io.aludel.orm.tenant.model.Potion;
import io.aludel.orm.tenant.model.Quest;
import io.aludel.orm.tenant.model.Rune;
import io.aludel.orm.tenant.model.Scroll;
import io.aludel.orm.tenant.model.Stall;
import io.aludel.orm.tenant.model.Treaty;
import io.aludel.sql.Sql;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two guilds with the same things: those of "red" have keys from 1 on, those of "blue" from 11 on. Keeps what is sent. */
abstract class GuildSuite extends MappedTables {
    static final Registry MODELS = Registry.of(
            Quest.class, Rune.class, Potion.class, Scroll.class, Treaty.class, Beast.class, Dragon.class, Stall.class);

    SessionFactory red;
    SessionFactory blue;
    private final List<String> statements = new ArrayList<>();
    private boolean exact;

    GuildSuite() {
        super(MODELS);
    }

    @BeforeEach
    void fill(TestDatabase database) {
        exact = database.kind() == TestDatabase.Kind.SQLITE;
        red = sessions.forTenant("red");
        blue = sessions.forTenant("blue");
        fill(red, 1);
        fill(blue, 11);
        engine.events().afterExecute(event -> statements.add(event.sql()));
    }

    private static void fill(SessionFactory guild, long first) {
        guild.transactWithoutResult(session -> {
            Quest quest = new Quest(first, "quest" + first);
            quest.setNote("note" + first);
            quest.getWords().add("word" + first);
            Potion potion = new Potion(first, "potion" + first);
            quest.getPotions().add(potion);
            session.add(potion);
            session.add(quest);
            quest.getRunes().add(new Rune(first, "rune" + first));
            quest.getRunes().add(new Rune(first + 1, "rune" + (first + 1)));
            session.add(new Scroll(first, "scroll" + first));
            session.add(new Treaty(first + 1, "treaty" + first, "partner" + first));
            session.add(new Dragon(first, "dragon" + first, 3));
            session.add(new Stall(1, "ware" + first));
        });
    }

    /** What was sent since the last call; compared on SQLite only. */
    void sent(String... expected) {
        if (exact) {
            assertThat(statements).containsExactly(expected);
        }
        statements.clear();
    }

    void forgetSent() {
        statements.clear();
    }

    /** The values of a column over all tenants, in order, as the database has them. */
    List<Object> rows(String sql) {
        try (Connection connection = engine.connect()) {
            List<Object> values = new ArrayList<>();
            connection.execute(Sql.text(sql)).forEach(row -> values.add(String.valueOf(row.get(0))));
            return values;
        }
    }

    static Quest quest(Session session, long id) {
        return session.get(Quest.class, id).orElseThrow();
    }
}
