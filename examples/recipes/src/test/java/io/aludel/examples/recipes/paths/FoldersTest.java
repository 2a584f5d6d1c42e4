package io.aludel.examples.recipes.paths;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class FoldersTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void fill(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Folder.class);
        sessions.transactWithoutResult(session -> session.addAll(
                Stream.of("/home", "/home/ann", "/home/ann/music", "/home/ann/music/new", "/home/annabel", "/tmp")
                        .map(Folder::new)
                        .toList()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatIsAboveAndBelowIsLoadedAtAnyDepth() {
        try (Session session = sessions.open()) {
            Folder ann = session.execute(select(Folder.class)
                            .where(Folder_.path.eq("/home/ann"))
                            .options(selectinload(Folder_.descendants), selectinload(Folder_.ancestors)))
                    .one();

            assertThat(ann.getDescendants())
                    .extracting(Folder::toString)
                    .containsExactly("/home/ann/music", "/home/ann/music/new");
            assertThat(ann.getAncestors()).extracting(Folder::toString).containsExactly("/home");
        }
    }

    @Test
    void aBranchIsMovedByOneStatement() {
        sessions.transactWithoutResult(session ->
                assertThat(Folders.move(session, "/home/ann", "/tmp/old")).isEqualTo(3));

        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(Folder_.path).orderBy(Folder_.path))
                            .all())
                    .containsExactly(
                            "/home", "/home/annabel", "/tmp", "/tmp/old", "/tmp/old/music", "/tmp/old/music/new");
        }
    }
}
