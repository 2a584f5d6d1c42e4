package io.aludel.orm.relate;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Node_;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Post_;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.Tag_;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.sql.Predicate;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships as conditions: whether there is something at the other end, and whether it is a certain object. */
@EveryDatabase
class RelationshipCriteriaSuiteTest {
    private static final Registry MODELS = Registry.of(User.class, Profile.class, Post.class, Tag.class, Node.class);

    private Workbench bench;
    private Session session;
    private User ann;
    private Post first;
    private Tag java;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        ann = new User("ann", "ann@example.org");
        User bob = new User("bob", "bob@example.org");
        first = new Post("First", "..");
        Post second = new Post("Second", "..");
        java = new Tag("java");
        first.getTags().add(java);
        ann.getPosts().add(first);
        ann.getPosts().add(second);
        session.addAll(List.of(ann, bob));
        session.flush();
        bench.sent();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> users(Predicate condition) {
        return session.execute(select(User_.username).where(condition).orderBy(User_.username))
                .all();
    }

    private List<String> posts(Predicate condition) {
        return session.execute(select(Post_.title).where(condition).orderBy(Post_.title))
                .all();
    }

    @Test
    void thereIsAnElement() {
        assertThat(users(User_.posts.any())).containsExactly("ann");
        assertThat(bench.sent())
                .containsExactly("SELECT users.username FROM users WHERE EXISTS (SELECT 1 FROM posts"
                        + " WHERE users.id = posts.author_id) ORDER BY users.username");
        assertThat(users(User_.posts.isEmpty())).containsExactly("bob");
    }

    @Test
    void thereIsAnElementThatMeetsACriterion() {
        assertThat(users(User_.posts.any(Post_.title.eq("Second")))).containsExactly("ann");
        assertThat(users(User_.posts.any(Post_.title.eq("Third")))).isEmpty();
        assertThat(posts(Post_.tags.any(Tag_.name.eq("java")))).containsExactly("First");
        assertThat(bench.sent().get(2))
                .isEqualTo("SELECT posts.title FROM posts WHERE EXISTS (SELECT 1 FROM tags, post_tags AS post_tags_1"
                        + " WHERE (posts.id = post_tags_1.post_id AND post_tags_1.tag_id = tags.id) AND tags.name = ?)"
                        + " ORDER BY posts.title");
    }

    @Test
    void criteriaNest() {
        assertThat(users(User_.posts.any(Post_.tags.any(Tag_.name.eq("java"))))).containsExactly("ann");
        assertThat(posts(Post_.author.has(User_.posts.any(Post_.title.eq("Second")))))
                .containsExactly("First", "Second");
        Post_.Path other = Post_.as("other");
        assertThat(posts(Post_.author.has(User_.posts.any(other, other.title.eq("Second")))))
                .containsExactly("First", "Second");
    }

    @Test
    void whatAToOneRefersToMeetsACriterion() {
        assertThat(posts(Post_.author.has(User_.username.eq("ann")))).containsExactly("First", "Second");
        assertThat(posts(Post_.author.has(User_.username.eq("bob")))).isEmpty();
        assertThat(users(User_.profile.isNull())).containsExactly("ann", "bob");
    }

    @Test
    void anEntityThatRefersToItselfGoesByAnotherNameAtTheOtherEnd() {
        Node root = new Node("root");
        Node leaf = new Node("leaf");
        root.getChildren().add(leaf);
        leaf.getChildren().add(new Node("bud"));
        session.add(root);
        session.flush();

        assertThat(session.execute(select(Node_.name).where(Node_.children.any(Node_.name.eq("leaf"))))
                        .all())
                .containsExactly("root");
        assertThat(session.execute(select(Node_.name).where(Node_.parent.has(Node_.name.eq("root"))))
                        .all())
                .containsExactly("leaf");
        assertThat(session.execute(select(Node_.name).where(Node_.parent.has(Node_.parent.has(Node_.name.eq("root")))))
                        .all())
                .containsExactly("bud");
        assertThat(session.execute(select(Node_.name).where(Node_.parent.has(Node_.parent.isNull())))
                        .all())
                .containsExactly("leaf");
    }

    @Test
    void aCollectionContainsAnObject() {
        bench.sent();
        assertThat(users(User_.posts.contains(first))).containsExactly("ann");
        assertThat(posts(Post_.tags.contains(java))).containsExactly("First");
        assertThat(bench.sent())
                .containsExactly(
                        "SELECT users.username FROM users WHERE users.id = ? ORDER BY users.username",
                        "SELECT posts.title FROM posts, post_tags AS post_tags_1 WHERE posts.id = post_tags_1.post_id"
                                + " AND post_tags_1.tag_id = ? ORDER BY posts.title");
    }

    @Test
    void aToOneIsAnObjectOrNot() {
        assertThat(posts(Post_.author.eq(ann))).containsExactly("First", "Second");
        assertThat(posts(Post_.author.ne(ann))).isEmpty();
        assertThat(bench.sent().get(1)).contains("posts.author_id != ? OR posts.author_id IS NULL");
    }

    @Test
    void theKeyOfAPendingObjectIsTakenWhenTheQueryIsExecuted() {
        User eve = new User("eve", "eve@example.org");
        Post third = new Post("Third", "..");
        eve.getPosts().add(third);
        session.add(eve);

        assertThat(posts(Post_.author.eq(eve))).containsExactly("Third");
    }

    @Test
    void theSameForAnAlias() {
        var mine = Post_.as("mine");
        assertThat(session.execute(select(mine.title)
                                .where(User_.posts.withParent(ann, mine))
                                .orderBy(mine.title))
                        .all())
                .containsExactly("First", "Second");
        assertThat(bench.sent())
                .containsExactly("SELECT mine.title FROM posts AS mine WHERE ? = mine.author_id ORDER BY mine.title");
    }

    @Test
    void theRowsThatAnObjectHasInARelationship() {
        assertThat(posts(User_.posts.withParent(ann))).containsExactly("First", "Second");
        assertThat(session.execute(select(Tag_.name).where(Post_.tags.withParent(first)))
                        .all())
                .containsExactly("java");
        assertThat(bench.sent())
                .containsExactly(
                        "SELECT posts.title FROM posts WHERE ? = posts.author_id ORDER BY posts.title",
                        "SELECT tags.name FROM tags, post_tags AS post_tags_1 WHERE ? = post_tags_1.post_id"
                                + " AND post_tags_1.tag_id = tags.id");
    }

    @Test
    void anObjectWithoutASessionHasNoRow() {
        assertThatThrownBy(() -> User_.posts.contains(new Post("x", "y")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("belongs to no session");
    }

    @Test
    void furtherConditionsOfAJoin() {
        assertThat(session.execute(select(User_.username, Post_.title)
                                .outerJoin(User_.posts.and(Post_.title.eq("First")))
                                .orderBy(User_.username))
                        .map((name, title) -> name + " " + title)
                        .all())
                .containsExactly("ann First", "bob null");
    }
}
