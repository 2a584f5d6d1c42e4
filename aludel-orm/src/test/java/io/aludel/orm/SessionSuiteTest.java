package io.aludel.orm;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.IntegrityException;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.error.DetachedInstanceException;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Post_;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session does with objects: states, flush, transactions, savepoints, merge, expiry. */
@EveryDatabase
class SessionSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(User.class, Profile.class, Post.class, Tag.class, Node.class);

    private final List<String> statements = new ArrayList<>();

    SessionSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    private Long saveAliceWithAPost() {
        return sessions.transact(session -> {
            User alice = new User("alice", "alice@example.org");
            alice.getPosts().add(new Post("Hello", "…"));
            session.add(alice);
            session.flush();
            return alice.getId();
        });
    }

    @Test
    void bothEndsStayInStepBeforeAnythingIsFlushed() {
        User alice = new User("alice", "alice@example.org");
        User bob = new User("bob", "bob@example.org");
        Post post = new Post("Hello", "…");
        alice.getPosts().add(post);
        assertThat(post.getAuthor()).isSameAs(alice);
        post.setAuthor(bob);
        assertThat(alice.getPosts()).isEmpty();
        assertThat(bob.getPosts()).containsExactly(post);
        bob.getPosts().remove(post);
        assertThat(post.getAuthor()).isNull();
        Tag tag = new Tag("java");
        post.getTags().add(tag);
        assertThat(tag.getPosts()).containsExactly(post);
        tag.getPosts().clear();
        assertThat(post.getTags()).isEmpty();
    }

    @Test
    void addCascadesAndFlushInsertsParentsFirst() {
        try (Session session = sessions.open()) {
            User alice = new User("alice", "alice@example.org");
            Post post = new Post("Hello", "…");
            Tag tag = new Tag("java");
            alice.getPosts().add(post);
            post.getTags().add(tag);
            session.add(alice);
            assertThat(session.inspect(post).isPending()).isTrue();
            assertThat(session.newObjects()).containsExactlyInAnyOrder(alice, post, tag);
            assertThat(statements).isEmpty();
            session.flush();
            assertThat(alice.getId()).isNotNull();
            assertThat(post.getId()).isNotNull();
            assertThat(post.getVersion()).isEqualTo(1);
            assertThat(session.inspect(alice).isPersistent()).isTrue();
            assertThat(session.newObjects()).isEmpty();
            assertThat(statements).hasSize(4);
            session.commit();
        }
        try (Session session = sessions.open()) {
            Post post = session.execute(select(Post.class)).one();
            assertThat(post.getAuthor().getUsername()).isEqualTo("alice");
            assertThat(post.getTags()).extracting(Tag::getName).containsExactly("java");
        }
    }

    @Test
    void updateNamesOnlyWhatChanged() {
        Long id = saveAliceWithAPost();
        statements.clear();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            alice.setEmail("new@example.org");
            alice.setUsername("bob");
            alice.setUsername("alice");
            assertThat(session.dirty()).containsExactly(alice);
            assertThat(session.inspect(alice).history(User_.email).deleted()).isEqualTo(List.of("alice@example.org"));
            session.commit();
            assertThat(statements.get(1)).startsWith("UPDATE users SET email").doesNotContain("username");
        }
    }

    @Test
    void nothingIsSentWhenNothingChanged() {
        Long id = saveAliceWithAPost();
        statements.clear();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            alice.setUsername("bob");
            alice.setUsername("alice");
            session.commit();
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void commitExpiresAndTransactKeepsLoaded() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            session.commit();
            statements.clear();
            assertThat(alice.getUsername()).isEqualTo("alice");
            assertThat(statements).hasSize(1);
        }
        User kept = sessions.transact(session -> session.get(User.class, id).orElseThrow());
        assertThat(kept.getUsername()).isEqualTo("alice");
        assertThatThrownBy(() -> kept.getPosts().size())
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("User.posts")
                .hasMessageContaining("selectinload(User_.posts)");
    }

    @Test
    void rollbackMakesNewObjectsTransientWithTheirKeysAndReloadsOthers() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            alice.setEmail("changed@example.org");
            User bob = new User("bob", "bob@example.org");
            session.add(bob);
            session.flush();
            session.rollback();
            assertThat(session.inspect(bob).isTransient()).isTrue();
            assertThat(bob.getId()).isNotNull();
            assertThat(alice.getEmail()).isEqualTo("alice@example.org");
            assertThat(session.scalar(select(count()).from(User.class))).isEqualTo(1L);
        }
    }

    @Test
    void rollbackBringsDeletedObjectsBack() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            session.delete(alice);
            session.flush();
            assertThat(session.inspect(alice).isDeleted()).isTrue();
            session.rollback();
            assertThat(session.inspect(alice).isPersistent()).isTrue();
            assertThat(alice.getUsername()).isEqualTo("alice");
        }
    }

    @Test
    void aSavepointIsUndoneByItself() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            alice.setFullName("Alice");
            User bob = new User("bob", "bob@example.org");
            try (Savepoint part = session.beginNested()) {
                session.add(bob);
                alice.setFullName("Somebody else");
                session.flush();
                part.rollback();
            }
            assertThat(session.inspect(bob).isTransient()).isTrue();
            assertThat(alice.getFullName()).isEqualTo("Alice");
            try (Savepoint part = session.beginNested()) {
                session.add(new User("carol", "carol@example.org"));
                part.commit();
            }
            session.commit();
            assertThat(session.scalar(select(count()).from(User.class))).isEqualTo(2L);
        }
    }

    @Test
    void deleteCascadesAndOrphansGo() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            Post post = alice.getPosts().get(0);
            alice.getPosts().remove(post);
            alice.getPosts().add(new Post("Second", "…"));
            session.flush();
            assertThat(session.inspect(post).isDeleted()).isTrue();
            assertThat(session.scalar(select(Post_.title))).isEqualTo("Second");
            session.delete(alice);
            session.commit();
            assertThat(session.scalar(select(count()).from(Post.class))).isZero();
            assertThat(session.scalar(select(count()).from(User.class))).isZero();
        }
    }

    @Test
    void aPendingOrphanIsNeverInserted() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            assertThat(alice.getPosts()).hasSize(1);
            Post draft = new Post("Draft", "…");
            alice.getPosts().add(draft);
            alice.getPosts().remove(draft);
            session.commit();
            assertThat(session.inspect(draft).isTransient()).isTrue();
            assertThat(session.scalar(select(count()).from(Post.class))).isEqualTo(1L);
        }
    }

    @Test
    void appendingToAnUnloadedCollectionDoesNotLoadIt() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            statements.clear();
            alice.getPosts().add(new Post("Second", "…"));
            assertThat(statements).isEmpty();
            assertThat(alice.getPosts()).extracting(Post::getTitle).containsExactlyInAnyOrder("Hello", "Second");
        }
    }

    @Test
    void aMovedChildLeavesTheLoadedCollectionOfItsOldParent() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            User bob = new User("bob", "bob@example.org");
            session.add(bob);
            Post post = alice.getPosts().get(0);
            statements.clear();
            post.setAuthor(bob);
            assertThat(alice.getPosts()).isEmpty();
            assertThat(statements).isEmpty();
            assertThat(bob.getPosts()).containsExactly(post);
            session.commit();
            assertThat(session.execute(select(Post.class)).one().getAuthor()).isSameAs(bob);
        }
    }

    @Test
    void mergeCopiesOntoTheSessionsOwnObject() {
        Long id = saveAliceWithAPost();
        User detached = sessions.transact(session -> session.get(User.class, id).orElseThrow());
        detached.setEmail("merged@example.org");
        try (Session session = sessions.open()) {
            User merged = session.merge(detached);
            assertThat(merged).isNotSameAs(detached);
            assertThat(merged.getEmail()).isEqualTo("merged@example.org");
            assertThat(merged.getPosts()).hasSize(1);
            session.commit();
        }
        User unknown = new User("zoe", "zoe@example.org");
        unknown.setId(id);
        try (Session session = sessions.open()) {
            User merged = session.merge(unknown);
            assertThat(merged.getId()).isEqualTo(id);
            assertThat(merged.getPosts())
                    .as("a constructor's empty list says nothing")
                    .hasSize(1);
            session.commit();
            assertThat(merged.getUsername()).isEqualTo("zoe");
        }
    }

    @Test
    void refreshDiscardsAndReloads() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            alice.setEmail("lost@example.org");
            session.refresh(alice);
            assertThat(alice.getEmail()).isEqualTo("alice@example.org");
            session.expire(alice, User_.email);
            statements.clear();
            assertThat(alice.getUsername()).isEqualTo("alice");
            assertThat(statements).isEmpty();
            assertThat(alice.getEmail()).isEqualTo("alice@example.org");
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void aRowThatIsGoneIsToldApart() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            Post post = session.execute(select(Post.class)).one();
            User alice = post.getAuthor();
            session.connection().execute(text("DELETE FROM posts"));
            session.expire(post);
            assertThatThrownBy(post::getTitle).isInstanceOf(ObjectDeletedException.class);
            assertThat(session.get(Post.class, 1)).isEmpty();
            assertThat(alice.getId()).isEqualTo(id);
        }
    }

    @Test
    void autoflushRunsWhenPendingChangesTouchTheStatement() {
        try (Session session = sessions.open()) {
            session.add(new User("alice", "alice@example.org"));
            session.execute(select(Node.class)).all();
            assertThat(statements).hasSize(1);
            assertThat(session.execute(select(User.class)).all()).hasSize(1);
            session.add(new User("bob", "bob@example.org"));
            assertThat(session.scalar(text("SELECT count(*) FROM users"))).isNotNull();
            assertThat(session.newObjects()).isEmpty();
        }
    }

    @Test
    void aFailedFlushWaitsForARollback() {
        saveAliceWithAPost();
        try (Session session = sessions.open()) {
            session.add(new User("alice", "again@example.org"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(() -> session.execute(select(User.class)))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("session.rollback()");
            session.rollback();
            assertThat(session.execute(select(User.class)).all()).hasSize(1);
        }
    }

    @Test
    void aStaleVersionIsRefused() {
        saveAliceWithAPost();
        try (Session first = sessions.open()) {
            Post mine = first.execute(select(Post.class)).one();
            first.connection().execute(text("UPDATE posts SET version = 7"));
            mine.setTitle("Mine");
            assertThatThrownBy(first::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Post#");
        }
    }

    @Test
    void bulkStatementsBringObjectsInStep() {
        Long id = saveAliceWithAPost();
        try (Session session = sessions.open()) {
            User alice = session.get(User.class, id).orElseThrow();
            session.execute(update(User.class).set(User_.fullName, "Everybody").where(User_.username.eq("alice")));
            assertThat(alice.getFullName()).isEqualTo("Everybody");
            Post post = session.execute(select(Post.class)).one();
            session.execute(delete(Post.class).where(Post_.author.id().in(Set.of(id))));
            assertThat(session.inspect(post).isDeleted()).isTrue();
        }
    }

    @Test
    void treesAreInsertedParentsFirstWhateverTheOrder() {
        try (Session session = sessions.open()) {
            Node root = new Node("root");
            Node child = new Node("child");
            Node grandchild = new Node("grandchild");
            grandchild.setParent(child);
            child.setParent(root);
            session.addAll(List.of(grandchild, child, root));
            session.commit();
            Node found = session.execute(select(Node.class)).all().stream()
                    .filter(node -> node.getParent() == null)
                    .findFirst()
                    .orElseThrow();
            assertThat(found.getChildren().get(0).getChildren().get(0).getName())
                    .isEqualTo("grandchild");
        }
    }

    @Test
    void statesFollowTheObject() {
        try (Session session = sessions.open()) {
            User alice = new User("alice", "alice@example.org");
            assertThat(session.inspect(alice).isTransient()).isTrue();
            assertThatThrownBy(() -> session.delete(alice))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("not persisted");
            session.add(alice);
            assertThat(session.inspect(alice).isPending()).isTrue();
            session.expunge(alice);
            assertThat(session.inspect(alice).isTransient()).isTrue();
            session.add(alice);
            session.commit();
            assertThat(session.inspect(alice).isPersistent()).isTrue();
            session.expunge(alice);
            assertThat(session.inspect(alice).isDetached()).isTrue();
            session.add(alice);
            session.delete(alice);
            session.add(alice);
            session.flush();
            assertThat(session.inspect(alice).isPersistent()).isTrue();
            try (Session other = sessions.open()) {
                assertThatThrownBy(() -> other.add(alice))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("another session");
            }
            session.delete(alice);
            session.flush();
            assertThat(session.inspect(alice).isDeleted()).isTrue();
            session.commit();
            assertThat(session.inspect(alice).isDetached()).isTrue();
        }
    }

    @Test
    void twoThreadsAtOnceAreNamed() {
        try (Session session = sessions.open()) {
            session.add(new User("alice", "alice@example.org"));
            engine.events().beforeExecute(statement -> {
                assertThatThrownBy(
                                () -> CompletableFuture.runAsync(session::flush).join())
                        .isInstanceOf(CompletionException.class)
                        .hasMessageContaining("ORM-2107");
            });
            session.flush();
        }
    }
}
