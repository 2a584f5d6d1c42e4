package io.aludel.orm.flush;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.IntegrityException;
import io.aludel.orm.CapturedMessages;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Folder;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Flushes that find other rows than they expect, that fail, or that have nothing to send. */
@EveryDatabase
class FlushFailureSuiteTest extends FlushSuite {
    @Test
    void aStaleUpdateSaysWhatItExpected() {
        Album album = new Album("Album");
        session.add(album);
        session.flush();
        Long id = key(album.getId());
        session.commit();
        album.setTitle("Mine");
        sessions.transact(other -> {
            other.get(Album.class, id).orElseThrow().setTitle("Theirs");
            return id;
        });
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessage("ORM-2003: UPDATE of Album#" + id + " matched 0 rows, expected 1."
                        + "\n  UPDATE album SET title = ?, version = 2 WHERE id = " + id + " AND version = 1"
                        + "\n  Usually another transaction changed or deleted the row after it was loaded."
                        + "\n  Reload with session.refresh(album) and try again, or map the class without @Version to"
                        + " accept the last write.");
        session.rollback();
        session.refresh(album);
        assertThat(album.getTitle()).isEqualTo("Theirs");
    }

    @Test
    void anUpdateOfARowThatIsGoneIsStaleWithoutAVersionToo() {
        Folder folder = new Folder("folder");
        session.add(folder);
        session.flush();
        session.connection().execute(text("DELETE FROM folder"));
        folder.setName("new");
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("UPDATE folder SET name = ? WHERE id = " + folder.getId());
        session.rollback();
    }

    @Test
    void aDeleteOfARowThatIsGoneIsStaleOnlyWithAVersion() {
        Folder folder = new Folder("folder");
        Album album = new Album("Album");
        session.addAll(List.of(folder, album));
        session.flush();
        session.connection().execute(text("DELETE FROM folder"));
        session.connection().execute(text("DELETE FROM album"));
        session.delete(folder);
        try (CapturedMessages warnings = new CapturedMessages("io.aludel.orm.flush")) {
            session.flush();
            assertThat(warnings.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN ")
                    .contains("matched 0 rows, expected 1; somebody else has deleted it");
        }
        session.delete(album);
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        session.rollback();
    }

    @Test
    void aFailedFlushLeavesObjectsAsTheyWere() {
        session.add(new Artist("Nina"));
        session.commit();
        Artist twin = new Artist("Nina");
        Folder folder = new Folder("folder");
        session.addAll(List.of(folder, twin));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        session.rollback();
        assertThat(session.contains(twin)).isFalse();
        assertThat(session.newObjects()).isEqualTo(Set.of());
        twin.setName("Ella");
        session.add(twin);
        session.commit();
        assertThat(rows("artist")).isEqualTo(2);
    }

    @Test
    void aFlushWithoutNetChangesSendsNothing() {
        Folder folder = new Folder("folder");
        session.add(folder);
        reopen();
        Folder loaded = reloaded(Folder.class, key(folder.getId()));
        statements.clear();
        loaded.setName("other");
        loaded.setName("folder");
        session.flush();
        assertThat(statements).isEmpty();
        assertThat(session.dirty()).isEmpty();
    }
}
