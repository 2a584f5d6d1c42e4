package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maps and lists that are kept as JSON tell of changes within them. */
@EveryDatabase
class ChangingValuesSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Setting.class);

    private final List<String> statements = new ArrayList<>();

    ChangingValuesSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        sessions.transact(session -> {
            Setting setting = new Setting(1);
            setting.getData().put("a", 1);
            Map<String, Object> deep = new HashMap<>();
            deep.put("x", new ArrayList<>(List.of(1, 2)));
            setting.getData().put("deep", deep);
            setting.setPlain(Map.of("a", 1));
            setting.setWords(List.of("one"));
            setting.setTheme(new Setting.Theme("dark", 12));
            session.add(setting);
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void aChangeInAMapIsWritten() {
        try (Session session = sessions.open()) {
            Setting setting = session.get(Setting.class, 1).orElseThrow();
            assertThat(setting.getTheme()).isEqualTo(new Setting.Theme("dark", 12));
            assertThat(session.dirty()).isEmpty();
            setting.getData().put("a", 2);
            assertThat(session.dirty()).contains(setting);
            assertThat(session.inspect(setting).history(Setting_.data).deleted().toString())
                    .contains("a=1");
            statements.clear();
            session.commit();
            assertThat(statements).hasSize(1);
            assertThat(setting.getData()).containsEntry("a", 2);
        }
    }

    @Test
    void whatIsPutIntoAnotherObjectBelongsToThatOneAlone() {
        try (Session session = sessions.open()) {
            Setting setting = session.getOne(Setting.class, 1);
            Setting other = new Setting(2);
            other.setPlain(Map.of());
            other.setWords(List.of());
            other.setTheme(setting.getTheme());
            other.getData().putAll(setting.getData());
            session.add(other);
            session.flush();
            @SuppressWarnings("unchecked")
            Map<String, Object> deep =
                    (Map<String, Object>) Objects.requireNonNull(other.getData().get("deep"));
            deep.put("mine", 1);
            assertThat(setting.getData().toString()).doesNotContain("mine");
            setting.getData().put("deep", deep);
            deep.put("late", 2);
            session.commit();
            assertThat(other.getData().toString()).contains("mine", "late");
            assertThat(setting.getData().toString()).contains("mine").doesNotContain("late");
        }
    }

    @Test
    void aChangeDeepWithinIsWritten() {
        try (Session session = sessions.open()) {
            Setting setting = session.get(Setting.class, 1).orElseThrow();
            Map<?, ?> deep =
                    (Map<?, ?>) Objects.requireNonNull(setting.getData().get("deep"));
            @SuppressWarnings("unchecked")
            List<Object> numbers = (List<Object>) Objects.requireNonNull(deep.get("x"));
            numbers.add(3);
            assertThat(session.dirty()).contains(setting);
            session.commit();
            assertThat(setting.getData().toString()).contains("[1, 2, 3]");
            setting.getData().entrySet().removeIf(entry -> entry.getKey().equals("deep"));
            session.commit();
            assertThat(setting.getData()).containsOnlyKeys("a");
            Objects.requireNonNull(setting.getWords()).add("two");
            session.commit();
            assertThat(setting.getWords()).containsExactly("one", "two");
        }
    }

    @Test
    void whatIsTheSameAgainIsNotWritten() {
        try (Session session = sessions.open()) {
            Setting setting = session.get(Setting.class, 1).orElseThrow();
            setting.getData().put("b", 1);
            setting.getData().remove("b");
            statements.clear();
            session.flush();
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void anUntrackedOneIsWrittenWhenItIsReplaced() {
        try (Session session = sessions.open()) {
            Setting setting = session.get(Setting.class, 1).orElseThrow();
            Objects.requireNonNull(setting.getPlain()).put("a", 5);
            assertThat(session.dirty()).isEmpty();
            setting.setPlain(new HashMap<>(Map.of("a", 6)));
            session.commit();
            assertThat(setting.getPlain()).containsEntry("a", 6);
        }
    }

    @Test
    void aRollbackBringsBackWhatWasThere() {
        try (Session session = sessions.open()) {
            Setting setting = session.get(Setting.class, 1).orElseThrow();
            setting.getData().clear();
            session.rollback();
            assertThat(setting.getData()).containsEntry("a", 1);
            assertThat(session.execute(select(Setting_.theme)).one()).isEqualTo(new Setting.Theme("dark", 12));
        }
    }
}
