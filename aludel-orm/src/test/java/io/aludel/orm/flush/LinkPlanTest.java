package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.model.Artist;
import io.aludel.orm.flush.model.Genre;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a flush would send of tables of links, and of collections that are assigned. */
class LinkPlanTest extends PlannedFlushes {
    @Test
    void aLinkThatBothEndsKnowIsWrittenOnce() {
        Artist artist = session.add(new Artist("Nina"));
        Genre genre = new Genre("Soul");
        artist.getGenres().add(genre);
        assertThat(genre.getArtists()).containsExactly(artist);
        plan(
                "INSERT artist (name) × 1",
                "  Artist(new#1)",
                "INSERT genre (name) × 1",
                "  Genre(new#1)",
                "INSERT artist_genre (artist_id, genre_id) × 1",
                "  artist_id = key of Artist(new#1), genre_id = key of Genre(new#1)");
    }

    @Test
    void linksAreWrittenThroughTheEndThatDoesNotOwnThem() {
        Artist artist = session.row(new Artist("Nina"), 1L);
        Genre genre = session.row(new Genre("Soul"), 2L);
        genre.getArtists().add(artist);
        plan(
                "INSERT artist_genre (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2");
    }

    @Test
    void removingALinkDeletesItsRowOnly() {
        Artist artist = new Artist("Nina");
        Genre genre = new Genre("Soul");
        artist.getGenres().add(genre);
        session.row(artist, 1L);
        session.row(genre, 2L);
        artist.getGenres().remove(genre);
        plan(
                "DELETE artist_genre WHERE (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2");
    }

    @Test
    void linksOfADeletedObjectGoBeforeIt() {
        Artist artist = new Artist("Nina");
        Genre soul = new Genre("Soul");
        Genre jazz = new Genre("Jazz");
        artist.getGenres().add(soul);
        artist.getGenres().add(jazz);
        session.row(artist, 1L);
        session.row(soul, 2L);
        session.row(jazz, 3L);
        session.delete(soul);
        session.delete(artist);
        plan(
                "DELETE artist_genre WHERE (artist_id, genre_id) × 2",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2",
                "  artist_id = key of Artist#1, genre_id = key of Genre#3",
                "DELETE artist WHERE (id) × 1",
                "  Artist#1",
                "DELETE genre WHERE (id) × 1",
                "  Genre#2");
    }

    @Test
    void twiceInAListIsTwoRows() {
        Artist artist = session.row(new Artist("Nina"), 1L);
        Genre genre = session.row(new Genre("Soul"), 2L);
        artist.getGenres().add(genre);
        artist.getGenres().add(genre);
        assertThat(session.plan().summary()).containsExactly("INSERT artist_genre (artist_id, genre_id) × 2");
    }

    @Test
    void reassigningACollectionKeepsWhatStays() {
        Artist artist = new Artist("Nina");
        Genre soul = new Genre("Soul");
        Genre jazz = new Genre("Jazz");
        artist.getGenres().add(soul);
        artist.getGenres().add(jazz);
        session.row(artist, 1L);
        session.row(soul, 2L);
        session.row(jazz, 3L);
        Genre blues = session.row(new Genre("Blues"), 4L);
        artist.getGenres().removeAll(List.of(soul));
        artist.getGenres().add(blues);
        plan(
                "DELETE artist_genre WHERE (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#2",
                "INSERT artist_genre (artist_id, genre_id) × 1",
                "  artist_id = key of Artist#1, genre_id = key of Genre#4");
    }
}
