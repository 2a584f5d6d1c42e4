package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.CapturedMessages;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects that came to hang on an object of the session without being added: they are not written, and a warning says so. */
@EveryDatabase
class NotInSessionSuiteTest {
    private static final Registry MODELS = Registry.of(User.class, Post.class, Profile.class, Tag.class, Node.class);

    private final CapturedMessages warnings = new CapturedMessages("io.aludel.orm.flush");
    private Engine engine;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        session = SessionFactory.of(engine, MODELS).open();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
        warnings.close();
    }

    @Test
    void aNewParentHoldsAChildThatWasNotAdded() {
        User ann = new User("ann", "ann@example.com");
        session.add(ann);
        Post post = new Post("Hello", "");
        post.setAuthor(ann);

        session.flush();

        assertThat(session.contains(post)).isFalse();
        assertThat(warnings.messages())
                .containsExactly(
                        "object of type Post is not in the session; User.posts of User#1 is not written. Add it by session.add(..)");
    }

    @Test
    void aStoredParentHoldsAChildThatWasNotAdded() {
        User ann = new User("ann", "ann@example.com");
        session.add(ann);
        session.commit();
        Post post = new Post("Hello", "");
        post.setAuthor(ann);

        session.flush();

        assertThat(session.contains(post)).isFalse();
        assertThat(warnings.messages())
                .singleElement()
                .asString()
                .contains("Post is not in the session; User.posts of");
    }

    @Test
    void anObjectAtTheOtherEndOfAForeignKey() {
        User ann = new User("ann", "ann@example.com");
        session.add(ann);
        session.flush();
        Post post = new Post("Hello", "");
        ann.getPosts().add(post);
        session.flush();
        Tag tag = new Tag("new");
        session.add(tag);
        Post other = new Post("Other", "");
        tag.getPosts().add(other);
        session.expunge(other);

        session.flush();

        assertThat(warnings.messages()).singleElement().asString().contains("Post is not in the session; Tag.posts of");
    }

    @Test
    void nothingIsSaidOfObjectsThatWereAdded() {
        User ann = new User("ann", "ann@example.com");
        session.add(ann);
        Post post = new Post("Hello", "");
        post.setAuthor(ann);
        session.add(post);
        ann.setProfile(new Profile("."));
        ann.getPosts().add(new Post("Second", ""));
        session.flush();
        ann.getPosts().remove(post);

        session.flush();

        assertThat(warnings.messages()).isEmpty();
    }

    /** A stored user with one post, whose posts are not loaded. */
    private User stored() {
        User ann = new User("ann", "ann@example.com");
        ann.getPosts().add(new Post("First", ""));
        session.add(ann);
        session.commit();
        session.expungeAll();
        return session.execute(select(User.class)).one();
    }

    private List<String> titles(User user) {
        return user.getPosts().stream().map(Post::getTitle).toList();
    }

    private long rows() {
        return ((Number) requireNonNull(
                        session.execute(text("SELECT count(*) FROM posts")).scalar()))
                .longValue();
    }

    @Test
    void whatWaitsInAnUnloadedCollectionGoesWithTheAutoflushThatDoesNotWriteIt() {
        User ann = stored();
        Post post = new Post("Hello", "");
        post.setAuthor(ann);
        assertThat(session.inspect(ann).isLoaded(User_.posts)).isFalse();

        assertThat(titles(ann)).containsExactly("First");

        assertThat(post.getAuthor()).isSameAs(ann);
        assertThat(session.contains(post)).isFalse();
        assertThat(session.inspect(post).isTransient()).isTrue();
        assertThat(rows()).isEqualTo(1);
        assertThat(warnings.messages())
                .singleElement()
                .asString()
                .contains("Post is not in the session; User.posts of");

        session.add(post);
        session.flush();
        assertThat(rows()).isEqualTo(2);
        assertThat(titles(ann)).containsExactly("First");
        session.commit();
        assertThat(titles(ann)).containsExactlyInAnyOrder("First", "Hello");
    }

    @Test
    void whatWaitsIsThereWhenNothingIsFlushedBefore() {
        User ann = stored();
        Post post = new Post("Hello", "");
        post.setAuthor(ann);

        session.noAutoFlush(() -> assertThat(titles(ann)).containsExactly("First", "Hello"));

        assertThat(session.contains(post)).isFalse();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsThereOnceWhenItWasAdded() {
        User ann = stored();
        Post post = new Post("Hello", "");
        post.setAuthor(ann);
        session.add(post);

        assertThat(titles(ann)).containsExactlyInAnyOrder("First", "Hello");

        assertThat(warnings.messages()).isEmpty();
    }

    @Test
    void whatWaitsToGoIsGoneWithAndWithoutAutoflush() {
        User ann = stored();
        Post first = session.execute(select(Post.class)).one();
        User bob = new User("bob", "bob@example.com");
        session.add(bob);
        session.commit();
        assertThat(first.getTitle()).isEqualTo("First"); // the key of its author is known with it
        assertThat(ann.getEmail()).isEqualTo("ann@example.com");
        session.noAutoFlush(() -> {
            first.setAuthor(bob);
            assertThat(session.inspect(ann).isLoaded(User_.posts)).isFalse();
            assertThat(titles(ann)).isEmpty();
            assertThat(titles(bob)).containsExactly("First");
        });
        session.rollback();

        assertThat(first.getTitle()).isEqualTo("First");
        first.setAuthor(bob);
        assertThat(session.inspect(ann).isLoaded(User_.posts)).isFalse();
        assertThat(titles(ann)).isEmpty();
        assertThat(titles(bob)).containsExactly("First");
    }
}
