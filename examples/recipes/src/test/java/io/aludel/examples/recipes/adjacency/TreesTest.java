package io.aludel.examples.recipes.adjacency;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class TreesTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void plant(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Node.class);
        sessions.transactWithoutResult(session -> {
            Node root = new Node("rootnode");
            root.append("node1");
            Node third = root.append("node3");
            root.append("node2").append("subnode1");
            third.append("subnode2").append("subsubnode1");
            session.add(root);
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTreeIsReadLevelByLevel() {
        try (Session session = sessions.open()) {
            long before = engine.statistics().statements();

            Node root = Trees.roots(session, 4).get(0);

            assertThat(root.dump()).isEqualTo("""
                    rootnode
                      node1
                      node3
                        subnode2
                          subsubnode1
                      node2
                        subnode1
                    """);
            assertThat(engine.statistics().statements() - before).isEqualTo(5);
        }
    }

    @Test
    void aNodeThatIsTakenOutIsDeletedWithAllBelowIt() {
        sessions.transactWithoutResult(session -> {
            Node root = Trees.roots(session, 1).get(0);
            root.append("node4").append("subnode3");
            root.getChildren().remove("node3");
        });

        try (Session session = sessions.open()) {
            assertThat(Trees.roots(session, 4).get(0).dump()).isEqualTo("""
                    rootnode
                      node1
                      node2
                        subnode1
                      node4
                        subnode3
                    """);
        }
    }

    @Test
    void allBelowANodeAreFoundByOneStatement() {
        try (Session session = sessions.open()) {
            assertThat(Trees.namesBelow(session, "node3")).containsExactly("node3", "subnode2", "subsubnode1");
        }
    }

    @Test
    void deletingTheRootDeletesTheTree() {
        sessions.transactWithoutResult(
                session -> session.delete(Trees.roots(session, 4).get(0)));

        try (Session session = sessions.open()) {
            assertThat(session.scalar(select(count()).from(Node.class))).isZero();
        }
    }
}
