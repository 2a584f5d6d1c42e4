package io.aludel.orm.query;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Load;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.Synchronization;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Node_;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.Tag_;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Row2;
import io.aludel.sql.Sql;
import io.aludel.sql.Update;
import io.aludel.sql.ast.EntityRef;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE of many rows, and the objects that are here meanwhile. */
@EveryDatabase
class BulkChangeSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(User.class, Profile.class, Post.class, Tag.class, Node.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;
    private User ann;
    private User bob;

    BulkChangeSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        ann = new User("ann", "ann@example.org");
        bob = new User("bob", "bob@example.org");
        session.addAll(List.of(ann, bob));
        session.flush();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theConditionIsEvaluatedForTheObjectsThatAreHere() {
        session.execute(update(User.class).set(User_.email, "new").where(User_.username.eq("ann")));

        assertThat(statements).hasSize(1);
        assertThat(ann.getEmail()).isEqualTo("new");
        assertThat(bob.getEmail()).isEqualTo("bob@example.org");
        assertThat(session.dirty()).isEmpty();
        assertThat(statements).hasSize(1);
    }

    @Test
    void aValueIsComputedFromTheObjectsOwn() {
        session.execute(update(User.class)
                .set(User_.email, User_.username.concat("@here"))
                .where(User_.username.in("ann", "bob")));

        assertThat(ann.getEmail()).isEqualTo("ann@here");
        assertThat(bob.getEmail()).isEqualTo("bob@here");
        assertThat(statements).hasSize(1);
    }

    @Test
    void whatOnlyTheDatabaseCanComputeIsLoadedWhenTouched() {
        session.execute(
                update(User.class).set(User_.email, Sql.upper(User_.email)).where(User_.username.eq("ann")));
        statements.clear();

        assertThat(ann.getEmail()).isEqualTo("ANN@EXAMPLE.ORG");
        assertThat(statements).hasSize(1);
    }

    @Test
    void aConditionForTheDatabaseAloneMakesItTellTheKeys() {
        session.execute(update(User.class)
                .set(User_.email, "new")
                .where(Sql.upper(User_.username).eq("ANN")));

        boolean returns = engine.dialect().has(Feature.RETURNING);
        assertThat(statements).hasSize(returns ? 1 : 2);
        assertThat(ann.getEmail()).isEqualTo("new");
        assertThat(bob.getEmail()).isEqualTo("bob@example.org");
    }

    @Test
    void suchAConditionCannotBeEvaluated() {
        assertThatThrownBy(() -> session.execute(
                        delete(User.class).where(Sql.upper(User_.username).eq("ANN")), Synchronization.EVALUATE))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the condition of this DELETE of User cannot be evaluated in memory")
                .hasMessageContaining("Synchronize by FETCH");
    }

    @Test
    void objectsMayBeLeftAlone() {
        session.execute(
                update(User.class).set(User_.email, "new").where(User_.username.eq("ann")), Synchronization.NONE);

        assertThat(ann.getEmail()).isEqualTo("ann@example.org");
        session.refresh(ann);
        assertThat(ann.getEmail()).isEqualTo("new");
    }

    @Test
    void deletedObjectsAreDeleted() {
        session.execute(delete(User.class).where(User_.username.eq("bob")));

        assertThat(session.inspect(bob).isDeleted()).isTrue();
        assertThat(session.contains(ann)).isTrue();
        session.rollback();
        assertThat(session.inspect(bob).isDeleted()).isFalse();
    }

    @Test
    void nullIsNeitherEqualNorUnequal() {
        session.execute(update(User.class).set(User_.email, "no name").where(User_.fullName.ne("Ann")));
        assertThat(ann.getEmail()).isEqualTo("ann@example.org");

        session.execute(update(User.class).set(User_.email, "no name").where(User_.fullName.isNull()));
        assertThat(ann.getEmail()).isEqualTo("no name");
    }

    @Test
    void nothingIsInAnEmptyListNullNeither() {
        assertThat(bob.getFullName()).isNull();
        session.execute(
                update(User.class).set(User_.email, "all").where(User_.fullName.in(List.of())),
                Synchronization.EVALUATE);
        assertThat(bob.getEmail()).isEqualTo("bob@example.org");

        session.execute(
                update(User.class).set(User_.email, "all").where(User_.fullName.notIn(List.of())),
                Synchronization.EVALUATE);
        assertThat(bob.getEmail()).isEqualTo("all");
        assertThat(ann.getEmail()).isEqualTo("all");
        session.refresh(bob);
        assertThat(bob.getEmail()).isEqualTo("all");
    }

    @Test
    void rowsAreInsertedByTheirAttributes() {
        long rows = session.execute(insert(Tag.class), List.of(Map.of("name", "java"), Map.of("name", "sql")))
                .rowCount();

        assertThat(rows).isEqualTo(2);
        assertThat(statements).hasSize(1);
        assertThat(session.execute(select(Tag_.name).orderBy(Tag_.name)).all()).containsExactly("java", "sql");
        assertThatThrownBy(() -> session.execute(insert(Tag.class), List.of(Map.of("nam", "x"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Did you mean 'name'?");
    }

    @Test
    void rowsAreChangedByTheirKeys() {
        session.execute(
                update(User.class),
                List.of(Map.of("id", ann.getId(), "email", "a"), Map.of("id", bob.getId(), "email", "b")));

        assertThat(statements).hasSize(1);
        assertThat(session.execute(select(User_.email).orderBy(User_.username)).all())
                .containsExactly("a", "b");
        assertThatThrownBy(() -> session.execute(update(User.class), List.of(Map.of("email", "x"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("has no value for 'id'");
    }

    @Test
    void ofRowsByKeyWithAConditionObjectsReadWhatHasBecomeOfThem() {
        session.execute(
                update(User.class).where(User_.username.eq("ann")),
                List.of(Map.of("id", ann.getId(), "email", "hit"), Map.of("id", bob.getId(), "email", "missed")));

        assertThat(ann.getEmail()).isEqualTo("hit");
        assertThat(bob.getEmail()).isEqualTo("bob@example.org");
    }

    @Test
    void severalValuesAtOnceAreComparedInMemory() {
        session.execute(update(User.class)
                .set(User_.email, "new")
                .where(Sql.tuple(User_.username, User_.email)
                        .in(List.of(new Row2<>("ann", "ann@example.org"), new Row2<>("bob", "other")))));

        assertThat(statements).singleElement().asString().doesNotContain("RETURNING");
        assertThat(ann.getEmail()).isEqualTo("new");
        assertThat(bob.getEmail()).isEqualTo("bob@example.org");
        assertThat(statements).hasSize(1);
    }

    @Test
    void whatRefersToNothingIsFoundInMemory() {
        Node root = new Node("root");
        Node leaf = new Node("leaf");
        leaf.setParent(root);
        session.addAll(List.of(root, leaf));
        session.flush();
        statements.clear();

        session.execute(update(Node.class).set(Node_.name, "top").where(Node_.parent.isNull()));

        assertThat(statements).singleElement().asString().doesNotContain("RETURNING");
        assertThat(root.getName()).isEqualTo("top");
        assertThat(leaf.getName()).isEqualTo("leaf");
        assertThat(statements).hasSize(1);
    }

    @Test
    void newRowsComeBackAsObjects() {
        Assumptions.assumeThat(engine.dialect().has(Feature.RETURNING)).isTrue();
        EntityItem<Tag> tag = () -> EntityRef.of(Tag.class);

        List<Tag> tags = session.execute(
                        insert(Tag.class).returning(tag), List.of(Map.of("name", "java"), Map.of("name", "sql")))
                .all();

        assertThat(tags).extracting(Tag::getName).containsExactly("java", "sql");
        assertThat(tags).allMatch(session::contains);
        assertThat(statements).hasSize(1);
    }

    @Test
    void changedRowsComeBackAsTheObjectsThatAreHere() {
        Assumptions.assumeThat(engine.dialect().has(Feature.RETURNING)).isTrue();
        EntityItem<User> user = () -> EntityRef.of(User.class);

        List<User> changed = session.execute(update(User.class)
                        .set(User_.email, User_.email.concat("!"))
                        .where(User_.username.eq("ann"))
                        .returning(user))
                .all();

        assertThat(changed).containsExactly(ann);
        assertThat(ann.getEmail()).isEqualTo("ann@example.org!");
    }

    @Test
    void anUpsertGivesObjectsAsTheyAreNow() {
        Assumptions.assumeThat(engine.dialect().has(Feature.RETURNING)).isTrue();
        EntityItem<User> user = () -> EntityRef.of(User.class);

        List<User> users = session.execute(insert(User.class)
                        .set(User_.username, "ann")
                        .set(User_.email, "other")
                        .onConflict(User_.username)
                        .doUpdate(User_.email)
                        .returning(user))
                .all();

        assertThat(users).containsExactly(ann);
        assertThat(ann.getEmail()).isEqualTo("other");
    }

    @Test
    void changedRowsOverwriteObjectsWhenThatIsSaid() {
        Assumptions.assumeThat(engine.dialect().has(Feature.RETURNING)).isTrue();
        EntityItem<User> user = () -> EntityRef.of(User.class);
        Update change = update(User.class).set(User_.email, "one@example.org").where(User_.username.eq("ann"));

        session.execute(change.returning(user).withOption(Synchronization.OPTION, Synchronization.NONE))
                .all();
        assertThat(ann.getEmail()).isEqualTo("ann@example.org");

        assertThat(session.execute(change.options(Load.populateExisting())
                                .returning(user)
                                .withOption(Synchronization.OPTION, Synchronization.NONE))
                        .all())
                .containsExactly(ann);
        assertThat(ann.getEmail()).isEqualTo("one@example.org");
    }
}
