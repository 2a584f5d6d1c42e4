package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.IntegrityException;
import io.aludel.orm.flush.model.Album;
import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Genre;
import io.aludel.orm.flush.model.Track;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flushes of what is deleted, and of links. */
@EveryDatabase
class DeleteAndLinkSuiteTest extends FlushSuite {
    @Test
    void deletingAParentLoadsItsChildrenAndNullsTheirForeignKey() {
        Artist nina = new Artist("Nina");
        Album album = new Album("Survivor");
        album.setArtist(nina);
        nina.getGenres().add(new Genre("Soul"));
        session.add(nina);
        reopen();
        session.delete(reloaded(Artist.class, key(nina.getId())));
        statements.clear();
        session.flush();
        assertThat(statements)
                .extracting(sql -> sql.substring(0, 6))
                .containsExactly("SELECT", "SELECT", "DELETE", "UPDATE", "DELETE");
        assertThat(rows("artist_genre")).isZero();
        reopen();
        Album survivor = reloaded(Album.class, key(album.getId()));
        assertThat(survivor.getArtist()).isNull();
        assertThat(survivor.getVersion()).isEqualTo(2);
    }

    @Test
    void orphansGoAndMovedChildrenStay() {
        Album album = new Album("Album");
        Track orphan = new Track("Orphan");
        Track moved = new Track("Moved");
        album.getTracks().addAll(List.of(orphan, moved));
        Album other = new Album("Other");
        session.addAll(List.of(album, other));
        session.flush();
        album.getTracks().remove(orphan);
        other.getTracks().add(moved);
        album.getTracks().add(new Track("Never mind"));
        album.getTracks().removeIf(track -> track.getName().equals("Never mind"));
        session.flush();
        assertThat(album.getTracks()).isEmpty();
        assertThat(session.inspect(orphan).isDeleted()).isTrue();
        reopen();
        assertThat(rows("track")).isEqualTo(1);
        assertThat(reloaded(Track.class, key(moved.getId())).getAlbum().getTitle())
                .isEqualTo("Other");
    }

    @Test
    void linksAreWrittenAndRemovedThroughEitherEnd() {
        Artist nina = new Artist("Nina");
        Genre soul = new Genre("Soul");
        Genre jazz = new Genre("Jazz");
        nina.getGenres().add(soul);
        jazz.getArtists().add(nina);
        session.add(nina);
        session.flush();
        assertThat(rows("artist_genre")).isEqualTo(2);
        soul.getArtists().remove(nina);
        session.flush();
        assertThat(rows("artist_genre")).isEqualTo(1);
        assertThat(nina.getGenres()).containsExactly(jazz);
        session.delete(jazz);
        session.flush();
        assertThat(rows("artist_genre")).isZero();
        assertThat(rows("artist")).isEqualTo(1);
    }

    @Test
    void leavingALoadedCollectionNullsAForeignKeyThatWasNotRead() {
        Artist nina = new Artist("Nina");
        Album album = new Album("Lost");
        album.setArtist(nina);
        session.add(nina);
        reopen();
        reloaded(Artist.class, key(nina.getId())).getAlbums().clear();
        reopen();
        assertThat(reloaded(Album.class, key(album.getId())).getArtist()).isNull();
    }

    @Test
    void twiceInAListIsRefusedByTheDatabase() {
        Artist nina = new Artist("Nina");
        Genre soul = new Genre("Soul");
        session.addAll(List.of(nina, soul));
        session.flush();
        nina.getGenres().add(soul);
        nina.getGenres().add(soul);
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        session.rollback();
    }
}
